import { parse } from '@ts-graphviz/ast';
import { afterEach, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Two journeys share a way, one of them goes it twice; names are hostile, one touchpoint is on no journey. */
const CATALOG = `touchpoints:
  a: { name: 'He said "\\N" & left &amp; <b>', phase: pre-purchase }
  b: { name: 'Back\\slash\\', phase: purchase }
  c: { name: C, phase: purchase, status: planned }
  lonely: { name: Lonely, phase: purchase }
journeys:
  one: { name: One, steps: [a, b, a, b] }
  two: { name: Two, steps: [a, b, c] }
assessments:
  round: { date: 2026-01-01, perspective: company, method: workshop, ratings: { a: { ist: 3, soll: 8.5 }, c: { ist: 2 } } }
`;

let folder: Folder;
afterEach(() => folder.remove());

const type = (...argv: string[]) => run(['export', ...argv], { cwd: folder.path });

interface Attributes {
  readonly [key: string]: string;
}

/** Nodes and edges of a DOT text with their attributes, as the parser of ts-graphviz reads them. */
function graphIn(text: string) {
  const found: { nodes: Record<string, Attributes>; edges: Record<string, Attributes> } = { nodes: {}, edges: {} };
  const attributesOf = (children: readonly unknown[]) =>
    Object.fromEntries(
      (children as { key: { value: string }; value: { value: string } }[]).map(({ key, value }) => [
        key.value,
        value.value,
      ]),
    );
  const visit = (one: { type: string; children?: unknown[] } & Record<string, unknown>): void => {
    const children = (one.children ?? []) as never[];
    if (one.type === 'Node') found.nodes[(one.id as { value: string }).value] = attributesOf(children);
    else if (one.type === 'Edge') {
      const ends = (one.targets as { id: { value: string } }[]).map(({ id }) => id.value);
      found.edges[ends.join(' → ')] = attributesOf(children);
    } else children.forEach(visit);
  };
  visit(parse(text) as never);
  return found;
}

describe('the network of the journeys', () => {
  test('as DOT has the touchpoints of journeys with their values, and each way once with its journeys', async () => {
    folder = makeFolder({ 'katalog.yaml': CATALOG });
    const { stdout, code } = await type('dot');
    expect(code).toBe(0);
    const { nodes, edges } = graphIn(stdout);
    expect(Object.keys(nodes)).toEqual(['a', 'b', 'c']);
    expect(nodes.a).toMatchObject({
      phase: 'pre-purchase',
      ist: '3',
      soll: '8.5',
      gap: '5.5',
      reaction: 'disappointing',
    });
    // A planned touchpoint is not analysed: its old rating says nothing of today.
    expect(nodes.c).toEqual({ label: 'C', phase: 'purchase' });
    expect(edges).toEqual({
      'a → b': { journeys: 'one two', count: '3', label: '3' },
      'b → a': { journeys: 'one', count: '1' },
      'b → c': { journeys: 'two', count: '1' },
    });
  });

  test('as DOT takes signs of names for no escapes and no entities', async () => {
    folder = makeFolder({ 'katalog.yaml': CATALOG });
    const { stdout } = await type('dot');
    expect(stdout).toContain(String.raw`"a" [label="He said \"\\N\" & left &amp;amp; <b>",`);
    expect(stdout).toContain(String.raw`"b" [label="Back\\slash\\",`);
  });
});

describe('tpm export', () => {
  test('takes the format from its argument, from -f, or from the ending of the file', async () => {
    folder = makeFolder({ 'sub/katalog.yaml': CATALOG });
    const { stdout } = await type('dot', 'sub');
    expect((await type('-f', 'dot', 'sub')).stdout).toBe(stdout);
    const written = await type('sub', '-o', 'out.gv');
    expect([written.code, written.stdout, written.stderr]).toEqual([0, '', 'tpm: wrote out.gv\n']);
  });

  test.each([
    [[], 'no format named'],
    [['sub'], 'no format named'],
    [['dott', 'sub'], 'did you mean "dot"?'],
    [['sub', '-o', 'out.png'], 'no format has the ending'],
    [['dot', 'nowhere'], 'there is no folder "nowhere"'],
  ])('%j is refused with a remedy', async (argv, words) => {
    folder = makeFolder({ 'sub/katalog.yaml': CATALOG });
    const { code, stderr, stdout } = await type(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

test('the network as GraphML is well-formed and has the same nodes and edges', async () => {
  folder = makeFolder({ 'katalog.yaml': CATALOG });
  const { stdout } = await type('graphml');
  const { validateXML } = await import('xmllint-wasm');
  expect((await validateXML({ xml: [{ fileName: 'a.graphml', contents: stdout }], schema: [GRAPHML] })).errors).toEqual(
    [],
  );
  expect(stdout).toContain('<data key="name">He said &quot;\\N&quot; &amp; left &amp;amp; &lt;b&gt;</data>');
  expect(stdout).toContain(
    '<edge source="a" target="b">\n      <data key="journeys">one two</data>\n      <data key="count">3</data>',
  );
  expect(stdout.match(/<node /g)).toHaveLength(3);
});

/** The part of GraphML that is written: keys first, then one graph; data name a key, edges name nodes. */
const GRAPHML = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns"
  xmlns:g="http://graphml.graphdrawing.org/xmlns" targetNamespace="http://graphml.graphdrawing.org/xmlns" elementFormDefault="qualified">
  <xs:complexType name="part"><xs:sequence><xs:element name="data" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
    <xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="key" type="xs:NMTOKEN" use="required"/></xs:extension></xs:simpleContent>
  </xs:complexType></xs:element></xs:sequence></xs:complexType>
  <xs:element name="graphml"><xs:complexType><xs:sequence>
    <xs:element name="key" maxOccurs="unbounded"><xs:complexType>
      <xs:attribute name="id" type="xs:NMTOKEN" use="required"/><xs:attribute name="for" type="xs:NMTOKEN"/>
      <xs:attribute name="attr.name" type="xs:NMTOKEN"/>
      <xs:attribute name="attr.type"><xs:simpleType><xs:restriction base="xs:NMTOKEN">
        <xs:enumeration value="string"/><xs:enumeration value="double"/><xs:enumeration value="int"/>
      </xs:restriction></xs:simpleType></xs:attribute>
    </xs:complexType></xs:element>
    <xs:element name="graph"><xs:complexType><xs:sequence>
      <xs:element name="node" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:complexContent><xs:extension base="g:part">
        <xs:attribute name="id" type="xs:NMTOKEN" use="required"/></xs:extension></xs:complexContent></xs:complexType></xs:element>
      <xs:element name="edge" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:complexContent><xs:extension base="g:part">
        <xs:attribute name="source" type="xs:NMTOKEN" use="required"/><xs:attribute name="target" type="xs:NMTOKEN" use="required"/>
      </xs:extension></xs:complexContent></xs:complexType></xs:element>
    </xs:sequence><xs:attribute name="id" type="xs:NMTOKEN"/><xs:attribute name="edgedefault" use="required"/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
    <xs:key name="node"><xs:selector xpath="g:graph/g:node"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="from" refer="g:node"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@source"/></xs:keyref>
    <xs:keyref name="to" refer="g:node"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@target"/></xs:keyref>
    <xs:key name="known"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="data" refer="g:known"><xs:selector xpath=".//g:data"/><xs:field xpath="@key"/></xs:keyref>
  </xs:element>
</xs:schema>`;

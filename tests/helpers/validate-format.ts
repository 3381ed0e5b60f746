import { readFileSync } from 'node:fs';
import ajvDraft04 from 'ajv-draft-04';
import { marked } from 'marked';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import * as z from 'zod';
import { checkSchema } from '../../src/document/check-document.js';
import type { CheckReport } from '../../src/document/check-report.js';
import { envelopeSchema } from '../../src/document/documents.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url), 'utf8');

const ajv = new ajvDraft04.default({ strict: false, validateFormats: false });
const isSarif = ajv.compile(JSON.parse(fixture('sarif-schema-2.1.0.json')));
const isRdjson = ajv.compile(JSON.parse(fixture('rdjson.schema.json')));

const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle"><xs:complexType><xs:sequence>
    <xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="error" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
        <xs:attribute name="column" type="xs:positiveInteger" use="required"/>
        <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
          <xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="message" type="xs:string" use="required"/>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType></xs:element>
    </xs:sequence><xs:attribute name="name" type="xs:string" use="required"/></xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="version" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:schema>`;

const gitlabSchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.?\/)./),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1) }),
    }),
  }),
);

type Validate = (output: string, report: CheckReport) => void | Promise<void>;

/** What makes a text a valid one of its format, by the format's id; a format without its line here is not tested. */
export const VALID: Readonly<Record<string, Validate>> = {
  concise: expectConcise,
  summary: (output) => expect(output.trim()).not.toBe(''),
  jsonl: expectJsonLines,
  sarif: (output) => {
    isSarif(JSON.parse(output));
    expect(isSarif.errors ?? []).toEqual([]);
  },
  github: expectGithub,
  'github-summary': expectMarkdown,
  gitlab: (output) => {
    const issues = gitlabSchema.parse(JSON.parse(output));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  },
  junit: (output) => expectXml(output, fixture('junit-10.xsd')),
  checkstyle: (output) => expectXml(output, CHECKSTYLE),
  rdjson: (output) => {
    isRdjson(JSON.parse(output));
    expect(isRdjson.errors ?? []).toEqual([]);
  },
  azure: expectAzure,
  markdown: expectMarkdown,
};

async function expectXml(output: string, schema: string): Promise<void> {
  const { errors } = await validateXML({ xml: [{ fileName: 'out.xml', contents: output }], schema: [schema] });
  expect(errors.map(({ message }) => message)).toEqual([]);
}

function expectConcise(output: string, { document }: CheckReport): void {
  const lines = output.trimEnd().split('\n');
  expect(lines).toHaveLength(document.findings.filter(({ suppressed }) => suppressed === null).length + 1);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^.+:\d+:\d+ (error|warning|info|Fehler|Warnung|Hinweis) /);
}

function expectJsonLines(output: string): void {
  const [head, ...findings] = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { summary, findings: list } = checkSchema();
  z.strictObject({ ...envelopeSchema('check'), summary }).parse(head);
  list.parse(findings);
}

const COMMAND = /^::(error|warning|notice)( [a-zA-Z]+=[^:,]+(,[a-zA-Z]+=[^:,]+)*)?::.+$/;

/** Outside the fence every line is one of ours; inside, GitHub obeys nothing until the token. */
function expectGithub(output: string): void {
  const lines = output.trimEnd().split('\n');
  if (lines.length === 1) {
    expect(lines[0]).toMatch(/^tpm check: \d/);
    return;
  }
  const token = /^::stop-commands::(?<token>[0-9a-f]{32})$/.exec(lines[1] ?? '')?.groups?.token;
  const end = lines.indexOf(`::${token}::`);
  expect(lines[0]).toMatch(/^::group::tpm check: \d/);
  expect(lines.filter((line) => line.includes(token ?? '-'))).toHaveLength(2);
  expect(lines[end + 1]).toBe('::endgroup::');
  for (const line of lines.slice(end + 2)) expect(line).toMatch(COMMAND);
  for (const kind of ['error', 'warning', 'notice']) {
    expect(lines.filter((line) => line.startsWith(`::${kind} `)).length).toBeLessThanOrEqual(10);
  }
}

function expectAzure(output: string): void {
  const lines = output.trimEnd().split('\n');
  if (lines.length === 1) {
    expect(lines[0]).toMatch(/^tpm check: \d/);
    return;
  }
  const end = lines.indexOf('##[endgroup]');
  expect(lines[0]).toMatch(/^##\[group\]tpm check: \d/);
  for (const line of lines.slice(1, end)) expect(line).not.toMatch(/##(\[|vso\[)/i);
  for (const line of lines.slice(end + 1)) {
    expect(line).toMatch(/^##vso\[task\.logissue type=(error|warning)(;[a-z]+=[^;\]]+)*\][^#]*((?!##)#[^#]*)*$/);
  }
  for (const type of ['error', 'warning']) {
    expect(lines.filter((line) => line.startsWith(`##vso[task.logissue type=${type}`)).length).toBeLessThanOrEqual(10);
  }
}

const OURS = new Set([
  'h2',
  'h3',
  'p',
  'strong',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'code',
  'br',
  'details',
  'summary',
]);

/** Checks a page as a browser reads it: only known elements, complete rows, no external resources. */
function expectMarkdown(output: string): void {
  const html = marked(output, { gfm: true }) as string;
  const withoutMarker = html.replace(/^<!-- [^<>]* -->/, '');
  const tags = [...withoutMarker.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  const foreign = tags.filter((tag) => {
    const [, name = '', attributes = ''] = /^<\/?([a-z0-9]+)((?: [^>]*)?)\/?>$/.exec(tag) ?? [];
    return !OURS.has(name) || !/^( align="(left|right)")?$/.test(attributes);
  });
  expect(foreign).toEqual([]);
  const outsideCode = withoutMarker.replaceAll(/<code>.*?<\/code>/gs, '\u0000');
  const shown = decodeEntities(outsideCode.replaceAll(/<[^>]*>/g, ' '));
  expect(shown).not.toMatch(/[@~%][\p{L}\p{N}_"]|[#!&]\d|\$\S|\bGH-\d/u);
  const widths = output
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((row) => row.split('|').length);
  expect(widths.filter((width) => width !== 5 && width !== 6)).toEqual([]);
}

/** What is left of entities when the page is shown: services look for people and issues in that. */
function decodeEntities(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? '');
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMembers, buildWith, type ExtendedBuild } from '../helpers/extended-build.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost } from '../helpers/host.js';
import { SAMPLE_MEMBERS } from '../helpers/sample-members.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

const CATALOG = `touchpoints:
  till: { name: TILL, phase: purchase, owner: Shop, importance: { retention: 9 } }
  queue: { name: Queue, phase: purchase, owner: Shop, importance: { retention: 3 } }
suppliers:
  post: { name: Parcel Post }
assessments:
  house:
    date: 2026-01-20
    perspective: customer
    method: survey
    ratings: { till: { ist: 5, soll: 8 }, queue: { ist: 4, soll: 8 } }
`;

/** Lines of a text that another one has not. */
const linesOnlyIn = (text: string, other: string) => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
};

describe.each(Object.entries(SAMPLE_MEMBERS))('one more member of the rack of %s', (_, member) => {
  const tree = addMembers([member]);
  const before = readFileSync(join(source, member.index), 'utf8');
  const added = Object.keys(member.files);

  test('is one new file or one new folder', () => {
    const places = added.length === 1 ? added : [...new Set(added.map(dirname))];
    expect(places).toHaveLength(1);
  });

  test('changes no file but the index, and there only its item and the import of it', () => {
    expect([...tree.keys()].sort()).toEqual([...added, member.index].sort());
    const after = tree.get(member.index) ?? '';
    const changes = linesOnlyIn(after, before);
    expect(changes).toHaveLength(member.import === undefined ? 1 : 2);
    expect(changes.filter((line) => line !== member.import)).toEqual([
      expect.stringContaining(member.item.replace(/,$/, '')),
    ]);
    expect(linesOnlyIn(before, after).length).toBeLessThanOrEqual(1);
  });
});

describe('the product with one more member in every rack', () => {
  let build: ExtendedBuild & { remove: () => void };
  let folder: Folder;

  beforeAll(async () => {
    build = await buildWith(addMembers(Object.values(SAMPLE_MEMBERS)));
    folder = makeFolder({ 'tpm.yaml': 'name: Bakery\n', 'bakery.yaml': CATALOG });
  }, 60_000);
  afterAll(() => {
    folder?.remove();
    build?.remove();
  });

  async function run(...argv: string[]) {
    const host = memoryHost({ cwd: folder.path });
    const code = await build.main([...argv, '--lang', 'en'], host, '1.0.0');
    return { ...host.written(), code };
  }
  const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

  test('a kind: its entries are read, listed and documented', async () => {
    expect((await json('check')).findings.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain(
      'unknown-collection',
    );
    expect((await run('ls', '--kind', 'supplier')).stdout).toContain('Parcel Post');
    expect((await json('info')).kinds).toContainEqual({ kind: 'supplier', entries: 1 });
    expect((await run('new', '--help')).stdout).toContain('supplier');
    expect(build.generatedPages().get('docs/reference/catalog.md')).toContain('## suppliers\n\nA company that works');
    expect([...build.generatedReferences().values()].join()).toContain('supplier: []');
    const schemas = await build.generatedSchemas();
    expect(schemas.get('schemas/supplier.schema.json')).toContain('The name of the supplier.');
    expect(schemas.get('schemas/catalog.schema.json')).toContain('suppliers');
  });

  test('a rule: it reports, is explained, listed and documented', async () => {
    const { findings } = await json('check');
    const found = findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'shouted-name');
    expect(found).toMatchObject([{ entry: { id: 'till' }, message: 'the name of touchpoint "till" is shouted' }]);
    expect((await run('explain', 'shouted-name')).stdout).toContain('Capitals are hard to read.');
    expect((await run('rules')).stdout).toContain('shouted-name');
    for (const page of ['rules', 'regeln']) {
      expect(build.generatedPages().get(`docs/reference/${page}.md`)).toContain('### shouted-name');
    }
  });

  test('a gate: it is measured, explained and documented', async () => {
    const { stdout, code } = await run('check', '--gate', 'many-touchpoints');
    expect(stdout).toContain('touchpoints in all: 2, allowed: 0');
    expect(code).toBe(1);
    expect((await run('explain', 'many-touchpoints')).stdout).toContain('A small company has few.');
    expect(build.generatedPages().get('docs/reference/rules.md')).toContain('| `many-touchpoints` |');
  });

  test('a method: it ranks and is offered', async () => {
    expect((await run('rank', '--method', 'bare-leverage')).stdout).toContain('Priority = 100 × leverage.');
    const { method, priorities } = await json('rank', '--method', 'bare-leverage');
    expect(method).toBe('bare-leverage');
    expect(priorities.map(({ touchpoint }: { touchpoint: string }) => touchpoint)).toEqual(['till', 'queue']);
    for (const { score, leverage } of priorities) expect(score).toBeCloseTo(100 * leverage, 9);
    expect((await run('rank', '--help')).stdout).toContain('bare-leverage');
  });

  test('a view: it is shown, listed, part of the report, and its document has a schema', async () => {
    expect((await run('analyze', 'nameplate')).stdout).toContain('named: Queue, TILL');
    expect(await json('analyze', 'nameplate')).toMatchObject({ schema: 'tpm/nameplate', names: ['Queue', 'TILL'] });
    expect((await run('analyze', '--help')).stdout).toContain('the names of all touchpoints');
    const { stdout } = await run('report', '--sections', 'nameplate', '-f', 'markdown');
    expect(stdout).toContain('named: Queue, TILL');
    expect([...(await build.generatedSchemas()).keys()]).toContain('schemas/output/nameplate.schema.json');
  });

  test('a format of findings: it is offered and written', async () => {
    expect((await run('check', '-f', 'ids')).stdout).toMatch(/^shouted-name$/m);
    expect((await run('check', '--help')).stdout).toMatch(/\bids\b/);
  });

  test('a format of the export: it is offered and written', async () => {
    expect((await run('export', 'names')).stdout).toBe('Queue\nTILL\n');
    expect((await run('export', '--help')).stdout).toContain('names');
  });

  test('a command: it runs, is listed and completed', async () => {
    expect(await run('greet')).toEqual({ stdout: 'Hello, Bakery\n', stderr: '', code: 0 });
    expect((await run('--help')).stdout).toMatch(/greet +greet the catalog/);
    expect((await run('completion', 'bash')).code).toBe(0);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findDiagrams } from '../../src/exchange/journeys/find-diagrams.js';
import { readDiagram } from '../../src/exchange/journeys/read-diagram.js';
import { loadCatalog } from '../../src/pipeline.js';
import type { ImportedData } from '../../src/topics/imported/imported.view.js';
import { type Files, type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
afterEach(() => folder?.remove());

const type = (...argv: string[]) => run(['import', ...argv], { cwd: folder.path });

async function json(...argv: string[]): Promise<ImportedData & { code: number }> {
  const { stdout, code } = await type(...argv, '--json');
  return { ...JSON.parse(stdout), code };
}

function snapshot(): Record<string, string> {
  const names = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  );
}

const model = () => loadCatalog(folder.path).model;
const ratings = () => Object.assign({}, ...[...model().assessments.values()].map(({ fields }) => fields.ratings));
const steps = () => Object.fromEntries([...model().journeys.values()].map(({ id, fields }) => [id, fields.steps]));
const rejectedIn = ({ rejected }: ImportedData) => rejected.map(({ row, reason, value }) => [row, reason, value]);

/** A journey with these task lines in a section "Kauf"; the first is line 3. */
const journey = (...lines: string[]) => `journey\nsection Kauf\n${lines.join('\n')}\n`;

const withFile = (text: string, more: Files = {}) => {
  folder = makeFolder({ 'reise.mmd': text, ...more });
};

describe('reise.md', () => {
  const sample = readFileSync('tests/fixtures/import/reise.md', 'utf8');

  test('has three journeys, of which Mermaid draws two, and a flowchart that is no journey', () => {
    const { journeys, others } = findDiagrams('reise.md', sample);
    const read = journeys.map(readDiagram);
    expect([read.length, read.filter(({ isDrawn }) => isDrawn).length, others]).toEqual([3, 2, [25]]);
    const scored = read.flatMap(({ tasks }) => tasks).filter(({ score }) => score !== null);
    expect(scored.map(({ name, section, score, actors }) => [name, section?.name, score, actors])).toEqual([
      ['Angebot suchen', 'Vor dem Kauf', 4, ['Kundin']],
      ['Rückfrage', 'Kauf', 2, []],
      ['Rechnung', 'Nachher', 3, ['Kundin']],
    ]);
  });

  test('becomes a catalog that passes check; what Mermaid misreads is told with its line and is no rating', async () => {
    folder = makeFolder({ 'reise.md': sample });
    const data = await json('reise.md');
    expect(data.code).toBe(1);
    expect(rejectedIn(data)).toEqual([
      [8, 'colon-in-name', 'Termin 10:30'],
      [10, 'decimal-comma', '3,5'],
      [11, 'no-score', ''],
      [13, 'not-a-task', 'accTitle: 5: Kundin'],
      [14, 'above-scale', '500'],
      [32, 'mermaid-error', ';'],
    ]);
    expect(data.sources[0]?.notes.map(({ id, rows }) => [id, rows])).toEqual([
      ['journeys', [4, 18, 30]],
      ['other-diagrams', [25]],
      ['empty-actors', [14]],
      ['no-title', [18]],
      ['empty-title', [19]],
      ['dropped-part', [21]],
      ['no-title', [30]],
    ]);
    expect(ratings()).toEqual({ 'angebot-suchen': { ist: 4 }, rueckfrage: { ist: 2 }, rechnung: { ist: 3 } });
    const [round] = model().assessments.values();
    expect(round?.fields).toMatchObject({ perspective: 'company', scale: { min: 1, max: 5 } });
    expect(steps()['konto-eroeffnen']).toEqual([
      'angebot-suchen',
      'termin-10-30',
      'unterschrift',
      'karte-erhalten',
      'rueckfrage',
      'online-zugang',
    ]);
    expect((await run(['check'], { cwd: folder.path })).code).toBe(0);
    const before = snapshot();
    const again = await run(['import', 'reise.md'], { cwd: folder.path, today: '2027-02-01' });
    expect(snapshot()).toEqual(before);
    expect(again.stdout).toContain('Nothing changed.');
    expect((await run(['fmt', '--check'], { cwd: folder.path })).code).toBe(0);
  });
});

test.each([
  ['quotes', '> '.repeat(100_000)],
  ['lists', '- '.repeat(100_000)],
  ['open brackets', `${'['.repeat(1990)}\n`.repeat(60)],
])('a page of nested %s is read within seconds, and the journey below it is found in its line', (_, hostile) => {
  const { journeys } = findDiagrams('a.md', `${hostile}\n\n\`\`\`mermaid\njourney\nsection K\nA: 4\n\`\`\`\n`);
  const [found] = journeys;
  const line = hostile.split('\n').length + 3;
  expect(found && readDiagram(found)).toMatchObject({ line, tasks: [{ name: 'A', score: 4, line: line + 2 }] });
});

describe('a line of a task', () => {
  test.each([
    ['A: 4: X', 4, null],
    ['A: 3.5', 3.5, null],
    ['A: 4: X # remark', 4, null],
    ['A: 4: X %% remark', 4, null],
    ['A: 5/5: X', null, 'no-number'],
    ['A: ５: X', null, 'no-number'],
    ['A: Me: 5', null, 'no-number'],
    ['A: 0x3: X', null, 'no-number'],
    ['A: 1e0: X', null, 'no-number'],
    ['A: Infinity: X', null, 'no-number'],
    ['A: −1: X', null, 'no-number'],
    ['A: -1: X', null, 'below-scale'],
    ['A: : X', null, 'no-score'],
    ['A 12:05: X', null, 'colon-in-name'],
    ['http://a.b: 5: X', null, 'colon-in-name'],
    ['A #1: 5: X', null, 'mermaid-error'],
    ['A: 5: X;', null, 'mermaid-error'],
    ['A', null, 'no-task'],
    ['// c', null, 'no-task'],
    ['title tag: 5: X', null, 'not-a-task'],
    ['accDescr: 5: X', null, 'not-a-task'],
    ['title: A', null, 'mermaid-error'],
  ])('%j has the score %j and the fault %j', (line, score, fault) => {
    const [found] = findDiagrams('a.mmd', journey(line)).journeys;
    const task = found && readDiagram(found).tasks[0];
    expect([task?.score, task?.fault?.reason ?? null]).toEqual([score, fault]);
  });

  test('after an empty title is the title for Mermaid, so its score counts for nothing', async () => {
    withFile('journey\nsection Kauf\ntitle\nA: 4\nB: 5\n');
    const data = await json('reise.mmd');
    expect(rejectedIn(data)).toEqual([[4, 'not-a-task', '']]);
    expect(ratings()).toEqual({ b: { ist: 5 } });
  });
});

describe('tpm import of journeys', () => {
  test('makes of an actor the persona or the department that the catalog has, else what --actors says', async () => {
    const text = journey('A: 4: Kunde, Vertrieb', 'B: 3: Kunde', 'C: 3: Lager, Kunde');
    withFile(text, { 'k.yaml': 'departments:\n  sales: { name: vertrieb }\n' });
    expect((await json('reise.mmd', '--actors', 'personas')).code).toBe(0);
    const { touchpoints, personas, journeys } = model();
    expect([...personas.keys()].sort()).toEqual(['kunde', 'lager']);
    expect(touchpoints.get('a')?.fields).toMatchObject({ department: 'sales' });
    expect(touchpoints.get('b')?.fields).not.toHaveProperty('personas');
    expect(touchpoints.get('c')?.fields.personas).toEqual(['lager', 'kunde']);
    expect(journeys.get('reise')?.fields.persona).toBe('kunde');
  });

  test('with --actors departments makes the first the responsible one, the others involved', async () => {
    withFile(journey('A: 4: Vertrieb, Lager', 'B: 3: Lager'));
    expect((await json('reise.mmd', '--actors', 'departments')).code).toBe(0);
    const { touchpoints, journeys } = model();
    expect(touchpoints.get('a')?.fields).toMatchObject({ department: 'vertrieb', involved: ['lager'] });
    expect(touchpoints.get('b')?.fields).toMatchObject({ department: 'lager' });
    expect(journeys.get('reise')?.fields).not.toHaveProperty('persona');
  });

  test('with --sections parts keeps a section as a note of its steps, and asks for the phase of new touchpoints', async () => {
    withFile(journey('A: 4', 'B: 3'));
    const lacking = await json('reise.mmd', '--sections', 'parts');
    expect(rejectedIn(lacking)).toEqual([
      [3, 'no-phase', ''],
      [4, 'no-phase', ''],
    ]);
    expect((await json('reise.mmd', '--sections', 'parts', '--phase', 'kauf')).code).toBe(0);
    expect(steps().reise).toEqual([
      { touchpoint: 'a', note: 'Kauf' },
      { touchpoint: 'b', note: 'Kauf' },
    ]);
  });

  test('a touchpoint that comes twice keeps its first score; the other one is told', async () => {
    withFile(journey('A: 4', 'B: 3', 'A: 2', 'B: 3'));
    expect(rejectedIn(await json('reise.mmd'))).toEqual([[5, 'other-score', '2']]);
    expect([ratings(), steps()]).toEqual([{ a: { ist: 4 }, b: { ist: 3 } }, { reise: ['a', 'b', 'a', 'b'] }]);
  });

  test('other steps than the catalog has are a conflict; taken, the remarks of the steps that stay are kept', async () => {
    const catalog = `touchpoints:
  a: { name: A, phase: purchase }
  b: { name: B, phase: purchase }
journeys:
  weg:
    name: Weg # a comment
    steps: [{ touchpoint: a, optional: true }, b]
`;
    const text = 'journey\ntitle Weg\nsection purchase\nB: 3\nA: 4\n';
    withFile(text, { 'k.yaml': catalog });
    const kept = await json('reise.mmd', '--dry-run');
    expect([kept.code, kept.conflicts.map(({ entry, field }) => [entry, field])]).toEqual([
      1,
      [['journey/weg', 'steps']],
    ]);
    expect((await json('reise.mmd', '--on-conflict', 'take')).code).toBe(0);
    expect(steps().weg).toEqual(['b', { touchpoint: 'a', optional: true }]);
    expect(readFileSync(join(folder.path, 'k.yaml'), 'utf8')).toContain('name: Weg # a comment');
  });

  test('--all-or-nothing writes nothing if a line is not taken as written', async () => {
    withFile(journey('A: 4', 'B: 3,5'));
    const before = snapshot();
    expect((await json('reise.mmd', '--all-or-nothing')).code).toBe(1);
    expect(snapshot()).toEqual(before);
  });

  test.each([
    ['a file without a journey', 'flowchart LR\na --> b\n', 'holds no Mermaid journey, only other diagrams (1)'],
    ['a file above 256 KiB', `journey\n${'%% x\n'.repeat(300_000)}`, 'larger than 256 KiB'],
  ])('refuses %s', async (_, text, words) => {
    withFile(text);
    const { code, stderr } = await type('reise.mmd');
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  test('refuses to put scores on 1–5 into a round on another scale', async () => {
    withFile(journey('A: 4'), {
      'k.yaml':
        'touchpoints:\n  a: { name: A, phase: purchase }\nassessments:\n  r: { date: 2026-01-01, perspective: company, method: expert, ratings: { a: { ist: 9 } } }\n',
    });
    const { code, stderr } = await type('reise.mmd', '--round', 'r');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"r" is on 1–10')]);
  });
});

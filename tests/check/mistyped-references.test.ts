import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const WRONG_CATALOG = `
departments: { technik: { name: Technik und Betrieb } }
metrics: { wartezeit: { name: Wartezeit, kind: duration, better: lower, values: { 2026-10-01: 4 } } }
measures:
  schild: { name: Ein Schild, status: idea, improves: { Die Kasse: { by: 1 } }, department: Technik und Betrieb }
  licht: { name: Mehr Licht, status: idea, improves: { touchpoint/kasse: { by: 1 } }, correctiveOf: measure/wartezeit }
touchpoints:
  kasse: { name: Die Kasse, phase: purchase, department: department/technik }
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'alles.yaml': WRONG_CATALOG });
});
afterAll(() => folder.remove());

interface FoundReference {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
}

test('a reference by kind and id, or by name, is one finding with the right id; no other kind is suggested', async () => {
  const { stdout } = await run(['check', '--json'], { cwd: folder.path });
  const { findings } = JSON.parse(stdout) as { findings: FoundReference[] };
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ ruleId, message, help }) => [ruleId, message, help])).toEqual([
    ['dangling-reference', 'unknown touchpoint "Die Kasse"', 'did you mean "kasse"?'],
    ['dangling-reference', 'unknown department "Technik und Betrieb"', 'did you mean "technik"?'],
    ['dangling-reference', 'unknown touchpoint "touchpoint/kasse"', 'did you mean "kasse"?'],
    ['dangling-reference', 'unknown measure or metric "measure/wartezeit"', 'define it, or correct the id'],
    ['dangling-reference', 'unknown department "department/technik"', 'did you mean "technik"?'],
  ]);
});

/** Names of phases: of tpm.yaml, of the method in both languages, and an id in capitals. */
const BY_NAME = {
  'tpm.yaml': 'phases: [{ id: kauf, name: Beim Kauf }, pre-purchase, nach-dem-umzug]\n',
  'orte.yaml': `departments: { eins: { name: Büro }, zwei: { name: büro } }
touchpoints:
  a: { name: A, phase: Beim Kauf }
  b: { name: B, phase: Vor dem Kauf }
  c: { name: C, phase: "Before purchase" }
  d: { name: D, phase: Nach dem Umzug }
  e: { name: E, phase: Kauf, factors: { wartezeit: { kind: disappointment, text: Man wartet. } } }
  f: { name: F, phase: kauf, department: BÜRO }
  g: { name: G, phase: Mondphase }
assessments:
  runde: { date: 2026-05-31, perspective: customer, method: survey, ratings: { e: { factors: { Wartezeit: 4 } } } }
`,
};

const errorsOf = async (cwd: string): Promise<FoundReference[]> => {
  const { stdout } = await run(['check', '--json'], { cwd });
  return (JSON.parse(stdout) as { findings: FoundReference[] }).findings.filter(({ severity }) => severity === 'error');
};

test('a phase or factor written by its name is one finding with the right id; an ambiguous name is a finding about the form of the id', async () => {
  const catalog = makeFolder(BY_NAME);
  const errors = await errorsOf(catalog.path);
  expect(errors.map(({ ruleId, message, help }) => [ruleId, message, help])).toEqual([
    ['dangling-reference', 'unknown phase "Beim Kauf"', 'did you mean "kauf"?'],
    ['dangling-reference', 'unknown phase "Vor dem Kauf"', 'did you mean "pre-purchase"?'],
    ['dangling-reference', 'unknown phase "Before purchase"', 'did you mean "pre-purchase"?'],
    ['dangling-reference', 'unknown phase "Nach dem Umzug"', 'did you mean "nach-dem-umzug"?'],
    ['dangling-reference', 'unknown phase "Kauf"', 'did you mean "kauf"?'],
    ['invalid-id', '"BÜRO" is no id', expect.stringContaining('lower-case letters')],
    ['invalid-id', '"Mondphase" is no id', expect.stringContaining('lower-case letters')],
    ['dangling-reference', 'unknown factor "Wartezeit"', 'did you mean "wartezeit"?'],
  ]);
  await run(['check', '--fix'], { cwd: catalog.path });
  expect((await errorsOf(catalog.path)).map(({ ruleId }) => ruleId)).toEqual(['invalid-id', 'invalid-id']);
  catalog.remove();
});

test('a phase by its name is refused with the right id where it is set', async () => {
  const catalog = makeFolder(BY_NAME);
  const { code, stderr } = await run(['set', 'f', 'phase=Beim Kauf'], { cwd: catalog.path });
  expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "kauf"?')]);
  catalog.remove();
});

test('analyze rank is the view of priorities', async () => {
  const [rank, priorities] = await Promise.all(
    ['rank', 'priorities'].map((view) => run(['analyze', view, '--json'], { cwd: folder.path })),
  );
  expect(JSON.parse(rank?.stdout ?? '')).toEqual(JSON.parse(priorities?.stdout ?? ''));
});

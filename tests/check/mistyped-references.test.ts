import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const WRONG = `
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
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'alles.yaml': WRONG });
});
afterAll(() => folder.remove());

interface Found {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
}

test('a reference by kind and id, or by name, is one finding with the right id; no other kind is suggested', async () => {
  const { stdout } = await run(['check', '--json'], { cwd: folder.path });
  const { findings } = JSON.parse(stdout) as { findings: Found[] };
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ ruleId, message, help }) => [ruleId, message, help])).toEqual([
    ['dangling-reference', 'unknown touchpoint "Die Kasse"', 'did you mean "kasse"?'],
    ['dangling-reference', 'unknown department "Technik und Betrieb"', 'did you mean "technik"?'],
    ['dangling-reference', 'unknown touchpoint "touchpoint/kasse"', 'did you mean "kasse"?'],
    ['dangling-reference', 'unknown measure or metric "measure/wartezeit"', 'define it, or correct the id'],
    ['dangling-reference', 'unknown department "department/technik"', 'did you mean "technik"?'],
  ]);
});

test('analyze rank is the view of priorities', async () => {
  const [rank, priorities] = await Promise.all(
    ['rank', 'priorities'].map((view) => run(['analyze', view, '--json'], { cwd: folder.path })),
  );
  expect(JSON.parse(rank?.stdout ?? '')).toEqual(JSON.parse(priorities?.stdout ?? ''));
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.js';
import { GERMAN_FIELDS } from '../../src/topics/entry/entry-fields.section.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({
    'tpm.yaml': 'version: 1\nlanguage: de\n',
    'orte.yaml': 'touchpoints:\n  kasse: { name: Die Kasse, phase: purchase, necessity: mandatory, cost: 1200 }\n',
    'runden/kunden.yaml':
      'assessments:\n  kunden:\n    date: 2026-10-01\n    perspective: customer\n    method: survey\n    ratings: { kasse: { ist: { score: 4.5, n: 12 }, soll: 8, note: Es zieht } }\n',
  });
});
afterAll(() => folder.remove());

const linesOf = async (...argv: string[]) =>
  (await run(argv, { cwd: folder.path })).stdout.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' '));

test('a round shows its ratings; labels and values are in the language', async () => {
  const german = await linesOf('show', 'assessment/kunden');
  expect(german).toEqual(expect.arrayContaining(['Datum 01.10.2026', 'Perspektive Kunden', 'Methode Befragung']));
  expect(german).toEqual(expect.arrayContaining(['Die Kasse 4,5 (n = 12) 8,0', 'Es zieht']));
  const english = await linesOf('show', 'assessment/kunden', '--lang', 'en');
  expect(english).toEqual(expect.arrayContaining(['date 2026-10-01', 'Die Kasse 4.5 (n = 12) 8.0']));
});

test('money has its currency in a field, too', async () => {
  expect(await linesOf('show', 'kasse')).toEqual(expect.arrayContaining(['Notwendigkeit Pflicht', 'Kosten 1.200 €']));
});

test('every field of every kind has a German name', () => {
  const keys = kinds.flatMap(({ schema }) => Object.keys((schema as unknown as { shape: object }).shape));
  expect(keys.filter((key) => !Object.hasOwn(GERMAN_FIELDS, key))).toEqual([]);
});

test('a new round goes into the folder of rounds', async () => {
  const { stdout } = await run(['rate', 'kasse', '--ist', '5', '--dry-run', '--json'], { cwd: folder.path });
  expect(JSON.parse(stdout).round.file).toBe('runden/2026-11-21-workshop.yaml');
});

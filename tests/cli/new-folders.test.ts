import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
afterEach(() => folder.remove());

/** What writes a first round, and the file it goes to below the folder of rounds. */
const WRITERS = {
  new: [
    'new',
    'assessment',
    'kunden',
    '--set',
    'date=2026-05-31',
    '--set',
    'perspective=customer',
    '--set',
    'method=survey',
    '--set',
    'ratings={ kasse: { ist: 5 } }',
  ],
  rate: ['rate', 'kasse', '--ist', '5'],
  import: ['import', 'umfrage.csv', '--scale', '1-10', '--date', '2026-05-31'],
} as const;
const FILES = { new: 'kunden.yaml', rate: '2026-11-21-workshop.yaml', import: 'umfrage.yaml' };

const CASES = [
  ['en', 'rounds'],
  ['de', 'runden'],
] as const;

test.each(
  CASES.flatMap(([lang, rounds]) =>
    (Object.keys(WRITERS) as (keyof typeof WRITERS)[]).map((name) => [lang, rounds, name] as const),
  ),
)('%s: the folder %s that init names is where %s writes the first round', async (lang, rounds, name) => {
  folder = makeFolder({ 'umfrage.csv': 'Kontaktpunkt,Ist\nKasse,5\n' });
  await run(['init', '--lang', lang], { cwd: folder.path });
  expect(existsSync(join(folder.path, rounds))).toBe(true);
  folder.remove();
  folder = makeFolder({
    'tpm.yaml': `language: ${lang}\n`,
    'orte.yaml': 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n',
    'umfrage.csv': 'Kontaktpunkt,Ist\nKasse,5\n',
  });
  const result = await run(WRITERS[name], { cwd: folder.path });
  expect(result.code, result.stdout + result.stderr).toBe(0);
  expect(existsSync(join(folder.path, rounds, FILES[name]))).toBe(true);
});

test('a new round joins the files of the rounds that init wrote, other kinds follow the language of the catalog', async () => {
  folder = makeFolder();
  await run(['init', '--lang', 'de'], { cwd: folder.path });
  const [, ...round] = WRITERS.new;
  await run(['new', ...round.slice(0, -1), 'ratings={ werkstatt: { ist: 5 } }'], { cwd: folder.path });
  await run(
    [
      'new',
      'incident',
      'panne',
      '--set',
      'touchpoint=werkstatt',
      '--set',
      'date=2026-05-31',
      '--set',
      'polarity=negative',
      '--set',
      'story=Kein Termin.',
    ],
    { cwd: folder.path },
  );
  expect(existsSync(join(folder.path, 'runden/kunden.yaml'))).toBe(true);
  expect(existsSync(join(folder.path, 'ereignisse/panne.yaml'))).toBe(true);
});

test('the folder of rounds of an older catalog stays', async () => {
  folder = makeFolder({
    'tpm.yaml': 'language: en\n',
    'orte.yaml': 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n',
    'assessments/alt.yaml':
      'assessments:\n  alt: { date: 2025-01-01, perspective: customer, method: survey, ratings: { kasse: { ist: 4 } } }\n',
  });
  for (const name of ['new', 'rate'] as const) {
    await run(WRITERS[name], { cwd: folder.path });
    expect(existsSync(join(folder.path, 'assessments', FILES[name]))).toBe(true);
  }
});

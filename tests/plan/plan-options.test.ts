import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/cli/refusal.js';
import { amountOf } from '../../src/commands/plan/demand.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CATALOG = `departments: { laden: { name: Laden }, lager: { name: Lager } }
touchpoints: { kasse: { name: Kasse, phase: purchase } }
measures:
  idee: { name: Idee, status: idea, improves: { kasse: { by: 1 } } }
  laeuft: { name: Läuft, status: running, improves: { kasse: { by: 1 } } }
  fertig: { name: Fertig, status: done, improves: { kasse: { by: 1 } } }
  kaputt: { name: Kaputt, status: nonsense, improves: { kasse: { by: 1 } } }
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'laden.yaml': CATALOG });
});
afterAll(() => folder.remove());

const plan = (given: string, lang = 'en') =>
  run(['plan', ...given.split(' '), '--as-of', '2026-11-21', '--lang', lang], { cwd: folder.path });

const DIGITS = {
  en: 'digits alone, and a decimal point where needed: 50000 or 49999.50',
  de: 'nur Ziffern, wo nötig mit Dezimalpunkt: 50000 oder 49999.50',
};

interface Case {
  readonly given: string;
  readonly en: readonly [problem: string, remedy: string];
  readonly de: readonly [problem: string, remedy: string];
}

const AMOUNTS: readonly Case[] = [
  {
    given: '--budget=-1',
    en: ['--budget cannot be negative: -1', 'give 0 or more'],
    de: ['--budget kann nicht negativ sein: -1', '0 oder mehr angeben'],
  },
  {
    given: '--budget 50.000',
    en: ['"50.000" is not a plain number for --budget', DIGITS.en],
    de: ['»50.000« ist keine einfache Zahl für --budget', DIGITS.de],
  },
  {
    given: '--days 1e3',
    en: ['"1e3" is not a plain number for --days', DIGITS.en],
    de: ['»1e3« ist keine einfache Zahl für --days', DIGITS.de],
  },
  {
    given: '--time-limit 0',
    en: ['--time-limit 0 leaves no time to search', 'give a number of seconds above 0'],
    de: ['--time-limit 0 lässt keine Zeit zum Suchen', 'eine Zahl von Sekunden über 0 angeben'],
  },
];

const DEPARTMENTS: readonly Case[] = [
  {
    given: '--days-per-department lden=3',
    en: ['no department "lden"', 'did you mean "laden"?'],
    de: ['Abteilung »lden« gibt es nicht', 'war »laden« gemeint?'],
  },
  {
    given: '--days-per-department lager=2,laden=3,laden=4',
    en: ['--days-per-department names "laden" twice', 'give each department once'],
    de: ['--days-per-department nennt »laden« zweimal', 'jede Abteilung nur einmal angeben'],
  },
  ...['laden', 'laden='].map(
    (part): Case => ({
      given: `--days-per-department ${part}`,
      en: ['--days-per-department gives no days for "laden"', 'for example laden=20'],
      de: ['--days-per-department nennt keine Tage für »laden«', 'zum Beispiel laden=20'],
    }),
  ),
  {
    given: '--days-per-department laden=3=4',
    en: ['"3=4" is not a plain number for --days-per-department laden', DIGITS.en],
    de: ['»3=4« ist keine einfache Zahl für --days-per-department laden', DIGITS.de],
  },
];

const MEASURES: readonly Case[] = [
  {
    given: '--must ide',
    en: ['no measure "ide"', 'did you mean "idee"?'],
    de: ['Maßnahme »ide« gibt es nicht', 'war »idee« gemeint?'],
  },
  {
    given: '--must idee,measure/kaputt',
    en: ['measure "kaputt" has an error and is left out', 'tpm check says which'],
    de: ['Maßnahme »kaputt« hat einen Fehler und bleibt außen vor', 'tpm check sagt, welchen'],
  },
  ...['laeuft', 'fertig'].map(
    (id): Case => ({
      given: `--without ${id}`,
      en: [`measure "${id}" is running or done: a plan cannot leave it out`, 'take it out of --without'],
      de: [`Maßnahme »${id}« läuft oder ist erledigt: ein Plan kann sie nicht weglassen`, 'aus --without streichen'],
    }),
  ),
  {
    given: '--until 2026-11-20',
    en: ['--until 2026-11-20 lies before the day of the analysis, 2026-11-21', 'give a later day'],
    de: ['--until 2026-11-20 liegt vor dem Tag der Analyse, 2026-11-21', 'einen späteren Tag angeben'],
  },
];

describe.each(['en', 'de'] as const)('an option of tpm plan that is refused, in %s', (lang) => {
  test.each([...AMOUNTS, ...DEPARTMENTS, ...MEASURES])('$given', async ({ given, [lang]: [problem, remedy] }) => {
    const { stderr, stdout, code } = await plan(given, lang);
    expect({ stderr, stdout, code }).toEqual({ stderr: `tpm: ${problem}\n  ${remedy}\n`, stdout: '', code: 2 });
  });
});

test('--until may be the day of the analysis', async () => {
  expect((await plan('--until 2026-11-21 --json')).stdout).toContain('"until": "2026-11-21"');
});

describe('an amount', () => {
  test.each([
    ['0', 0],
    ['49999.50', 49_999.5],
    ['0.125', 0.125],
    ['1000.125', 1000.125],
    ['1.25', 1.25],
    [' 7 ', 7],
    ['999999999999', 999_999_999_999],
  ])('%s is read', (given, value) => {
    expect(amountOf(given, '--budget')).toBe(value);
  });

  test.each(['', '1.000', '999.999', '1,5', '.5', '5.', '+5', '0x10', '1_000', 'Infinity', '1000000000000'])(
    '%j is ambiguous and is refused',
    (given) => {
      expect(() => amountOf(given, '--budget')).toThrow(Refusal);
    },
  );
});

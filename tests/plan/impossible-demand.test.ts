import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CATALOG = `departments: { laden: { name: Laden } }
touchpoints:
  kasse: { name: Kasse, phase: purchase, reach: 0.5, factors: { warten: { kind: disappointment, text: Warten, state: open }, blume: { kind: delight, text: Blume, state: open } } }
  tor: { name: Tor, phase: purchase, reach: 0.5, factors: { rost: { kind: disappointment, text: Rost, state: open }, licht: { kind: delight, text: Licht, state: open } } }
measures:
  teuer: { name: Teuer, status: idea, department: laden, cost: 1000, effortDays: 20, leadTimeDays: 9.2, improves: { kasse: { by: 1 } } }
  feind: { name: Feind, status: idea, excludes: [teuer], improves: { kasse: { by: 1 } } }
  folge: { name: Folge, status: idea, requires: [teuer], improves: { kasse: { by: 1 } } }
  selbst: { name: Selbst, status: idea, excludes: [selbst], improves: { kasse: { by: 1 } } }
  ei: { name: Ei, status: idea, requires: [huhn], improves: { kasse: { by: 1 } } }
  huhn: { name: Huhn, status: idea, requires: [ei], improves: { kasse: { by: 1 } } }
  blumen: { name: Blumen, status: idea, improves: { kasse: { by: 1, factor: blume } } }
  schneller: { name: Schneller, status: idea, improves: { kasse: { by: 1, factor: warten } } }
  lampe: { name: Lampe, status: idea, improves: { tor: { by: 1, factor: licht } } }
  alt: { name: Alt, status: dropped, improves: { kasse: { by: 1 } } }
  kaputt: { name: Kaputt, status: nonsense, improves: { kasse: { by: 1 } } }
  waise: { name: Waise, status: idea, requires: [kaputt], improves: { kasse: { by: 1 } } }
  leer: { name: Leer, status: idea, department: laden, improves: { kasse: { by: 1 } } }
assessments:
  kunden: { date: 2026-09-01, perspective: customer, method: survey, ratings: { kasse: { ist: 4, soll: 8 }, tor: { ist: 4, soll: 8 } } }
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\ncurrency: EUR\n', 'laden.yaml': CATALOG });
});
afterAll(() => folder.remove());

const plan = (...argv: string[]) => run(['plan', ...argv, '--as-of', '2026-11-21'], { cwd: folder.path });

/** The conditions that a plan names, each with its line in the catalog if it has one. */
async function conflictOf(demand: string, lang: string) {
  const { stdout, code } = await plan(...demand.split(' '), '--lang', lang);
  expect(code).toBe(2);
  const rows = stdout.split('\n').filter((line) => line.startsWith('  '));
  return rows.map((row) => row.trim().replaceAll(/ {2,}/g, ' @ '));
}

const lineOf = (measure: string) =>
  `laden.yaml:${CATALOG.split('\n').findIndex((line) => line.startsWith(`  ${measure}:`)) + 1}`;

interface Case {
  readonly demand: string;
  /** The measure in the catalog that sets the condition. */
  readonly at?: string;
  readonly en: readonly string[];
  readonly de: readonly string[];
}

const LIMITS: readonly Case[] = [
  {
    demand: '--must teuer --budget 500',
    en: ['“Teuer” has to be in (--must)', 'the budget of 500 € (1,000 € are needed)'],
    de: ['»Teuer« muss dabei sein (--must)', 'das Budget von 500 € (nötig wären 1.000 €)'],
  },
  {
    demand: '--must teuer --days 5',
    en: ['“Teuer” has to be in (--must)', 'the limit of 5 days (20 days are needed)'],
    de: ['»Teuer« muss dabei sein (--must)', 'die Grenze von 5 Tagen (nötig wären 20 Tage)'],
  },
  {
    demand: '--must teuer --days-per-department laden=5',
    en: ['“Teuer” has to be in (--must)', 'the limit of 5 days for “Laden” (20 days are needed)'],
    de: ['»Teuer« muss dabei sein (--must)', 'die Grenze von 5 Tagen für »Laden« (nötig wären 20 Tage)'],
  },
  {
    demand: '--must teuer --until 2026-11-30',
    at: 'teuer',
    en: [
      '“Teuer” has to be in (--must)',
      'only what customers notice by 2026-11-30 (--until)',
      '“Teuer” is noticed on 2026-12-01 only',
    ],
    de: [
      '»Teuer« muss dabei sein (--must)',
      'nur was Kunden bis 30.11.2026 spüren (--until)',
      '»Teuer« ist erst am 01.12.2026 spürbar',
    ],
  },
  {
    demand: '--must leer --budget 5',
    at: 'leer',
    en: ['“Leer” has to be in (--must)', 'the budget of 5 €', '“Leer” has no cost'],
    de: ['»Leer« muss dabei sein (--must)', 'das Budget von 5 €', '»Leer« hat keine Kosten'],
  },
  {
    demand: '--must leer --days 5',
    at: 'leer',
    en: ['“Leer” has to be in (--must)', 'the limit of 5 days', '“Leer” has no effort'],
    de: ['»Leer« muss dabei sein (--must)', 'die Grenze von 5 Tagen', '»Leer« hat keinen Aufwand'],
  },
  {
    demand: '--must leer --until 2027',
    at: 'leer',
    en: [
      '“Leer” has to be in (--must)',
      'only what customers notice by 2027-12-31 (--until)',
      '“Leer” has no lead time',
    ],
    de: [
      '»Leer« muss dabei sein (--must)',
      'nur was Kunden bis 31.12.2027 spüren (--until)',
      '»Leer« hat keinen Vorlauf',
    ],
  },
];

const MEASURES: readonly Case[] = [
  {
    demand: '--must teuer --without teuer',
    en: ['“Teuer” has to be in (--must)', '“Teuer” must not be in (--without)'],
    de: ['»Teuer« muss dabei sein (--must)', '»Teuer« darf nicht dabei sein (--without)'],
  },
  {
    demand: '--must feind,teuer',
    at: 'feind',
    en: ['“Feind” has to be in (--must)', '“Teuer” has to be in (--must)', '“Feind” and “Teuer” exclude each other'],
    de: [
      '»Feind« muss dabei sein (--must)',
      '»Teuer« muss dabei sein (--must)',
      '»Feind« und »Teuer« schließen einander aus',
    ],
  },
  {
    demand: '--must folge --without teuer',
    at: 'folge',
    en: ['“Folge” has to be in (--must)', '“Teuer” must not be in (--without)', '“Folge” requires “Teuer”'],
    de: [
      '»Folge« muss dabei sein (--must)',
      '»Teuer« darf nicht dabei sein (--without)',
      '»Folge« setzt »Teuer« voraus',
    ],
  },
  {
    demand: '--must selbst',
    at: 'selbst',
    en: ['“Selbst” has to be in (--must)', '“Selbst” excludes itself'],
    de: ['»Selbst« muss dabei sein (--must)', '»Selbst« schließt sich selbst aus'],
  },
  {
    demand: '--must ei',
    at: 'ei',
    en: [
      '“Ei” has to be in (--must)',
      'the measures require each other in a circle, so none can be the first: “Ei” → “Huhn” → “Ei”',
    ],
    de: ['»Ei« muss dabei sein (--must)', 'Voraussetzungen im Kreis, keine kann die erste sein: »Ei« → »Huhn« → »Ei«'],
  },
  {
    demand: '--must blumen --without schneller',
    at: 'blumen',
    en: [
      '“Blumen” has to be in (--must)',
      '“Schneller” must not be in (--without)',
      '“Blumen” is to delight at “Kasse”, where “Warten” still disappoints; only “Schneller” would close that',
    ],
    de: [
      '»Blumen« muss dabei sein (--must)',
      '»Schneller« darf nicht dabei sein (--without)',
      '»Blumen« soll bei »Kasse« begeistern, wo »Warten« noch enttäuscht; das löst nur »Schneller«',
    ],
  },
  {
    demand: '--must lampe',
    at: 'lampe',
    en: [
      '“Lampe” has to be in (--must)',
      '“Lampe” is to delight at “Tor”, where “Rost” still disappoints; no measure that can be chosen closes that',
    ],
    de: [
      '»Lampe« muss dabei sein (--must)',
      '»Lampe« soll bei »Tor« begeistern, wo »Rost« noch enttäuscht; das löst keine wählbare Maßnahme',
    ],
  },
  {
    demand: '--must alt',
    at: 'alt',
    en: ['“Alt” has to be in (--must)', '“Alt” was dropped'],
    de: ['»Alt« muss dabei sein (--must)', '»Alt« ist verworfen'],
  },
];

describe.each(['en', 'de'] as const)(
  'a demand that cannot be met ends with 2 and names its conditions, in %s',
  (lang) => {
    test.each([...LIMITS, ...MEASURES])('$demand', async ({ demand, at, [lang]: wanted }) => {
      const placed = wanted.map((row, place) => (at && place === wanted.length - 1 ? `${row} @ ${lineOf(at)}` : row));
      expect(await conflictOf(demand, lang)).toEqual(placed);
    });

    test('a measure that requires one with an error', async () => {
      const missing = {
        en: 'is not in the catalog, or has an error there',
        de: 'steht nicht im Katalog oder hat dort',
      };
      expect((await conflictOf('--must waise', lang)).at(-1)).toContain(missing[lang]);
    });
  },
);

describe('the last value that can be met', () => {
  test.each([
    ['all the money that it costs', '--must teuer --budget 1000'],
    ['all the days that it takes', '--must teuer --days 20'],
    ['all the days of its department', '--must teuer --days-per-department laden=20'],
    ['the day on which it is noticed: 9.2 days after 21 November count as 10', '--must teuer --until 2026-12-01'],
  ])('%s', async (_, demand) => {
    const { stdout } = await plan(...demand.split(' '), '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      chosen: expect.arrayContaining([expect.objectContaining({ measure: 'teuer' })]),
      conflict: [],
    });
  });
});

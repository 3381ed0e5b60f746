import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overview } from '../../src/topics/overview/overview.view.js';
import { analysisOf, diagnosticsOf } from '../helpers/catalog.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** The current date is 2026-11-21. One entry of each kind has a mistyped year. */
const CATALOG = `touchpoints:
  kasse: { name: Kasse, phase: purchase, department: markt, reach: 0.5 }
departments: { markt: { name: Markt } }
assessments:
  fruehjahr: { date: 2026-05-31, perspective: customer, method: survey, ratings: { kasse: { ist: 8, soll: 7 } } }
  herbst: { date: 2062-10-31, perspective: customer, method: survey, ratings: { kasse: { ist: 3 } } }
metrics:
  wartezeit: { name: Wartezeit, kind: duration, better: lower, touchpoint: kasse, values: { 2026-05-31: 9, 2062-10: 7 } }
incidents:
  abbruch: { date: 2062-11-01, touchpoint: kasse, polarity: negative }
measures:
  zweite-kasse: { name: Zweite Kasse, improves: { kasse: { by: 1 } }, status: done, finished: 2062-06-30 }
`;

describe('values dated after the day of the analysis', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = makeFolder({ 'laden.yaml': CATALOG });
  });
  afterAll(() => folder.remove());
  const said = async (...argv: string[]) => (await run(argv, { cwd: folder.path })).stdout.replaceAll(/\s+/g, ' ');

  test.each([
    [
      'en',
      'After 2026-11-21 and therefore left out: 1 round (herbst 2062-10-31), 1 value of a metric (wartezeit 2062-10-31), 1 incident (abbruch 2062-11-01) and 1 end of a measure (zweite-kasse 2062-06-30).',
      'No gap is known up to 2026-11-21; rounds that are dated later are left out.',
      /every touchpoint|no event is/i,
    ],
    [
      'de',
      'Nach dem 21.11.2026 und deshalb nicht dabei: 1 Runde (herbst 31.10.2062), 1 Wert einer Kennzahl (wartezeit 31.10.2062), 1 Ereignis (abbruch 01.11.2062) und 1 Ende einer Maßnahme (zweite-kasse 30.06.2062).',
      'Bis 21.11.2026 ist keine Lücke bekannt; später datierte Runden zählen nicht.',
      /jeder vergleichbare|noch steht kein ereignis/i,
    ],
  ])(
    'is named in one line of every screen in %s, and nothing is claimed that it may contradict',
    async (lang, line, headline, claim) => {
      for (const argv of [
        ['analyze'],
        ['gaps'],
        ['analyze', 'incidents'],
        ['plan'],
        ['show', 'kasse'],
        ['show', 'kasse', '--sheet'],
        ['explain', 'kasse'],
        ['explain', 'zweite-kasse'],
        ['report', '--sections', 'summary', '-f', 'markdown'],
      ]) {
        const text = (await said(...argv, '--lang', lang)).replaceAll('\\', '');
        expect(text).toContain(line);
        expect(text).not.toMatch(claim);
        if (argv[0] === 'analyze' && argv.length === 1) expect(text).toContain(headline);
      }
    },
  );

  test.each([
    ['en', 'none given up to 2026-11-21'],
    ['de', 'bis 21.11.2026 von niemandem genannt'],
  ])('bounds what show, explain and plan say of it in %s', async (lang, none) => {
    const later = makeFolder({
      'laden.yaml': CATALOG.replace('date: 2026-05-31, perspective', 'date: 2063-05-31, perspective'),
    });
    const text = async (...argv: string[]) =>
      (await run([...argv, '--lang', lang], { cwd: later.path })).stdout.replaceAll(/\s+/g, ' ');
    const bound = lang === 'en' ? 'That holds up to 2026-11-21' : 'Das gilt bis 21.11.2026';
    expect(await text('show', 'kasse')).toContain(none);
    for (const argv of [
      ['explain', 'kasse'],
      ['explain', 'zweite-kasse'],
      ['show', 'kasse', '--sheet'],
    ]) {
      expect(await text(...argv)).toContain(bound);
    }
    later.remove();
  });

  test('of one entry names what concerns it alone', async () => {
    const two = makeFolder({
      'laden.yaml': CATALOG.replace('departments:', '  parkplatz: { name: Parkplatz, phase: purchase }\ndepartments:'),
    });
    const shown = await run(['show', 'parkplatz'], { cwd: two.path });
    expect(shown.stdout).toContain('none given');
    expect(shown.stdout).not.toMatch(/left out|up to/);
    two.remove();
  });

  test('is in the JSON document', () => {
    expect(overview.compute(analysisOf(CATALOG)).later).toEqual([
      { kind: 'assessment', id: 'herbst', date: '2062-10-31' },
      { kind: 'metric', id: 'wartezeit', date: '2062-10-31' },
      { kind: 'incident', id: 'abbruch', date: '2062-11-01' },
      { kind: 'measure', id: 'zweite-kasse', date: '2062-06-30' },
    ]);
    expect(overview.compute(analysisOf(CATALOG, { asOf: '2062-12-31' })).later).toEqual([]);
  });

  test('is found by a rule, each at its own date', () => {
    const found = diagnosticsOf(CATALOG, { only: ['date-after-as-of'] });
    expect(found.map(({ fingerprint }) => fingerprint).sort()).toEqual([
      'date-after-as-of:assessment/herbst/date',
      'date-after-as-of:incident/abbruch/date',
      'date-after-as-of:measure/zweite-kasse/finished',
      'date-after-as-of:metric/wartezeit/values/2062-10',
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../src/messages/format.js';
import { makeAmountHider } from '../../src/report/redaction/amounts.js';
import { peopleOf } from '../../src/report/redaction/people.js';
import { hidePhones } from '../../src/report/redaction/phones.js';
import { type Files, type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Unique names, amounts and quotes; none of them may occur in a redacted report. */
const NAMES = [
  'Zoranek',
  'Yvarilla',
  'Xanthrop',
  'Wulfrade',
  'Vuljane',
  'Quintrud',
  'Ottokarin',
  'Brunsmeier',
  '0171 9988776',
];
const QUOTES = ['nichtsalsärger', 'nochmalsnie', 'traumhaftschön', 'erzähltesie', 'meintder'];
const AMOUNTS_OF_MONEY = [711_201, 722_302, 733_403, 744_504, 755_605, 766_706, 777_807, 788_908, 799_109];
/** Sums and differences of the amounts. */
const SUMS = [711_201 + 722_302, 755_605 - 733_403, 766_706 + 777_807];

const catalog: Files = {
  'tpm.yaml': `version: 1
name: Werk Zoranek
language: de
currency: EUR
report: { title: Bericht für Zoranek über 799109 € }
phases: [{ id: purchase, name: Kauf bei Quintrud }, post-purchase]
`,
  'katalog.yaml': `touchpoints:
  hotline:
    name: Hotline von Anna Zoranek
    description: Zoraneks Team nimmt ab, auch ANNA ZORANEK selbst; Herr Brunsmeier kostet 799.109 EUR, anna.zoranek@werk.example oder 0171 9988776
    phase: purchase
    owner: Anna Zoranek
    department: service
    cost: 711201
    reach: 0.5
    importance: { purchase: 9, retention: 9 }
    factors: { warten: { kind: disappointment, text: Quintrud lässt warten, state: open } }
  portal: { name: Portal, phase: post-purchase, owner: Quintrud, department: service, cost: 722302, reach: 0.2, importance: { purchase: 2 } }
departments:
  service: { name: Service, lead: Ben Yvarilla }
moments:
  anruf: { name: Anruf bei Ben Yvarilla, touchpoints: [hotline], promise: Yvarilla ruft zurück, expectation: Frau Brunsmeier hilft, why: Ben Yvarilla sagt es }
measures:
  rueckruf:
    name: Rückruf durch Xanthrop
    description: Carl Xanthrop ruft an
    improves: { hotline: { by: 2 } }
    owner: Carl Xanthrop (Vertrieb), Dora Wulfrade
    proposedBy: Vuljane
    status: done
    finished: 2026-03-01
    cost: 733403
    spent: 755605
    effortDays: 3
    leadTimeDays: 3
    result: Wulfrade ist froh
  umbau: { name: Umbau, improves: { portal: { by: 2 } }, owner: Vuljane, status: planned, until: 2027-01-31, cost: 744504, effortDays: 5, leadTimeDays: 9, checkedBy: umsatz }
  billig: { name: Billig, improves: { hotline: { by: 1 } }, owner: Vuljane, status: idea, cost: 733403, effortDays: 5, leadTimeDays: 9 }
metrics:
  umsatz: { name: Umsatz mit Quintrud, touchpoint: hotline, kind: money, unit: EUR, better: higher, target: 788908, values: { 2026-01-31: 711201, 2026-02-28: 722302, 2026-03-31: 744504, 2026-04-30: { value: 755605, note: Quintrud zählte } } }
  kosten: { name: Kosten je Fall, kind: index, unit: €, better: lower, values: { 2026-01-31: 777807, 2026-02-28: 766706, 2026-03-31: 766706 } }
journeys:
  reise: { name: Reise mit Quintrud, steps: [{ touchpoint: hotline, experience: Quintrud wartet, note: laut Vuljane }, portal] }
incidents:
  verloren: { date: 2026-10-02, touchpoint: hotline, polarity: negative, outcome: lost, claimed: price, cause: people, value: 766706, story: Ottokarin erzähltesie laut, source: Quintrud, departments: [service] }
  verloren2: { date: 2026-10-03, touchpoint: hotline, polarity: negative, outcome: lost, value: 777807, story: meintder Ottokarin }
assessments:
  kunden:
    date: 2026-02-01
    perspective: customer
    method: survey
    source: Befragung durch Quintrud, 50.000 €
    note: Carl Xanthrop fragte
    ratings:
      hotline: { ist: { score: 4, n: 30, sd: 1.5, says: nichtsalsärger, who: Ottokarin }, expectation: 8, importance: 9, quotes: [nochmalsnie sagt Ottokarin], note: Quintrud hörte zu }
      portal: { ist: { score: 6, n: 30, sd: 1.5 }, expectation: 7, importance: 4 }
  ziele:
    date: 2026-04-01
    perspective: company
    method: workshop
    department: service
    ratings:
      hotline: { ist: 5, soll: { score: 9, says: traumhaftschön, who: Ottokarin, minimum: 7 } }
      portal: { soll: 8 }
  nachher: { date: 2026-06-01, perspective: customer, method: survey, ratings: { hotline: { ist: 5 }, portal: { ist: 6 } } }
`,
  '.tpm/report/kurz.yaml': `title: Kurz für Ben Yvarilla
intro: Dora Wulfrade bat darum, mit 722302 EUR.
sections:
  - { title: Text, text: Vuljane hat 733403 € }
  - { id: gaps }
  - { id: measures, title: Plan von Vuljane, text: Quintrud prüft, select: hotline }
`,
};

let folder: Folder;
beforeAll(() => {
  folder = makeFolder(catalog);
});
afterAll(() => folder.remove());

const FILES = ['html=x.html', 'markdown=x.md', 'xlsx=x.xlsx', 'csv=x.csv', 'json=x.json', 'text=x.txt', 'csv=alle/'];

/** The texts of a report by file; a workbook is split into its XML parts. */
async function writeReport(...argv: string[]): Promise<Map<string, string>> {
  const out = makeFolder();
  try {
    const formats = FILES.flatMap((file) => ['-f', file]);
    const { code, stderr } = await run(['report', folder.path, ...formats, ...argv], { cwd: out.path });
    expect(code, stderr).toBe(0);
    const names = readdirSync(out.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return new Map(
      names.flatMap(({ name, parentPath }): [string, string][] => {
        const bytes = readFileSync(join(parentPath, name));
        if (!name.endsWith('.xlsx')) return [[name, bytes.toString()]];
        return Object.entries(unzipSync(bytes)).map(([part, content]) => [
          `${name}/${part}`,
          Buffer.from(content).toString(),
        ]);
      }),
    );
  } finally {
    out.remove();
  }
}

/** Matches a number with any thousands separator. */
const spelt = (value: number) => new RegExp(String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1[.,’   ]?'));

function found(text: string, values: readonly number[]): string[] {
  const words = [...NAMES, ...QUOTES].filter((word) => text.toLowerCase().includes(word.toLowerCase()));
  return [...words, ...values.filter((value) => spelt(value).test(text)).map(String)];
}

describe.each(LANGS)('a redacted report (%s)', (lang) => {
  test.each([[[]], [['--template', 'kurz']], [['--select', 'owner:"Anna Zoranek"']]])(
    'contains no name, quote or amount in any format %j',
    async (flags) => {
      const files = await writeReport('--redact', '--budget', '788908', '--lang', lang, ...flags);
      expect(files.size).toBeGreaterThan(15);
      const told = [...files].flatMap(([name, text]) =>
        found(text, [...AMOUNTS_OF_MONEY, ...SUMS]).map((what) => `${name}: ${what}`),
      );
      expect(told).toEqual([]);
    },
  );
});

test('without --redact the report contains all of them', async () => {
  const all = [...(await writeReport('--budget', '788908')).values()].join('\n');
  const missing = [...NAMES, ...AMOUNTS_OF_MONEY.map(String)].filter(
    (one) => !found(all, AMOUNTS_OF_MONEY).includes(one),
  );
  expect(missing).toEqual([]);
  expect(found(all, SUMS)).toEqual(expect.arrayContaining(SUMS.map(String)));
});

describe('a redacted report keeps', () => {
  test('a person has one number everywhere, and hidden amounts are not reported as missing', async () => {
    const files = await writeReport('--redact', '--lang', 'de');
    const document = JSON.parse(files.get('x.json') ?? '');
    expect(document.redacted).toBe(true);
    expect(document.title).toBe('Bericht für Person 1 über […]'.replace('Person 1', document.catalog.name.slice(5)));
    const [done, planned] = ['rueckruf', 'umbau'].map((id) =>
      document.measures.measures.find((row: { measure: string }) => row.measure === id),
    );
    expect(done).toMatchObject({ cost: null, spent: null, overBudget: null, lacks: [] });
    expect(done.owner).toMatch(/^Person \d, Person \d$/);
    expect(planned.owner).toBe(done.proposedBy);
    expect(document.measures.summary.overBudget).toBe(1);
    expect(files.get('x.txt')).toContain('über Budget: +[…]');
    expect(files.get('x.md')).toContain('Namen, Zitate und Geldbeträge sind verborgen');
  });

  test('the numbers of touchpoints', async () => {
    const [open, redacted] = await Promise.all([writeReport(), writeReport('--redact')]);
    const numbers = (files: Map<string, string>) => {
      const { gaps, priorities } = JSON.parse(files.get('x.json') ?? '');
      return JSON.stringify([gaps, priorities], (key, value) => (key === 'name' || key === 'text' ? undefined : value));
    };
    expect(numbers(redacted)).toBe(numbers(open));
  });

  test('a metric in money as an index that starts at 100', async () => {
    const document = JSON.parse((await writeReport('--redact')).get('x.json') ?? '');
    const row = document.monitoring.metrics.find(({ metric }: { metric: string }) => metric === 'umsatz');
    expect(row).toMatchObject({ kind: 'index', unit: 'Anfang = 100', target: 110.93 });
    expect(row.points.map(({ value }: { value: number }) => value)).toEqual([100, 101.56, 104.68, 106.24]);
  });
});

describe('names in texts', () => {
  const people = peopleOf(
    ['Anna Berger', 'Max Huber; Eva-Maria Groß', 'IT', 'Vertrieb', 'M. (neu)'],
    ['Vertrieb'],
    (n) => `P${n}`,
  );

  test.each([
    ['Anna Berger rief an', 'P1 rief an'],
    ['anna  berger rief an', 'P1 rief an'],
    ['Anna Bergers Team', 'P1s Team'],
    ['Frau Berger und Herrn Huber', 'P1 und P2'],
    ['Dr. Eva-Maria Groß', 'P3'],
    ['Bergerhof und Vertrieb bleiben', 'Bergerhof und Vertrieb bleiben'],
    ['it is the IT', 'it is the P4'],
    ['Hr. Huber', 'P2'],
    ['nobody', 'nobody'],
  ])('%s', (text, expected) => expect(people.within(text)).toBe(expected));

  test.each([
    ['Dr. Jürgen von der Heide kam von der Kasse', 'P1 kam von der Kasse'],
    ['Von der Heide weinte', 'Von der P1 weinte'],
    ['Frau Müllers Kasse steht in der Halle', 'P2 Kasse steht in der Halle'],
  ])('particles outside a name are kept: %s', (text, redacted) => {
    const noble = peopleOf(['Dr. Jürgen von der Heide', 'Anna Müller'], [], (n) => `P${n}`);
    expect(noble.within(text)).toBe(redacted);
  });

  test('an unknown name with a title gets its own number', () => {
    expect(people.within('Mr. Smith asked Mr. Smith')).toBe('P6 asked P6');
  });
});

test.each([
  ['ein 50-Euro-Gutschein', 'ein […]-Gutschein'],
  ['kostet 1.200,50 € im Jahr', 'kostet […] im Jahr'],
  ['EUR 300 und 2 Mio. Euro', '[…] und […]'],
  ['about US$ 1,200 a year', 'about […] a year'],
  ['in 3 Tagen, 4 Kronen', 'in 3 Tagen, […]'],
  ['Europa 2030, 50 Europäer', 'Europa 2030, 50 Europäer'],
])('amounts in texts: %s', (text, expected) => expect(makeAmountHider('Kronen')(text)).toBe(expected));

test.each([
  ['Tel. +49 (0)30 1234-567, Fax: 4711-23', 'Tel. T, Fax: T'],
  ['mobil 0171/2345678 oder (030) 12 34 56', 'mobil T oder T'],
  ['0041 44 668 18 00, 089 / 12 34 56', 'T, T'],
  ['+1 (415) 555-2671, 415-555-2671', 'T, T'],
  ['2010–2018, 10.10.2026, 2026-10-10, 08:30', '2010–2018, 10.10.2026, 2026-10-10, 08:30'],
  ['0,5 %, 0.125, 1.200 Anrufe, 24/7', '0,5 %, 0.125, 1.200 Anrufe, 24/7'],
  ['01067 Dresden, Nr. 2024-000123', '01067 Dresden, Nr. 2024-000123'],
])('telephone numbers in texts: %s', (text, expected) => expect(hidePhones(text, 'T')).toBe(expected));

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue, type YamlMap } from '../../src/core/read/parsed.js';
import { planCatalog, readCatalogTables } from '../../src/exchange/catalog/catalog-plan.js';
import { catalogTexts } from '../../src/exchange/catalog/catalog-texts.js';
import { type CatalogEntry, entriesOf, entryKey } from '../../src/exchange/catalog/catalog-values.js';
import { asSheet, csvRows } from '../../src/exchange/catalog/csv-sheet.js';
import { splitTexts } from '../../src/exchange/catalog/split-texts.js';
import { writeSheets } from '../../src/exchange/catalog/write-sheets.js';
import { roundValue } from '../../src/exchange/lists/merge-values.js';
import { readTables } from '../../src/exchange/tables/read-tables.js';
import type { Table } from '../../src/exchange/tables/table.js';
import { csvText } from '../../src/exchange/tables/write-csv.js';
import { writeWorkbook } from '../../src/exchange/tables/write-workbook.js';
import { fromSources } from '../../src/pipeline.js';
import { plannedCatalog } from '../helpers/arbitrary-catalog.js';
import { filesOf } from '../helpers/arranged-catalog.js';
import { catalogOf } from '../helpers/catalog.js';
import '../helpers/property-seed.js';

async function throughWorkbook(entries: readonly CatalogEntry[]): Promise<readonly Table[]> {
  const sheets = writeSheets(entries).map(({ name, headers, rows }) => {
    const split = splitTexts(headers, rows);
    return { name, rows: [split.headers, ...split.rows] };
  });
  const bytes = await writeWorkbook(sheets, { title: 't', creator: 'c', day: '2026-11-21' });
  return (await readTables('a.xlsx', bytes)).tables;
}

async function throughCsv(entries: readonly CatalogEntry[], german: boolean): Promise<readonly Table[]> {
  const sheets = writeSheets(entries).filter(({ rows }) => rows.length > 0);
  const read = sheets.map((sheet) => readTables('a.csv', Buffer.from(csvText(csvRows(sheet), german))));
  return (await Promise.all(read)).flatMap(({ tables }) => tables.map((table) => asSheet(table) ?? table));
}

/** Entries by kind and id, with numbers of 15 significant digits. */
function contentOf(entries: readonly CatalogEntry[]): unknown {
  const all = entries.map((entry) => [entryKey(entry), roundValue(entry.value)] as const);
  return JSON.parse(JSON.stringify(Object.fromEntries(all)));
}

function entriesIn(tables: readonly Table[]) {
  const read = readCatalogTables(tables, []);
  expect(read.rejected).toEqual([]);
  expect(read.otherColumns).toEqual([]);
  return read.entries;
}

const WAYS = {
  xlsx: throughWorkbook,
  csv: (entries: readonly CatalogEntry[]) => throughCsv(entries, false),
  'excel-de': (entries: readonly CatalogEntry[]) => throughCsv(entries, true),
};

test.each(Object.entries(WAYS))('any catalog as %s is the same catalog again, also as files', async (_, through) => {
  await fc.assert(
    fc.asyncProperty(plannedCatalog(), async (plan) => {
      const catalog = catalogOf(filesOf(plan, { order: 0, files: 1, spelling: 'yaml' }));
      const before = entriesOf(catalog);
      const entries = entriesIn(await through(before));
      expect(contentOf(entries)).toEqual(contentOf(before));

      const place = {
        files: [],
        model: fromSources([]).model,
        stem: 'import',
        roundsFolder: 'assessments',
        folderOf: (collection: string) => collection,
        modeline: () => '',
        newSettings: true,
      };
      const texts = catalogTexts(planCatalog(entries, [], null, 'keep').updates, place);
      const after = fromSources([...texts].map(([path, text]) => ({ path, text })));
      expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [settings, ...rest] = entriesOf(after);
      const wanted = { version: 1, ...(before[0]?.value as YamlMap) };
      expect(sameValue(roundValue(settings?.value), roundValue(wanted))).toBe(true);
      expect(contentOf(rest)).toEqual(contentOf(before.slice(1)));
    }),
    { numRuns: 15 },
  );
});

const HOSTILE = [
  '=1+1',
  "'=1+1",
  '@SUM(A1)',
  '-1',
  'json:{}',
  'a; b',
  'a: 1; b: 2',
  ' x ',
  '_x000D_',
  '#N/A',
  'a\r\nb',
  'a\nb',
  'tab\there',
  '2026',
  '2026-01-31',
  '3,5',
  '1e5',
  'true',
  '85%',
  '\u202eevil',
  '🚲'.repeat(20_000),
  'two  blanks',
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1 }));
const words = text.filter((one) => /[^\s\p{Cf}]/u.test(one) && !/\p{Cs}/u.test(one));
const own = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, '', [], {}, 0, -1.5, 1e21, 1e-7),
    text.filter((one) => !/\p{Cs}/u.test(one)),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(words, tie('value'), { maxKeys: 3 }),
  ),
})).value as fc.Arbitrary<YamlMap[string]>;

const touchpoint = fc.record(
  {
    name: words,
    description: words,
    tags: fc.array(words, { maxLength: 3 }),
    formerly: fc.oneof(fc.constantFrom('alt'), fc.subarray(['a', 'b', 'c'])),
    'x-own': own,
    'x-a b."c"': own,
    importance: fc.record({ purchase: fc.double({ min: 1, max: 9, noNaN: true }), 'x-why': own }, { requiredKeys: [] }),
  },
  { requiredKeys: ['name'] },
);

test.each(Object.entries(WAYS))(
  'hostile texts and nested fields of the user are the same again as %s',
  async (_, through) => {
    await fc.assert(
      fc.asyncProperty(touchpoint, async (value) => {
        const entry = { owner: 'touchpoint' as const, id: 'a', value: JSON.parse(JSON.stringify(value)) as YamlMap };
        const [read] = entriesIn(await through([{ owner: 'settings', id: '', value: {} }, entry])).filter(
          ({ owner }) => owner === 'touchpoint',
        );
        expect(JSON.parse(JSON.stringify(roundValue(read?.value)))).toEqual(
          JSON.parse(JSON.stringify(roundValue(entry.value))),
        );
      }),
      { numRuns: 60 },
    );
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetNamesOf } from '../../src/formats/xlsx/sheet-names.js';
import { cellTextOf } from '../../src/formats/xlsx/sheet-text.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import { hostileCatalog } from '../helpers/hostile-report.js';

const STADTWERKE = join(process.cwd(), 'examples/stadtwerke');
const MARKT = join(process.cwd(), 'tests/fixtures/formats/hostile');

/** Control characters except line ends, and characters that reverse or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
const ODD_CHARS = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder(hostileCatalog());
});
afterAll(() => folder.remove());

async function writeReport(catalog: string, name: string, ...argv: string[]): Promise<Buffer> {
  const out = makeFolder();
  try {
    const { code, stderr } = await run(['report', catalog, '-o', name, ...argv], { cwd: out.path });
    expect([0, 1], stderr).toContain(code);
    return readFileSync(join(out.path, name));
  } finally {
    out.remove();
  }
}

const rowsOf = (text: string, delimiter = ',') => parseCsv(text, { delimiter }).map((row) => row.map(String));

describe('csv', () => {
  test('has one row for each touchpoint, with stable keys and raw numbers', async () => {
    const [head = [], ...rows] = rowsOf((await writeReport(STADTWERKE, 'x.csv')).toString());
    expect(head.slice(0, 8)).toEqual([
      'touchpoint',
      'name',
      'phase',
      'department',
      'gapRank',
      'ist',
      'soll',
      'expectation',
    ]);
    expect(rows).toHaveLength(42);
    const hotline = Object.fromEntries(head.map((key, at) => [key, rows.find(([id]) => id === 'hotline')?.[at]]));
    expect(hotline).toMatchObject({
      ist: '3.1',
      soll: '8',
      gap: '4.9',
      change: '-0.8',
      n: '214',
      date: '2026-06-15',
      rank: '1',
    });
    expect(Number(hotline.priority)).toBeCloseTo(46.358, 3);
    expect((await writeReport(STADTWERKE, 'x.csv', '--lang', 'en')).toString().split('\r\n')[0]).toBe(head.join(','));
  });

  test('excel-de: a byte order mark, semicolons and decimal commas', async () => {
    const text = (await writeReport(STADTWERKE, 'x.csv', '--csv-dialect', 'excel-de')).toString();
    expect(text.startsWith('\ufefftouchpoint;name;')).toBe(true);
    const rows = rowsOf(text, ';');
    expect(rows.find(([id]) => id === 'hotline')?.slice(5, 7)).toEqual(['3,1', '8']);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('a change is a number, and no cell looks like a date', async () => {
    const out = makeFolder();
    try {
      await run(['report', STADTWERKE, '-o', 'csv/', '-f', 'csv'], { cwd: out.path });
      const read = (name: string) => rowsOf(readFileSync(join(out.path, 'csv', name), 'utf8'));
      const [head = [], first = []] = read('monitoring.csv');
      expect(first[head.indexOf('change')]).toBe('-5');
      const all = readdirSync(join(out.path, 'csv')).flatMap((name) => read(name).flat());
      expect(all.filter((cell) => /^\d{1,2}[-/]\d{1,2}$/.test(cell))).toEqual([]);
    } finally {
      out.remove();
    }
  });

  test('one section gives the table of that section, with ranges of ranks as text', async () => {
    const text = (await writeReport(STADTWERKE, 'x.csv', '--sections', 'priorities')).toString();
    const [head = [], , second = []] = rowsOf(text);
    expect(head).toContain('range');
    expect(second[head.indexOf('range')]).toBe('2–4');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('a folder gets a file for each section', async () => {
    const out = makeFolder();
    try {
      const { code } = await run(['report', STADTWERKE, '-o', 'csv/', '-f', 'csv'], { cwd: out.path });
      expect(code).toBe(0);
      for (const name of ['touchpoints', 'gaps', 'silos', 'budget']) {
        expect(rowsOf(readFileSync(join(out.path, 'csv', `${name}.csv`), 'utf8')).length, name).toBeGreaterThan(2);
      }
    } finally {
      out.remove();
    }
  });

  test('sections without a table for one file are refused', async () => {
    const { code, stderr } = await run([
      'report',
      STADTWERKE,
      '--sections',
      'silos,budget',
      '-f',
      'csv',
      '--lang',
      'en',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('-o folder/ -f csv');
  });

  test.each(['rfc', 'excel-de'])('%s: no text is a formula, and numbers are unchanged', async (dialect) => {
    const out = makeFolder();
    const delimiter = dialect === 'rfc' ? ',' : ';';
    let texts = 0;
    try {
      for (const catalog of [folder.path, MARKT]) {
        await run(['report', catalog, '-o', 'csv/', '-f', 'csv', '--csv-dialect', dialect], { cwd: out.path });
        for (const name of ['touchpoints', 'gaps', 'priorities', 'measures', 'moments', 'silos']) {
          const text = readFileSync(join(out.path, 'csv', `${name}.csv`), 'utf8');
          expect(text).not.toMatch(ODD_CHARS);
          for (const cell of rowsOf(text.replace('\ufeff', ''), delimiter).flat()) {
            if (/^-?\d+([.,]\d+)?$/.test(cell)) continue;
            expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
            if (cell.startsWith("'")) texts++;
          }
        }
      }
    } finally {
      out.remove();
    }
    expect(texts).toBeGreaterThan(20);
  });
});

describe('xlsx', () => {
  const partsOf = (bytes: Buffer) =>
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()] as const);
  const text = (bytes: Buffer, name: RegExp) =>
    partsOf(bytes)
      .filter(([path]) => name.test(path))
      .map(([, xml]) => xml);

  test('has typed numbers, dates and shares, frozen heads, filters and colour scales', async () => {
    const bytes = await writeReport(STADTWERKE, 'x.xlsx');
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const gaps = sheets.find(({ name }) => name === 'Soll und Ist');
    expect(gaps?.freezePane).toEqual({ columns: 2, rows: 3 });
    expect(gaps?.autoFilter?.range).toBe('A3:J36');
    expect(gaps?.rows[2]?.slice(3, 6)).toEqual(['Ist', 'Soll', 'Lücke']);
    expect(gaps?.rows[3]?.slice(0, 8)).toEqual([1, 'Telefon-Hotline', '◆ Moment d. Wahrheit', 3.1, 8, 4.9, -0.8, 214]);
    expect(gaps?.rows[3]?.[8]).toEqual(new Date('2026-06-15T00:00:00Z'));
    const formats = new Set([...(gaps?.cells?.values() ?? [])].map(({ style }) => style?.numFmt));
    expect([...formats]).toEqual(expect.arrayContaining(['#,##0.0', 'dd.mm.yyyy']));
    const scales = text(bytes, /worksheets\/sheet\d+\.xml$/).filter((xml) => xml.includes('<colorScale>'));
    expect(scales.length).toBeGreaterThan(4);
    const priorities = sheets.find(({ name }) => name === 'Prioritäten');
    expect(priorities?.rows[3]?.[4]).toBeCloseTo(0.8515, 4);
  });

  test('an age is a number of days; amounts of money and signed counts are numbers', async () => {
    const { sheets } = await readXlsx(await writeReport(STADTWERKE, 'x.xlsx'), { readStyles: true });
    const cellsBelow = (sheet: string, head: string) => {
      const { rows = [], cells } = sheets.find(({ name }) => name === sheet) ?? {};
      const top = rows.findIndex((row) => row.includes(head));
      const column = rows[top]?.indexOf(head) ?? -1;
      return rows.slice(top + 1).flatMap((row, at) => {
        const value = row[column];
        return value == null ? [] : [{ value, numFmt: cells?.get(`${top + 1 + at},${column}`)?.style?.numFmt }];
      });
    };
    const ages = cellsBelow('Belege', 'Alter').slice(0, 33);
    expect(ages.map(({ value }) => value)).toEqual(expect.arrayContaining([884, 139, 40]));
    expect(new Set(ages.map(({ numFmt }) => numFmt))).toEqual(new Set(['#,##0 "Tage"']));
    const stories = sheets.find(({ name }) => name === 'Kritische Ereignisse')?.rows ?? [];
    const story = stories.find((row) => row.some((cell) => String(cell).startsWith('Welle von')));
    expect(story?.slice(2, 5)).toEqual([30, 'abgewandert', 21_000]);
    expect(cellsBelow('Methode und Daten', 'Datum')[0]?.value).toEqual(new Date('2026-09-29T00:00:00Z'));
    const summary = sheets.find(({ name }) => name === 'Zusammenfassung')?.rows ?? [];
    expect(summary.find(([label]) => label === 'Mittleres Ist')?.[1]).toBeCloseTo(5.705, 3);
    expect(cellsBelow('Stand der Arbeit', '1b')[0]).toEqual({ value: 0.6, numFmt: '0.0%' });
  });

  test.each(['de', 'en'])('every column of every table has a head (%s)', async (lang) => {
    const argv = ['--lang', lang, '--budget', '20000', '--days', '30'];
    const bytes = await writeReport(STADTWERKE, 'x.xlsx', ...argv);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const heads = sheets.flatMap(({ name, rows, cells }) =>
      [...(cells ?? [])].flatMap(([place, { style }]) => {
        const [row = 0, column = 0] = place.split(',').map(Number);
        return style?.fill?.type === 'pattern' ? [{ name, head: rows[row]?.[column], row }] : [];
      }),
    );
    expect(heads.length).toBeGreaterThan(150);
    expect(heads.filter(({ head }) => typeof head !== 'string' || head === '')).toEqual([]);
  });

  test('the facts of the summary are not covered by their values', async () => {
    const [sheet = ''] = text(await writeReport(STADTWERKE, 'x.xlsx'), /worksheets\/sheet1\.xml$/);
    expect(Number(/<col min="1" max="1" width="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThan(
      'Kontaktpunkte mit Ist'.length,
    );
  });

  test('texts of a lower table widen no column of numbers', async () => {
    const bytes = await writeReport(STADTWERKE, 'x.xlsx');
    const { sheets } = await readXlsx(bytes);
    const at = sheets.findIndex(({ name }) => name === 'Maßnahmenplan');
    const [sheet = ''] = text(bytes, new RegExp(`worksheets/sheet${at + 1}\\.xml$`));
    const widths = [...sheet.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const head = sheets[at]?.rows[2] ?? [];
    for (const name of ['Budget', 'Tage', 'Nutzen']) expect(widths[head.indexOf(name)], name).toBeLessThan(30);
    const moved =
      sheets[at]?.rows.findIndex((row) => row.some((cell) => String(cell).startsWith('Kundenportal · Ist'))) ?? 0;
    expect(Number(new RegExp(`<row r="${moved + 1}" ht="([\\d.]+)"`).exec(sheet)?.[1])).toBeGreaterThanOrEqual(45);
  });

  test('heads are printed on each page, with quoted sheet names', async () => {
    const [book = ''] = text(await writeReport(STADTWERKE, 'x.xlsx'), /xl\/workbook\.xml$/);
    const titles = [...book.matchAll(/<definedName name="_xlnm\.Print_Titles"[^>]*>([^<]*)</g)].map(
      ([, range]) => range,
    );
    expect(titles).toContain("'Soll und Ist'!$3:$3");
    expect(titles.filter((range) => !/^'[^']+'!\$\d+:\$\d+$/.test(range ?? ''))).toEqual([]);
  });

  test('draws gaps, portfolio, journeys and ranks from cell ranges', async () => {
    const charts = text(await writeReport(STADTWERKE, 'x.xlsx'), /charts\/chart\d+\.xml$/).join('');
    for (const kind of ['lineChart', 'barChart', 'scatterChart']) expect(charts).toContain(`<c:${kind}>`);
    const ranges = [...charts.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, range]) => range);
    expect(ranges.length).toBeGreaterThan(20);
    for (const range of ranges) expect(range).toMatch(/^Diagramme![A-Z]+\d+(:[A-Z]+\d+)?$/);
  });

  test('the same catalog gives the same bytes', async () => {
    const [one, other] = [await writeReport(STADTWERKE, 'x.xlsx'), await writeReport(STADTWERKE, 'x.xlsx')];
    expect(one.equals(other)).toBe(true);
    expect(text(one, /docProps\/core\.xml$/)[0]).toContain('2026-11-01T00:00:00Z');
  });

  test.each(['hostile report', 'hostile fixture'])(
    '%s: nothing is a formula, a link or a control character',
    async (which) => {
      const bytes = await writeReport(which === 'hostile report' ? folder.path : MARKT, 'x.xlsx');
      for (const [name, xml] of partsOf(bytes)) {
        expect(xml, name).not.toMatch(ODD_CHARS);
        expect(xml, name).not.toMatch(/<f[ >]|<hyperlink|<script|TargetMode="External"|<!DOCTYPE/i);
        expect(xml, name).not.toMatch(/_x(?!005F)[0-9A-Fa-f]{4}_(?<!_x005F_x000D_)/);
      }
      const { sheets } = await readXlsx(bytes);
      const cells = sheets.flatMap(({ rows }) => rows.flat());
      expect(
        cells.filter((cell) => cell !== null && !['string', 'number'].includes(typeof cell) && !(cell instanceof Date)),
      ).toEqual([]);
      if (which === 'hostile report') expect(cells).toContain("=HYPERLINK('https://evil.example','Kasse')");
    },
  );

  test('marks a text that is cut at the size limit of a cell', () => {
    const long = cellTextOf('ä'.repeat(40_000), 'en');
    expect(long).toHaveLength(32_767);
    expect(long.endsWith('… (cut at the size limit of a cell)')).toBe(true);
  });

  test('sheet names are valid and unique', () => {
    const names = sheetNamesOf([
      'A/B:C',
      'a b c',
      "'x'",
      '',
      'History',
      'L'.repeat(40),
      `${'L'.repeat(40)}!`,
      '[]:*?/\\',
    ]);
    expect(names.slice(0, 4)).toEqual(['A B C', 'a b c 2', 'x', '4']);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const TOUCHPOINTS = `# The shop.
touchpoints:
  hotline:
    name: Hotline  # the number on the bill
    phase: pre-purchase
    owner: Service
    tags: [a, b]
  kasse: { name: Kasse, phase: purchase, reach: 0.4 }
`;
const ROUND = `assessments:
  r1:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      hotline: { ist: { score: 3.1, n: 214 }, soll: 8 }
      kasse: { ist: 7 }
`;
const JOURNEYS = `journeys:
  einkauf:
    name: Einkauf
    steps: [hotline, { touchpoint: kasse, optional: true }]
`;

let folder: Folder;
afterEach(() => folder.remove());

function start(): void {
  folder = makeFolder({
    'tpm.yaml': 'version: 1\nlanguage: en\n',
    'touchpoints.yaml': TOUCHPOINTS,
    'r1.yaml': ROUND,
    'journeys.yaml': JOURNEYS,
  });
}

const type = (...argv: string[]) => run(argv, { cwd: folder.path });
const textOf = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const imported = async (...argv: string[]) => JSON.parse((await type('import', ...argv, '--json')).stdout);

type Rows = CellValue[][];

/** Exports the catalog, changes the rows of its sheets, and saves the workbook. */
async function edit(change: (sheets: Record<string, Rows>) => void): Promise<void> {
  await type('export', 'xlsx', '-o', 'c.xlsx', '--force');
  const book = await readXlsx(new Uint8Array(readFileSync(join(folder.path, 'c.xlsx'))));
  const sheets = Object.fromEntries(book.sheets.map(({ name, rows }) => [name, rows as Rows]));
  change(sheets);
  const changed = Object.entries(sheets).map(([name, rows]) => ({ name, rows, hidden: name === 'tpm' }));
  writeFileSync(join(folder.path, 'c.xlsx'), await writeXlsx({ sheets: changed }));
}

/** Puts a value into the row that begins with the keys, below a header. */
function setCell(rows: Rows | undefined, keys: readonly string[], header: string, value: CellValue): void {
  const row = rows?.find((one) => keys.every((key) => one.includes(key)));
  const at = rows?.[0]?.indexOf(header) ?? -1;
  if (!row || at < 0) throw new Error(`no cell ${keys.join(' ')} ${header}`);
  while (row.length < at) row.push(null);
  row[at] = value;
}

test('an edited cell arrives, an emptied one removes the field, and nothing else changes', async () => {
  start();
  await edit((sheets) => {
    setCell(sheets.touchpoints, ['hotline'], 'owner', null);
    setCell(sheets.touchpoints, ['hotline'], 'tags', 'a; c');
    setCell(sheets.touchpoints, ['kasse'], 'reach', 0.5);
    setCell(sheets['assessments.ratings'], ['r1', 'kasse'], 'ist.n', 12);
    sheets['journeys.steps']?.splice(1, 1);
  });
  const { conflicts, rejected, changed } = await imported('c.xlsx');
  expect([conflicts, rejected]).toEqual([[], []]);
  expect(changed.map(({ entry, field }: Record<string, string>) => `${entry} ${field}`).sort()).toEqual([
    'assessment/r1 ratings.kasse.ist.n',
    'journey/einkauf steps',
    'touchpoint/hotline owner',
    'touchpoint/hotline tags',
    'touchpoint/kasse reach',
  ]);
  expect(textOf('touchpoints.yaml')).toBe(
    TOUCHPOINTS.replace('    owner: Service\n', '').replace('[a, b]', '[a, c]').replace('0.4', '0.5'),
  );
  expect(textOf('r1.yaml')).toBe(ROUND.replace('{ ist: 7 }', "{ ist: { score: 7, 'n': 12 } }"));
  expect(textOf('journeys.yaml')).toContain('steps: [{ touchpoint: kasse, optional: true }]');
});

test('what changed in the catalog since the export stays; where both changed it is a conflict', async () => {
  start();
  await edit((sheets) => {
    setCell(sheets.touchpoints, ['hotline'], 'owner', 'Vertrieb');
    setCell(sheets.touchpoints, ['kasse'], 'reach', 0.5);
  });
  const since = TOUCHPOINTS.replace('Service', 'Einkauf').replace('name: Kasse', 'name: Selbstbedienungskasse');
  writeFileSync(join(folder.path, 'touchpoints.yaml'), since);
  const { conflicts, changed } = await imported('c.xlsx');
  expect(conflicts).toMatchObject([
    { entry: 'touchpoint/hotline', field: 'owner', before: 'Einkauf', after: 'Vertrieb', taken: false },
  ]);
  expect(changed).toMatchObject([{ entry: 'touchpoint/kasse', field: 'reach', before: 0.4, after: 0.5 }]);
  expect(textOf('touchpoints.yaml')).toBe(since.replace('0.4', '0.5'));

  await imported('c.xlsx', '--on-conflict', 'take');
  expect(textOf('touchpoints.yaml')).toBe(since.replace('0.4', '0.5').replace('Einkauf', 'Vertrieb'));
});

test('new rows become entries and ratings; a row that is gone removes nothing and is told', async () => {
  start();
  await edit((sheets) => {
    const head = sheets.touchpoints?.[0] ?? [];
    sheets.touchpoints?.push(
      head.map((header) => ({ name: 'Rückgabe', phase: 'post-purchase' })[String(header)] ?? null),
    );
    sheets['assessments.ratings']?.push(
      (sheets['assessments.ratings'][0] ?? []).map(
        (header) => ({ assessment: 'r1', touchpoint: 'rueckgabe', ist: 4.5 })[String(header)] ?? null,
      ),
    );
    sheets.journeys?.splice(1, 1);
    sheets['journeys.steps']?.splice(1);
  });
  const { created, changed, sources } = await imported('c.xlsx');
  expect(created).toEqual([{ entry: 'touchpoint/rueckgabe', name: 'Rückgabe' }]);
  expect(changed).toMatchObject([{ entry: 'assessment/r1', field: 'ratings.rueckgabe.ist', after: 4.5 }]);
  expect(sources[0].notes).toMatchObject([{ id: 'absent-entries' }]);
  expect(textOf('journeys.yaml')).toBe(JOURNEYS);
  expect(textOf('r1.yaml')).toContain('rueckgabe: { ist: 4.5 }');
});

test('a row that the catalog would call wrong is rejected with its sheet, and the others go in', async () => {
  start();
  await edit((sheets) => {
    setCell(sheets.touchpoints, ['hotline'], 'phase', 'nowhere');
    setCell(sheets.touchpoints, ['kasse'], 'reach', 'viel');
    setCell(sheets['assessments.ratings'], ['r1', 'hotline'], 'soll', 11);
    setCell(sheets['assessments.ratings'], ['r1', 'kasse'], 'ist', 6);
    sheets.touchpoints?.[0]?.push('Kommentar');
    sheets.touchpoints?.[1]?.push('hm');
    sheets.Notizen = [['x']];
  });
  const { rejected, changed, sources } = await imported('c.xlsx');
  expect(rejected.map(({ header, row, reason }: Record<string, unknown>) => [header, row, reason])).toEqual([
    ['touchpoints', 2, 'not-valid'],
    ['touchpoints', 3, 'not-valid'],
    ['assessments.ratings', 2, 'not-valid'],
  ]);
  expect(changed).toMatchObject([{ entry: 'assessment/r1', field: 'ratings.kasse.ist', after: 6 }]);
  expect(sources[0].notes.map(({ id }: { id: string }) => id)).toEqual(['other-sheet', 'other-column']);
  expect(textOf('touchpoints.yaml')).toBe(TOUCHPOINTS);
});

test('a single sheet as CSV is edited like a list: another value needs --on-conflict take', async () => {
  start();
  await type('export', 'csv', '--csv-dialect', 'excel-de', '-o', 'c.csv');
  const text = textOf('c.csv');
  expect(text).toMatch(/^\ufeffname;touchpoints\.id;tags;phase;/);
  writeFileSync(join(folder.path, 'c.csv'), text.replace('0,4', '0,6'));
  const { conflicts, files } = await imported('c.csv');
  expect(conflicts).toMatchObject([{ entry: 'touchpoint/kasse', field: 'reach', before: 0.4, after: 0.6 }]);
  expect(files).toEqual([]);
  await imported('c.csv', '--on-conflict', 'take');
  expect(textOf('touchpoints.yaml')).toBe(TOUCHPOINTS.replace('0.4', '0.6'));
});

test('formulas are texts in every export, and come back as they were', async () => {
  const entry = `touchpoints:\n  a: { name: "=cmd|'/c calc'!A1", phase: purchase, description: "'@x" }\n`;
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'a.yaml': entry });
  const { stdout } = await type('export', 'csv');
  expect(stdout).toContain(`'=cmd|'/c calc'!A1`);
  expect(stdout).toContain(`''@x`);
  writeFileSync(join(folder.path, 'c.csv'), stdout);
  await type('export', 'xlsx', '-o', 'c.xlsx');
  const book = await readXlsx(new Uint8Array(readFileSync(join(folder.path, 'c.xlsx'))), { readStyles: true });
  const cells = book.sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  for (const file of ['c.csv', 'c.xlsx']) {
    const { files, conflicts } = await imported(file);
    expect([files, conflicts]).toEqual([[], []]);
  }
});

test('a workbook of a newer form is refused with a remedy', async () => {
  start();
  await edit((sheets) => {
    const [first] = sheets.tpm ?? [];
    if (first) first[1] = 2;
  });
  const { code, stderr } = await type('import', 'c.xlsx');
  expect(code).toBe(2);
  expect(stderr).toContain('comes from a newer tpm');
});

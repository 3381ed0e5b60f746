import type { NamedFile } from '../../formats/format.js';
import { toJson } from '../../formats/json.js';
import { catalogDocument, entryLine } from '../catalog/catalog-json.js';
import { entriesOf } from '../catalog/catalog-values.js';
import { csvRows } from '../catalog/csv-sheet.js';
import { MARK_SHEET, markRows } from '../catalog/marks.js';
import { splitTexts } from '../catalog/split-texts.js';
import { type WrittenSheet, writeSheets } from '../catalog/write-sheets.js';
import { MAX_CELLS } from '../tables/limits.js';
import { csvText } from '../tables/write-csv.js';
import { writeWorkbook } from '../tables/write-workbook.js';
import { words } from './catalog.words.js';
import type { Exporter, ExportInput } from './exporter.js';

/** The whole catalog as a workbook: a sheet for the settings and for each kind, and one for the parts of its entries. */
export const catalogXlsx: Exporter = async ({ catalog, envelope, lang }) => {
  const entries = entriesOf(catalog);
  const sheets = writeSheets(entries);
  const marks = markRows(entries, words[lang].hint);
  const content = await writeWorkbook(
    [
      ...sheets.map(({ name, headers, rows }) => {
        const split = splitTexts(headers, rows);
        return { name, rows: [split.headers, ...split.rows] };
      }),
      { name: MARK_SHEET, rows: marks, hidden: true },
    ],
    {
      title: catalog.settings.name ?? words[lang].title,
      creator: `${envelope.tool.name} ${envelope.tool.version}`,
      day: envelope.asOf,
    },
  );
  return { content, told: toldOf(sheets) };
};

/** The sheet of the touchpoints; other sheets are written to a folder. */
export const catalogCsv: Exporter = ({ catalog, csvDialect }) => {
  const sheets = writeSheets(entriesOf(catalog));
  const [touchpoints] = sheets.filter(({ name }) => name === 'touchpoints');
  const others = sheets.filter((sheet) => sheet !== touchpoints && sheet.rows.length > 0).map(({ name }) => name);
  const content = touchpoints ? csvText(csvRows(touchpoints), csvDialect === 'excel-de') : '';
  const list = others.join(', ');
  return {
    content,
    told: [
      {
        en: `touchpoints alone; with -o <folder>/ also: ${list}`,
        de: `nur die Kontaktpunkte; mit -o <Ordner>/ auch: ${list}`,
      },
    ].filter(() => others.length > 0),
  };
};

/** A file for each sheet that has rows. */
export const catalogCsvFiles: Exporter<readonly NamedFile[]> = ({ catalog, csvDialect }) => {
  const sheets = writeSheets(entriesOf(catalog)).filter(({ rows }) => rows.length > 0);
  const content = sheets.map((sheet) => {
    return { name: `${sheet.name}.csv`, content: csvText(csvRows(sheet), csvDialect === 'excel-de') };
  });
  return { content, told: toldOf(sheets) };
};

export const catalogJson: Exporter = ({ catalog, envelope }) => {
  return { content: `${toJson({ ...envelope, ...catalogDocument(entriesOf(catalog)) })}\n` };
};

export const catalogJsonl: Exporter = ({ catalog, envelope }: ExportInput) => {
  const lines = [envelope, ...entriesOf(catalog).map(entryLine)];
  return { content: lines.map((line) => `${toJson(line, 0)}\n`).join('') };
};

/** Sheets that are larger than what an import reads. */
function toldOf(sheets: readonly WrittenSheet[]) {
  const filled = ({ rows }: WrittenSheet) => rows.flat().filter((value) => value !== null).length;
  return sheets
    .filter((sheet) => filled(sheet) > MAX_CELLS)
    .map(({ name }) => ({
      en: `${name}: more cells than tpm import reads; export JSON to import it again`,
      de: `${name}: mehr Zellen, als tpm import liest; zum erneuten Import JSON exportieren`,
    }));
}

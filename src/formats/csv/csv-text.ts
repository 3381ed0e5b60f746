import { writeCsv } from 'hucre/csv';
import { makeVisible } from '../../core/visible.js';
import { type Cell, isDrawn, type Table } from '../../document/blocks.js';
import type { CsvDialect } from '../../document/report.js';

/** Characters that begin a formula in spreadsheets, also after blanks and in full width (OWASP, CSV injection). */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/;
/** A range of ranks that Excel would read as a date. */
const DATE_LIKE_RANGE = /^\d{1,2}-\d{1,2}$/;

/** A table as CSV with the column keys as head, unrounded numbers and ISO dates; unknown is empty. */
export function formatCsv(table: Table, dialect: CsvDialect): string {
  const german = dialect === 'excel-de';
  const columns = table.columns
    .map(({ key, drawing }, at) => ({ key, at, drawing: drawing || table.rows.some((row) => isDrawn(row[at])) }))
    .filter(({ drawing }) => !drawing);
  const rows = [
    columns.map(({ key }) => defuseFormula(key)),
    ...table.rows.map((row) => columns.map(({ at }) => formatCell(row[at] ?? null, german))),
  ];
  return `${writeCsv(rows, { delimiter: german ? ';' : ',', bom: german })}\r\n`;
}

function formatCell(cell: Cell, german: boolean): string {
  if (cell === null) return '';
  if ('number' in cell) return formatNumber(cell.number, german);
  if ('date' in cell) return cell.date;
  if (!('text' in cell)) return '';
  if (cell.amount) return formatNumber(cell.amount.value, german);
  const plain = cell.plain ?? cell.text;
  return defuseFormula(DATE_LIKE_RANGE.test(plain) ? cell.text : plain);
}

/** A number with 15 digits, the precision of spreadsheets; further digits are rounding noise. */
function formatNumber(value: number, german: boolean): string {
  const shown = String(Number(value.toPrecision(15)));
  return german ? shown.replace('.', ',') : shown;
}

/** Puts an apostrophe before a formula, so that a spreadsheet reads it as text. */
function defuseFormula(text: string): string {
  const shown = makeVisible(text);
  return FORMULA_START.test(shown) ? `'${shown}` : shown;
}

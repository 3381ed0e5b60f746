import { writeCsv } from 'hucre/csv';
import { visible } from '../../core/visible.js';
import { type Cell, isDrawn, type Table } from '../../report/blocks.js';
import type { CsvDialect } from '../../report/report.js';

/** What spreadsheets take for a formula, also behind blanks and in the wide letters of East Asia (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** A range of ranks, which Excel would read as a day. */
const LIKE_A_DAY = /^\d{1,2}-\d{1,2}$/;

/** A table with the stable names of its columns as head, raw numbers and ISO dates; empty is unknown. */
export function csvText(table: Table, dialect: CsvDialect): string {
  const german = dialect === 'excel-de';
  const columns = table.columns
    .map(({ key, drawing }, at) => ({ key, at, drawing: drawing || table.rows.some((row) => isDrawn(row[at])) }))
    .filter(({ drawing }) => !drawing);
  const rows = [
    columns.map(({ key }) => inert(key)),
    ...table.rows.map((row) => columns.map(({ at }) => written(row[at] ?? null, german))),
  ];
  return `${writeCsv(rows, { delimiter: german ? ';' : ',', bom: german })}\r\n`;
}

function written(cell: Cell, german: boolean): string {
  if (cell === null) return '';
  if ('number' in cell) return figure(cell.number, german);
  if ('date' in cell) return cell.date;
  if (!('text' in cell)) return '';
  if (cell.amount) return figure(cell.amount.value, german);
  const plain = cell.plain ?? cell.text;
  return inert(LIKE_A_DAY.test(plain) ? cell.text : plain);
}

/** Spreadsheets keep 15 digits; more would only show the noise of binary fractions. */
function figure(value: number, german: boolean): string {
  const shown = String(Number(value.toPrecision(15)));
  return german ? shown.replace('.', ',') : shown;
}

/** A sign before it makes a text of what would be calculated. */
function inert(text: string): string {
  const shown = visible(text);
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

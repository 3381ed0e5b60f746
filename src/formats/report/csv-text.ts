import { writeCsv } from 'hucre/csv';
import { visible } from '../../core/visible.js';
import { isDrawn } from '../../report/blocks.js';
import type { Cell, Table } from '../../report/blocks.js';

export const CSV_DIALECTS = ['rfc', 'excel-de'] as const;
/** For whom a file is separated: RFC 4180, or Excel as it is set up in German. */
export type CsvDialect = (typeof CSV_DIALECTS)[number];

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
    ...table.rows.map((row) => columns.map(({ at }) => valueOf(row[at] ?? null, german))),
  ];
  return `${writeCsv(rows, { delimiter: german ? ';' : ',', bom: german })}\r\n`;
}

function valueOf(cell: Cell, german: boolean): string {
  if (cell === null) return '';
  if ('number' in cell) return figure(cell.number, german);
  if ('date' in cell) return cell.date;
  if (!('text' in cell)) return '';
  if (cell.amount) return figure(cell.amount.value, german);
  const plain = cell.plain ?? cell.text;
  return inert(LIKE_A_DAY.test(plain) ? cell.text : plain);
}

const figure = (value: number, german: boolean) => (german ? String(value).replace('.', ',') : String(value));

/** A sign before it makes a text of what would be calculated. */
function inert(text: string): string {
  const shown = visible(text);
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

import { writeCsv } from 'hucre/csv';
import type { Cell } from './table.js';

/** Characters that begin a formula in spreadsheets, also after blanks, apostrophes and in full width. */
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/;

/** Rows as CSV: RFC 4180, or with semicolons and decimal commas for a German Excel. Numbers keep all digits. */
export function csvText(rows: readonly (readonly Cell['value'][])[], german: boolean): string {
  const texts = rows.map((row) => row.map((value) => cellText(value, german)));
  return `${writeCsv(texts, { delimiter: german ? ';' : ',', bom: german })}\r\n`;
}

function cellText(value: Cell['value'], german: boolean): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.day;
  if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value;
  return german && typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** The text before `csvText` put an apostrophe in front of it. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

import type { CellStyle, CellValue } from 'hucre/xlsx';
import type { Amount, Cell, NumberCell, TextCell, Tone } from '../../document/blocks.js';
import { dateText, type Lang } from '../../messages/format.js';
import { cellTextOf } from './sheet-text.js';
import { workbookWords } from './workbook.words.js';

export interface SheetCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Width of the shown value in characters. */
  readonly width: number;
}

const TONE_STYLES: Partial<Record<Tone, CellStyle>> = {
  strong: { font: { bold: true } },
  dim: { font: { color: { rgb: '595959' } } },
  bad: { font: { color: { rgb: 'B3261E' } } },
  good: { font: { color: { rgb: '1B6E3C' } } },
  warn: { font: { color: { rgb: '8A5300' } } },
};

/** A typed cell of the workbook: number, date, percentage or string, never a formula. */
export function makeSheetCell(cell: Cell, lang: Lang): SheetCell | null {
  if (cell === null) return null;
  if ('number' in cell)
    return { ...numberValue(cell.number, numberFormat(cell)), style: makeStyle(numberFormat(cell), cell.tone) };
  if ('date' in cell) return dayCell(cell.date, lang);
  if (!('text' in cell)) return null;
  return amountCell(cell, lang) ?? textCell(cell, lang);
}

function numberValue(value: number, numFmt: string): Omit<SheetCell, 'style'> {
  const ending = numFmt.split(';')[0]?.match(/"([^"]*)"/)?.[1] ?? '';
  // Spreadsheets keep 15 digits; further digits are rounding noise.
  return {
    value: Number(value.toPrecision(15)),
    width: String(Math.round(Math.abs(value))).length + ending.length + 4,
  };
}

const makeStyle = (numFmt: string, tone: Tone | undefined): CellStyle => ({
  ...(tone ? TONE_STYLES[tone] : {}),
  numFmt,
});

function textCell({ text, tone }: TextCell, lang: Lang): SheetCell | null {
  if (text === '') return null;
  const value = cellTextOf(text, lang);
  return { value, style: tone ? (TONE_STYLES[tone] ?? {}) : {}, width: value.length };
}

/** A text of a number and a unit becomes a number with a format; a longer text stays a text (`null`). */
function amountCell({ text, amount, tone }: TextCell, lang: Lang): SheetCell | null {
  if (!amount) return null;
  const match = /^[<>+−-]?[\d.,/]*\s?(\p{L}*|%|\p{Sc}|×)$/u.exec(text);
  if (!match) return null;
  const numFmt = formatOf(amount, match[1] ?? '', lang);
  return { ...numberValue(amount.value, numFmt), style: makeStyle(numFmt, tone) };
}

function formatOf({ value, as }: Amount, unit: string, lang: Lang): string {
  if (as === 'share') return '0.0%';
  return withUnit(decimals(digitsOf(value)), as === 'days' ? workbookWords[lang].days : unit);
}

function numberFormat({ number, digits, sign, unit }: NumberCell): string {
  const shown = withUnit(decimals(digits ?? digitsOf(number)), unit ?? '');
  return sign ? `+${shown};-${shown};${shown}` : shown;
}

const digitsOf = (value: number) => (Number.isInteger(value) ? 0 : 2);
const decimals = (digits: number) => (digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`);

/** Adds the unit to a number format. A unit with characters that a format cannot hold is left out. */
const withUnit = (format: string, unit: string) =>
  /^[\p{L}\p{Sc}°×%/ ]{1,20}$/u.test(unit) ? `${format} "${unit}"` : format;

function dayCell(date: string, lang: Lang): SheetCell {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(day.getTime()) || day.getUTCFullYear() < 1901) {
    return { value: cellTextOf(dateText(date, lang), lang), style: {}, width: 10 };
  }
  return { value: day, style: { numFmt: lang === 'de' ? 'dd.mm.yyyy' : 'yyyy-mm-dd' }, width: 10 };
}

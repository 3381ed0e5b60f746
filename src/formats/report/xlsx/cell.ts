import type { CellStyle, CellValue } from 'hucre/xlsx';
import { dateText, type Lang } from '../../../messages/format.js';
import type { Amount, Cell, NumberCell, TextCell, Tone } from '../../../report/blocks.js';
import { cellText } from './text.js';
import { workbookWords } from './words.js';

export interface SheetCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Characters that it takes to be read. */
  readonly width: number;
}

const TONES: Partial<Record<Tone, CellStyle>> = {
  strong: { font: { bold: true } },
  dim: { font: { color: { rgb: '595959' } } },
  bad: { font: { color: { rgb: 'B3261E' } } },
  good: { font: { color: { rgb: '1B6E3C' } } },
  warn: { font: { color: { rgb: '8A5300' } } },
};

/** Numbers as numbers, days as days, shares as percent, everything else as a string: no cell is ever a formula. */
export function sheetCell(cell: Cell, lang: Lang): SheetCell | null {
  if (cell === null) return null;
  if ('number' in cell)
    return { ...figure(cell.number, numberFormat(cell)), style: styled(numberFormat(cell), cell.tone) };
  if ('date' in cell) return dayCell(cell.date, lang);
  if (!('text' in cell)) return null;
  return amountCell(cell, lang) ?? textCell(cell, lang);
}

function figure(value: number, numFmt: string): Omit<SheetCell, 'style'> {
  const ending = numFmt.split(';')[0]?.match(/"([^"]*)"/)?.[1] ?? '';
  // More digits than a spreadsheet keeps would be the noise of binary fractions.
  return {
    value: Number(value.toPrecision(15)),
    width: String(Math.round(Math.abs(value))).length + ending.length + 4,
  };
}

const styled = (numFmt: string, tone: Tone | undefined): CellStyle => ({ ...(tone ? TONES[tone] : {}), numFmt });

function textCell({ text, tone }: TextCell, lang: Lang): SheetCell | null {
  if (text === '') return null;
  const value = cellText(text, lang);
  return { value, style: tone ? (TONES[tone] ?? {}) : {}, width: value.length };
}

/** A number that reads as words keeps its unit; where the words say more than number and unit, they stay. */
function amountCell({ text, amount, tone }: TextCell, lang: Lang): SheetCell | null {
  if (!amount) return null;
  const said = /^[<>+−-]?[\d.,/]*\s?(\p{L}*|%|\p{Sc}|×)$/u.exec(text);
  if (!said) return null;
  const numFmt = formatOf(amount, said[1] ?? '', lang);
  return { ...figure(amount.value, numFmt), style: styled(numFmt, tone) };
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

/** Only letters and a few signs can stand in a format; another unit is left to the head of its column. */
const withUnit = (format: string, unit: string) =>
  /^[\p{L}\p{Sc}°×%/ ]{1,20}$/u.test(unit) ? `${format} "${unit}"` : format;

function dayCell(date: string, lang: Lang): SheetCell {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(day.getTime()) || day.getUTCFullYear() < 1901) {
    return { value: cellText(dateText(date, lang), lang), style: {}, width: 10 };
  }
  return { value: day, style: { numFmt: lang === 'de' ? 'dd.mm.yyyy' : 'yyyy-mm-dd' }, width: 10 };
}

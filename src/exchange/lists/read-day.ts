import type { Cell } from '../tables/table.js';

/** Which part of `3/4/2026` comes first; `null` if the column does not show it. */
export type DayOrder = 'day-first' | 'month-first' | null;

export type DayRead = { readonly day: string } | { readonly problem: 'no-day' | 'ambiguous-day' };

const SLASHED_DATE_PATTERN = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ ,T].*)?$/;

/** Reads a date in the formats of spreadsheets: ISO, `1.3.26`, `03/2026`, a year. A time after it is ignored. */
export function readDay(value: Cell['value'], order: DayOrder): DayRead {
  if (typeof value === 'object' && value !== null) return { day: value.day };
  const text = String(value ?? '').trim();
  if (/^(19|20)\d\d$/.test(text)) return { day: text };
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ T].*)?$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[ ,].*)?$/.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (month) return dayOf(month[2], month[1], undefined);
  const slashed = SLASHED_DATE_PATTERN.exec(text);
  if (!slashed) return { problem: 'no-day' };
  const [, first, second, year] = slashed;
  if (order === null && first !== second) return { problem: 'ambiguous-day' };
  return order === 'month-first' ? dayOf(year, first, second) : dayOf(year, second, first);
}

/** Determines the order from the whole column: a number above 12 cannot be a month. */
export function findDayOrder(texts: readonly string[]): DayOrder {
  const parts = texts.map((text) => SLASHED_DATE_PATTERN.exec(text.trim())).filter((found) => found !== null);
  const dayFirst = parts.some(([, first]) => Number(first) > 12);
  const monthFirst = parts.some(([, , second]) => Number(second) > 12);
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}

function dayOf(year = '', month = '', day: string | undefined): DayRead {
  const full = year.length === 2 ? `20${year}` : year;
  const text = [full, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const date = new Date(`${text}${day === undefined ? '-01' : ''}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? { day: text } : { problem: 'no-day' };
}

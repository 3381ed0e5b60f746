import { type DayOrder, readDay } from '../lists/read-day.js';

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?:\D|$)/;
const NAMED = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) /;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** First and last day of a column. Which part of `3/4/2026` is the month is told by all of its rows together. */
export class DayRange {
  private readonly firsts = new Map<DayOrder, string>();
  private readonly lasts = new Map<DayOrder, string>();
  private dayFirst = false;
  private monthFirst = false;
  private slashed = false;

  add(text: string): void {
    const parts = SLASHED.exec(text);
    if (parts) {
      this.slashed = true;
      if (Number(parts[1]) > 12) this.dayFirst = true;
      if (Number(parts[2]) > 12) this.monthFirst = true;
    }
    const named = NAMED.exec(text);
    const month = String(MONTHS.indexOf(named?.[1] ?? '') + 1).padStart(2, '0');
    const iso = named ? `${named[3]}-${month}-${named[2]}` : text;
    for (const order of parts ? ORDERS : NO_ORDER) this.widen(order, iso);
  }

  private widen(order: DayOrder, text: string): void {
    const read = readDay(text, order);
    // A day that nobody answered on: anonymised surveys write it for every answer.
    if (!('day' in read) || read.day.startsWith('1980-01-01') || read.day.length < 10) return;
    const [first, last] = [this.firsts.get(order), this.lasts.get(order)];
    if (first === undefined || read.day < first) this.firsts.set(order, read.day);
    if (last === undefined || read.day > last) this.lasts.set(order, read.day);
  }

  merge(other: DayRange): void {
    this.dayFirst ||= other.dayFirst;
    this.monthFirst ||= other.monthFirst;
    this.slashed ||= other.slashed;
    for (const [order, day] of [...other.firsts, ...other.lasts]) this.widen(order, day);
  }

  /** Is there a day that could be read in two ways? */
  get isUnclear(): boolean {
    return this.slashed && this.dayFirst === this.monthFirst;
  }

  /** `null` where no row has a day. */
  range(order: DayOrder): { readonly first: string; readonly last: string } | null {
    const told: DayOrder = order ?? (this.dayFirst ? 'day-first' : 'month-first');
    const used = this.slashed ? told : null;
    const [first, last] = [this.firsts.get(used), this.lasts.get(used)];
    return first === undefined || last === undefined ? null : { first, last };
  }
}

const ORDERS: readonly DayOrder[] = ['day-first', 'month-first'];
const NO_ORDER: readonly DayOrder[] = [null];

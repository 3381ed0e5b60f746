export type Lang = 'en' | 'de';
export const LANGS: readonly Lang[] = ['en', 'de'];

/** The same words in every language; a missing translation does not compile. */
export type Words<T> = Readonly<Record<Lang, T>>;

interface NumberStyle {
  /** Decimals; by default as many as the value has, at most 2. */
  readonly digits?: number;
  /** Writes a plus sign before positive values. */
  readonly sign?: boolean;
}

/** A number in the notation of the language: 1,234.5 or 1.234,5, with a true minus sign. */
export function numberText(value: number, lang: Lang, { digits, sign = false }: NumberStyle = {}): string {
  const fixed = digits === undefined ? String(Math.round(value * 100) / 100) : value.toFixed(digits);
  const [whole = '0', fraction] = fixed.replace('-', '').split('.');
  const [group, point] = lang === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  const text = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  const zero = !/[1-9]/.test(text);
  return zero ? text : value < 0 ? `−${text}` : sign ? `+${text}` : text;
}

/** A share as a percentage, whole by default: 96% or 96 %. Only an exact 1 prints 100, only an exact 0 prints 0. */
export function percentText(share: number, lang: Lang, digits = 0): string {
  if (digits > 0) return `${numberText(share * 100, lang, { digits })}${lang === 'de' ? ' %' : '%'}`;
  return wholePercent(Math.round(share * 100), share, lang);
}

function wholePercent(percent: number, share: number, lang: Lang): string {
  const marked = percent === 100 && share < 1 ? '>99' : percent === 0 && share > 0 ? '<1' : `${percent}`;
  return lang === 'de' ? `${marked} %` : `${marked}%`;
}

/**
 * The parts of a whole as percentages that add up to 100: each is rounded down, and the largest remainders are rounded
 * up (Hare and Niemeyer). Among equal remainders the first part comes first.
 */
export function partsText(parts: readonly number[], lang: Lang): string[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  // Rounded to 9 decimals, so that 99.999… does not lose a point.
  const exact = parts.map((part) => Math.round((whole > 0 ? (100 * part) / whole : 0) * 1e9) / 1e9);
  const percents = exact.map(Math.floor);
  const left = whole > 0 ? 100 - percents.reduce((sum, percent) => sum + percent, 0) : 0;
  const remainder = (at: number) => (exact[at] ?? 0) - (percents[at] ?? 0);
  const up = new Set(
    [...exact.keys()].sort((one, other) => remainder(other) - remainder(one) || one - other).slice(0, left),
  );
  return percents.map((percent, at) => wholePercent(percent + (up.has(at) ? 1 : 0), (exact[at] ?? 0) / 100, lang));
}

/**
 * The number of decimals of a difference: as many as the two values beside it if it equals their shown difference, or
 * else more, so that it is visibly more exact: 8.4 − 5.0 beside a true difference of 3.32.
 */
export function differenceDigits(difference: number, from: number, to: number, digits: number): number {
  const roundToDigits = (value: number) => Number(value.toFixed(digits));
  const printed = Math.abs(roundToDigits(to) - roundToDigits(from)).toFixed(digits);
  return Math.abs(difference).toFixed(digits) === printed ? digits : digits + 1;
}

/** A difference or a distance in points of the scale: "1 point", "2.8 points", "+0.5 points". */
export function pointsText(value: number, lang: Lang, style: NumberStyle = {}): string {
  const text = numberText(value, lang, style);
  const one = Number(text.replace(',', '.').replace('+', '')) === 1;
  if (lang === 'de') return `${text} ${one ? 'Punkt' : 'Punkte'}`;
  return `${text} ${one ? 'point' : 'points'}`;
}

/** The difference of two shares: "0.5 pp" (percentage points) or "0,5 %-Punkte"; short, because it stands in tables, too. */
export function percentagePointsText(points: number, lang: Lang, style: NumberStyle = {}): string {
  return `${numberText(points, lang, style)} ${lang === 'de' ? '%-Punkte' : 'pp'}`;
}

/** An ISO date in the notation of the language: 2026-11-21 or 21.11.2026. */
export function dateText(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-');
  return lang === 'de' && day !== undefined ? `${day}.${month}.${year}` : date;
}

/** "a, b and c" */
export function listText(items: readonly string[], lang: Lang): string {
  const and = lang === 'de' ? 'und' : 'and';
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** Names inside a sentence, each in quotation marks: “a”, “b” and 3 more. Tables show names without them. */
export function namesText(names: readonly string[], lang: Lang, rest?: string): string {
  const quoted = names.map((name) => quoteText(name, lang));
  return listText(rest === undefined ? quoted : [...quoted, rest], lang);
}

/** "1 touchpoint", "3 touchpoints" */
export function countText(count: number, one: string, many: string, lang: Lang): string {
  return `${numberText(count, lang, { digits: 0 })} ${count === 1 ? one : many}`;
}

/** Mean number of days in a month and in a year of the Gregorian calendar. */
const [MONTH, YEAR] = [30.436875, 365.2425];

/** A length of time in a natural unit: "43 days", "14 months", "6 years", "2.5 years". */
export function spanText(days: number, lang: Lang): string {
  const [day, month, year] = lang === 'de' ? ['Tag', 'Monat', 'Jahr'] : ['day', 'month', 'year'];
  const many = (word: string) => (lang === 'de' ? `${word}e` : `${word}s`);
  if (days < 3 * MONTH) return countText(days, day, many(day), lang);
  if (days < 2 * YEAR) return countText(Math.round(days / MONTH), month, many(month), lang);
  return `${numberText(Math.round((10 * days) / YEAR) / 10, lang)} ${many(year)}`;
}

/** A text in the language's quotation marks: “text” or »Text«. */
export function quoteText(value: string, lang: Lang): string {
  return lang === 'de' ? `»${value}«` : `“${value}”`;
}

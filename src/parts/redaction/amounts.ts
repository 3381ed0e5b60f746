import { HIDDEN } from '../../sections/money.js';

const SIGNS = [
  '€',
  'US$',
  '$',
  '£',
  '¥',
  'EUR',
  'Euro',
  'Euros',
  'USD',
  'GBP',
  'CHF',
  'Fr.',
  'Franken',
  'Dollar',
  'Dollars',
];
const NUMBER = String.raw`\d[\d.,'’   ]{0,24}`;
const SCALE = String.raw`(?:k|m|bn|Tsd\.?|Mio\.?|Mrd\.?|tausend|thousand|Millionen|Million|million|Milliarden)?`;

/** Hides amounts of money that stand in a text: “50 €”, “EUR 1.200”, “2 Mio. Euro”, “50-Euro-Gutschein”. */
export function amountsIn(currency: string): (text: string) => string {
  const signs = [...new Set([currency, ...SIGNS])].sort((left, right) => right.length - left.length);
  const sign = `(?:${signs.map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`;
  const behind = new RegExp(String.raw`${NUMBER}${SCALE}[\s-]?${sign}(?!\p{L})`, 'giu');
  const before = new RegExp(String.raw`(?<!\p{L})${sign}\s?${NUMBER}${SCALE}(?!\p{L})`, 'giu');
  return (text) => text.replaceAll(behind, HIDDEN).replaceAll(before, HIDDEN);
}

/** Is a unit money? */
export function isMoney(unit: string | undefined, currency: string): boolean {
  return unit !== undefined && [currency, ...SIGNS].some((one) => unit.toLowerCase() === one.toLowerCase());
}

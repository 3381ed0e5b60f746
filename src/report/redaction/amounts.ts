import { HIDDEN_AMOUNT } from '../../topics/shared/money-cells.js';

const CURRENCY_SIGNS = [
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
const NUMBER_PATTERN = String.raw`\d[\d.,'’   ]{0,24}`;
const SCALE_PATTERN = String.raw`(?:k|m|bn|Tsd\.?|Mio\.?|Mrd\.?|tausend|thousand|Millionen|Million|million|Milliarden)?`;

/** Returns a function that hides amounts of money in a text: “50 €”, “EUR 1.200”, “2 Mio. Euro”, “50-Euro-Gutschein”. */
export function makeAmountHider(currency: string): (text: string) => string {
  const signs = [...new Set([currency, ...CURRENCY_SIGNS])].sort((left, right) => right.length - left.length);
  const sign = `(?:${signs.map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`;
  const behind = new RegExp(String.raw`${NUMBER_PATTERN}${SCALE_PATTERN}[\s-]?${sign}(?!\p{L})`, 'giu');
  const before = new RegExp(String.raw`(?<!\p{L})${sign}\s?${NUMBER_PATTERN}${SCALE_PATTERN}(?!\p{L})`, 'giu');
  return (text) => text.replaceAll(behind, HIDDEN_AMOUNT).replaceAll(before, HIDDEN_AMOUNT);
}

/** Is the unit a currency? */
export function isMoney(unit: string | undefined, currency: string): boolean {
  return unit !== undefined && [currency, ...CURRENCY_SIGNS].some((one) => unit.toLowerCase() === one.toLowerCase());
}

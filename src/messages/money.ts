import { type Lang, numberText } from './format.js';

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: 'US$', CHF: 'CHF' };

/** An amount with its currency: 50,000 € or 50.000 €; cents only if there are any. */
export function moneyText(value: number, lang: Lang, currency: string): string {
  const whole = Math.round(value * 100) % 100 === 0;
  return `${numberText(value, lang, { digits: whole ? 0 : 2 })} ${SIGNS[currency] ?? currency}`;
}

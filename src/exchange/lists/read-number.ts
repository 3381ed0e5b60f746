import { roundAt15 } from '../tables/round-at-15.js';

/** The decimal sign of the texts in a column; `null` if they do not show it. */
export type DecimalSign = 'comma' | 'point' | null;

export type NumberRead =
  | { readonly value: number; readonly sign: DecimalSign }
  | { readonly problem: 'no-number' | 'ambiguous-number' };

const POINT_GROUPS_PATTERN = /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/;
const COMMA_GROUPS_PATTERN = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** A text such as `1.234`, which is a thousand or a decimal number depending on the language. */
const UNCLEAR_NUMBER_PATTERN = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Reads a number in German or English notation; also returns the decimal sign if the text shows it. */
export function readNumber(text: string, convention: DecimalSign): NumberRead {
  const plain = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[−–](?=\d)/, '-')
    .replace(/(€|EUR|CHF|USD|\$)$/i, '')
    .replace(/^(€|EUR|CHF|USD|\$)/i, '');
  if (/^[-+]?\d+$/.test(plain)) return numberOf(plain, null);
  if (UNCLEAR_NUMBER_PATTERN.test(plain)) {
    if (convention === null) return { problem: 'ambiguous-number' };
    const decimal = plain.includes(',') === (convention === 'comma');
    return decimal ? numberOf(plain.replace(',', '.'), convention) : numberOf(plain.replace(/[.,]/, ''), convention);
  }
  if (/^[-+]?\d+,\d+$/.test(plain)) return numberOf(plain.replace(',', '.'), 'comma');
  if (/^[-+]?\d+\.\d+$/.test(plain)) return numberOf(plain, 'point');
  if (POINT_GROUPS_PATTERN.test(plain)) return numberOf(plain.replaceAll('.', '').replace(',', '.'), 'comma');
  if (COMMA_GROUPS_PATTERN.test(plain)) return numberOf(plain.replaceAll(',', ''), 'point');
  return { problem: 'no-number' };
}

function numberOf(text: string, sign: DecimalSign): NumberRead {
  return { value: roundAt15(Number(text)), sign };
}

/** Removes a label after a number, as answers at the ends of scales have it: `5 – sehr`, `1 (None at all)`. */
export function withoutLabel(text: string): string {
  return /^\s*\ufeff?\s*(\d+)\s*(?:[-–—:=(]\s*)(?=\p{L})/u.exec(text)?.[1] ?? text;
}

/** The decimal sign that most texts show; with `;` as delimiter a comma is more likely. */
export function findDecimalSign(texts: readonly string[], delimiter: string | undefined): DecimalSign {
  const signs = texts.map((text) => readNumber(text, null)).map((read) => ('sign' in read ? read.sign : null));
  const commas = signs.filter((sign) => sign === 'comma').length;
  const points = signs.filter((sign) => sign === 'point').length;
  if (commas === points) return delimiter === ';' ? 'comma' : null;
  return commas > points ? 'comma' : 'point';
}

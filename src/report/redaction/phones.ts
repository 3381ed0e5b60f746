const GAP_PATTERN = String.raw`[\s/–-]{1,3}`;
/** A digit and `least` to `most` more, with optional gaps between them. */
const digitsPattern = (least: number, most: number) => String.raw`\d(?:(?:${GAP_PATTERN})?\d){${least},${most}}`;
const PHONE_SHAPES = [
  // A number after a word for telephone: “Tel. 4711-23”
  String.raw`(?<=(?:tel|telefon|fon|phone|mobile?|mobil|handy|cell|fax|durchwahl)\.?:?\s{0,2})\(?${digitsPattern(3, 17)}`,
  // “+49 (0)30 1234-567”, “0043 1 234567”
  String.raw`(?:\+|00)[1-9]\d{0,2}(?:${GAP_PATTERN})?(?:\(\d{0,6}\)(?:${GAP_PATTERN})?)?${digitsPattern(5, 13)}`,
  // “0171/2345678”, “(030) 12 34 56”
  String.raw`\(?0[1-9]\d{1,4}\)?(?:${GAP_PATTERN})?${digitsPattern(3, 11)}`,
  // “(415) 555-2671”
  String.raw`\(?[2-9]\d{2}(?:\)\s?|[-.])\d{3}[-.\s]\d{4}`,
];
const PHONE_PATTERN = new RegExp(String.raw`(?<![\p{L}\d.,+-])(?:${PHONE_SHAPES.join('|')})(?![\p{L}\d])`, 'giu');

/** Replaces telephone numbers in a text by `hidden`. Dates, years and decimals are kept. */
export const hidePhones = (text: string, hidden: string): string => text.replaceAll(PHONE_PATTERN, hidden);

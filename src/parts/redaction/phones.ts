const GAP = String.raw`[\s/–-]{1,3}`;
/** A digit and so many more, with gaps between them. */
const digits = (least: number, most: number) => String.raw`\d(?:(?:${GAP})?\d){${least},${most}}`;
const SHAPES = [
  // Any number behind a word that says what it is: “Tel. 4711-23”
  String.raw`(?<=(?:tel|telefon|fon|phone|mobile?|mobil|handy|cell|fax|durchwahl)\.?:?\s{0,2})\(?${digits(3, 17)}`,
  // “+49 (0)30 1234-567”, “0043 1 234567”
  String.raw`(?:\+|00)[1-9]\d{0,2}(?:${GAP})?(?:\(\d{0,6}\)(?:${GAP})?)?${digits(5, 13)}`,
  // “0171/2345678”, “(030) 12 34 56”
  String.raw`\(?0[1-9]\d{1,4}\)?(?:${GAP})?${digits(3, 11)}`,
  // “(415) 555-2671”
  String.raw`\(?[2-9]\d{2}(?:\)\s?|[-.])\d{3}[-.\s]\d{4}`,
];
const PHONE = new RegExp(String.raw`(?<![\p{L}\d.,+-])(?:${SHAPES.join('|')})(?![\p{L}\d])`, 'giu');

/** The text with other words in place of what looks like a telephone number; days, years and decimals stay. */
export const withoutPhones = (text: string, hidden: string): string => text.replaceAll(PHONE, hidden);

import stringWidth from 'string-width';

/** Letters, digits, punctuation, arrows, boxes and blocks that take one column in every terminal font. */
const NARROW =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2200-\u2300\u2500-\u25fc\u2713]*$/;

/** Colours and other looks: they take no column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what such a sequence begins with
const LOOKS = /\u001b\[[\d;]*m/g;

/** Columns that a text takes; the common case is its length. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const plain = text.includes('\u001b') ? text.replace(LOOKS, '') : text;
  return NARROW.test(plain) ? plain.length : stringWidth(plain);
}

/** The width of the widest; thousands of texts are too many for the arguments of one call. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

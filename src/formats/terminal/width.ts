import stringWidth from 'string-width';

/** Letters, digits, punctuation, arrows, boxes and blocks that take one column in every terminal font. */
const SINGLE_WIDTH_TEXT =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2200-\u2300\u2500-\u25fc\u2713]*$/;

/** ANSI sequences for colour and style, which take no column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI sequences begin with this character
const ANSI_SEQUENCES = /\u001b\[[\d;]*m/g;

/** Number of terminal columns of a text. For most texts this is the length. */
export function widthOf(text: string): number {
  if (SINGLE_WIDTH_TEXT.test(text)) return text.length;
  const plain = text.includes('\u001b') ? text.replace(ANSI_SEQUENCES, '') : text;
  return SINGLE_WIDTH_TEXT.test(plain) ? plain.length : stringWidth(plain);
}

/** Width of the widest text. `Math.max(...)` fails with thousands of arguments, so this reduces. */
export function maxWidthOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

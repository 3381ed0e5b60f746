/** Offset of the next line, or of the end of the text. */
export function nextLineStart(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset after the comments below a key at this column; comments that belong to the key are indented deeper. */
export function skipComments(text: string, end: number, column: number): number {
  let offset = nextLineStart(text, end);
  const comment = new RegExp(`^ {${column + 1},}#`);
  while (comment.test(text.slice(offset, offset + column + 80))) offset = nextLineStart(text, offset);
  return offset;
}

/** The line end of the text. */
export const newlineOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

import type { YamlValue } from './parsed.js';
import { afterSpaces, CODE, type Cursor, nextLine, nextStart } from './quick-cursor.js';

/**
 * Reads the value of an entry's key, which stands on `column`, or takes it over where the same lines were read before.
 * Remembered is only what ended where the entry seems to end, so that no line behind it had a say.
 */
export function readPart(cursor: Cursor, column: number, read: () => YamlValue): YamlValue {
  const { parts, text, lineStart } = cursor;
  if (!parts) return read();
  const end = endOfPart(cursor, column);
  const lines = text.slice(lineStart, end);
  const known = parts.known.get(lines);
  const value = known === undefined ? read() : known;
  if (known !== undefined) {
    cursor.nextStart = end;
    nextLine(cursor);
  }
  // Also what was known, by its lines in this text: those of the earlier one would keep it in memory as a whole.
  if (cursor.lineStart === end) parts.read.set(lines, value);
  return value;
}

/** Start of the next line with content that does not stand deeper than the key. */
function endOfPart({ text, lineEnd }: Cursor, column: number): number {
  let start = nextStart(text, lineEnd);
  while (start < text.length) {
    const at = afterSpaces(text, start);
    if (at - start <= column && beginsAnew(text, at, at - start === column)) return start;
    const newline = text.indexOf('\n', at);
    start = newline === -1 ? text.length : newline + 1;
  }
  return text.length;
}

/** Not a blank line, a comment, or an item of a sequence that stands on the column of its key. */
function beginsAnew(text: string, at: number, isOnColumn: boolean): boolean {
  if ('\r\n#'.includes(text.charAt(at))) return false;
  return !isOnColumn || text.charCodeAt(at) !== CODE.DASH || !'\r\n '.includes(text.charAt(at + 1));
}

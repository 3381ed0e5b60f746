import type { YamlValue } from './parsed.js';
import { CODE, type Cursor, goToNextLine, nextStartOf, skipSpaces } from './quick-cursor.js';

/**
 * Reads the value of an entry's key at `column`, or takes it from the cache if the same lines were read before.
 * Only entries that end where their lines seem to end are cached, so that no later line can affect them.
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
    goToNextLine(cursor);
  }
  // The key of the cache comes from this text: a slice of the earlier text would keep the whole of it in memory.
  if (cursor.lineStart === end) parts.read.set(lines, value);
  return value;
}

/** Start of the next line with content that is not indented deeper than the key. */
function endOfPart({ text, lineEnd }: Cursor, column: number): number {
  let start = nextStartOf(text, lineEnd);
  while (start < text.length) {
    const at = skipSpaces(text, start);
    if (at - start <= column && isNextKey(text, at, at - start === column)) return start;
    const newline = text.indexOf('\n', at);
    start = newline === -1 ? text.length : newline + 1;
  }
  return text.length;
}

/** True unless the line is blank, a comment, or an item of a sequence on the column of its key. */
function isNextKey(text: string, at: number, isOnColumn: boolean): boolean {
  if ('\r\n#'.includes(text.charAt(at))) return false;
  return !isOnColumn || text.charCodeAt(at) !== CODE.DASH || !'\r\n '.includes(text.charAt(at + 1));
}

import { LIMITS } from '../limits.js';
import type { ParsedDocument, Spot, YamlValue } from './parsed.js';
import { readBlockScalar } from './quick-block-scalar.js';
import {
  CODE,
  type Cursor,
  findPlainEnd,
  goToNextLine,
  isAtLineEnd,
  isIndicator,
  isRefusal,
  makeEmptyMap,
  openKey,
  type PartsRead,
  refuse,
  skipSpaces,
  startCursor,
} from './quick-cursor.js';
import { readFlow } from './quick-flow.js';
import { readPart } from './quick-parts.js';
import { isPlainStart, readPlain, readQuoted, trimSpaces } from './quick-scalar.js';
import { addField, closeBlock, closeEmpty, closeInline, spotOf } from './quick-spots.js';

/** Cases that `yaml` treats specially: a CR that ends no line, and a byte order mark before an indentation. */
const UNSUPPORTED_PATTERN = /\r(?!\n)|^\ufeff(?: |-(?!--))/;

/**
 * Reads the common style of hand-written catalogs, many times faster than the full parser (`yaml.ts`). Returns what
 * `readYaml` returns for a text without findings. In doubt it returns `null`, and the full parser has to read the text.
 * With `parts`, entries whose lines are known from an earlier text are not read again.
 */
export function readQuickly(text: string, parts: PartsRead | null = null): ParsedDocument[] | null {
  return readWith(text, (text) => startCursor(text, parts));
}

/** The places of all documents of a text that the quick reader reads. `null` for a document without a value. */
export function findSpots(text: string): readonly (Spot | null)[] | null {
  const spots: (Spot | null)[] = [];
  return readWith(text, (text) => startCursor(text, null, spots)) && spots;
}

function readWith(text: string, start: (text: string) => Cursor): ParsedDocument[] | null {
  if (text.includes('\t') || text.indexOf('\ufeff', 1) !== -1 || UNSUPPORTED_PATTERN.test(text)) return null;
  try {
    return readDocuments(start(text));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function readDocuments(cursor: Cursor): ParsedDocument[] {
  const documents: ParsedDocument[] = [];
  goToNextLine(cursor);
  while (cursor.lineStart < cursor.text.length) {
    // Only the first document may begin without `---`.
    if (cursor.indent === -1) goToNextLine(cursor);
    const entryOffsets = new Map<string, number>();
    cursor.entryOffsets = entryOffsets;
    const isEmpty = cursor.indent === -1;
    documents.push({ value: isEmpty ? null : readRoot(cursor), entryOffsets });
    cursor.spots?.push(isEmpty ? null : spotOf(cursor));
  }
  return documents;
}

/** Refuses a scalar at the top level: its lines need no indentation, and a catalog has none. */
function readRoot(cursor: Cursor): YamlValue {
  const value = readNode(cursor, -1, 0);
  // A line whose column matches no open node is left over.
  return cursor.indent === -1 && typeof value === 'object' && value !== null ? value : refuse();
}

/** Reads the node after `- ` or on lines of its own. Like the functions below, it ends on the next line with content. */
function readNode(cursor: Cursor, parent: number, depth: number): YamlValue {
  if (isItem(cursor)) return readSequence(cursor, depth);
  const start = cursor.at;
  const key = readKey(cursor);
  if (key !== undefined) return readMap(cursor, key, start, depth);
  cursor.at = start;
  // `yaml` may read the next key as part of a text below a comment line.
  if (cursor.isAfterComment) refuse();
  return readInline(cursor, parent, depth);
}

/** Reads a node that may also follow `key: `. */
function readInline(cursor: Cursor, parent: number, depth: number): YamlValue {
  const { at: start } = cursor;
  const char = cursor.text.charAt(start);
  if (char === '|' || char === '>') return readBlockScalar(cursor, parent);
  const isFlow = char === '[' || char === '{';
  if (!isFlow && char !== '"' && char !== "'") return readPlain(cursor, parent);
  const value = isFlow ? readFlow(cursor, parent, depth) : readQuoted(cursor);
  closeInline(cursor, start, isFlow ? cursor.children : null);
  if (!isAtLineEnd(cursor)) refuse();
  goToNextLine(cursor);
  return value;
}

function isItem(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === CODE.DASH && isIndicator(cursor, cursor.at);
}

function readSequence(cursor: Cursor, depth: number): YamlValue {
  if (depth >= LIMITS.nesting) refuse();
  const column = cursor.indent;
  const start = cursor.at;
  const items: YamlValue[] = [];
  const spots: Spot[] | null = cursor.spots ? [] : null;
  while (cursor.indent === column && isItem(cursor)) {
    if (depth === 0) cursor.collection = String(items.length);
    cursor.at += 1;
    items.push(readItem(cursor, column, depth + 1));
    spots?.push(spotOf(cursor));
  }
  closeBlock(cursor, start, spots);
  return items;
}

function readItem(cursor: Cursor, column: number, depth: number): YamlValue {
  if (!isAtLineEnd(cursor)) {
    // In `- key: value` the column of the map is that of its first key.
    cursor.indent = cursor.at - cursor.lineStart;
    cursor.isAfterComment = false;
    return readNode(cursor, column, depth);
  }
  const { at } = cursor;
  // `yaml` counts a comment above the dash as part of an empty item.
  const hasComment = at < cursor.lineEnd || cursor.isAfterComment;
  goToNextLine(cursor);
  if (cursor.indent > column) return readNode(cursor, column, depth);
  closeEmpty(cursor, at, hasComment);
  return null;
}

function readMap(cursor: Cursor, firstKey: string, firstStart: number, depth: number): YamlValue {
  if (depth >= LIMITS.nesting) refuse();
  const column = cursor.indent;
  const map = makeEmptyMap();
  const fields = cursor.spots ? new Map<string, Spot>() : null;
  let key = firstKey;
  let start = firstStart;
  for (;;) {
    openKey(cursor, map, key, start, depth);
    const read = () => readMapValue(cursor, column, depth + 1);
    map[key] = depth === 1 ? readPart(cursor, column, read) : read();
    if (fields) addField(cursor, fields, key, start);
    if (cursor.indent !== column) {
      closeBlock(cursor, firstStart, fields);
      return map;
    }
    start = cursor.at;
    key = readKey(cursor) ?? refuse();
  }
}

function readMapValue(cursor: Cursor, column: number, depth: number): YamlValue {
  if (!isAtLineEnd(cursor)) return readInline(cursor, column, depth);
  const { at } = cursor;
  const hasComment = at < cursor.lineEnd;
  goToNextLine(cursor);
  // A sequence may be on the column of its key.
  const hasValue = cursor.indent > column || (cursor.indent === column && isItem(cursor));
  if (hasValue) return readNode(cursor, column, depth);
  closeEmpty(cursor, at, hasComment);
  return null;
}

/** Reads the key before `: `; `undefined` if there is none. Leaves the cursor after the colon. */
function readKey(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  const char = text.charAt(start);
  const quoted = char === '"' || char === "'" ? readQuoted(cursor) : undefined;
  if (quoted === undefined && !isPlainStart(cursor)) return undefined;
  const end = quoted === undefined ? findPlainEnd(cursor) : skipSpaces(text, cursor.at);
  if (end >= cursor.lineEnd || text.charCodeAt(end) !== CODE.COLON || !isIndicator(cursor, end)) return undefined;
  cursor.at = end + 1;
  return quoted ?? trimSpaces(text, start, end);
}

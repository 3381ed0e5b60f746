import { LIMITS } from './limits.js';
import type { ParsedDocument, YamlValue } from './parsed.js';
import { readBlockScalar } from './quick-block-scalar.js';
import {
  atLineRest,
  CODE,
  type Cursor,
  emptyMap,
  isRefusal,
  nextLine,
  openKey,
  refuse,
  skipSpaces,
  standsAlone,
  startCursor,
} from './quick-cursor.js';
import { readFlow } from './quick-flow.js';
import { plainEnd, readPlain, readQuoted, trimmed } from './quick-scalar.js';

/** A CR that ends no line, or a byte order mark before indentation, where `yaml` counts columns in its own way. */
const PUZZLING = /\r(?!\n)|^\ufeff(?: |-(?!--))/;

/**
 * Reads the common style of hand-written catalogs many times faster than the authority (`yaml.ts`). It returns what
 * `readYaml` would return without findings, or `null`: then the authority decides. It never guesses.
 */
export function quickRead(text: string): ParsedDocument[] | null {
  if (text.includes('\t') || text.indexOf('\ufeff', 1) !== -1 || PUZZLING.test(text)) return null;
  try {
    return readDocuments(startCursor(text));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function readDocuments(cursor: Cursor): ParsedDocument[] {
  const documents: ParsedDocument[] = [];
  nextLine(cursor);
  while (cursor.lineStart < cursor.text.length) {
    if (cursor.indent === -1) nextLine(cursor);
    cursor.entryOffsets = new Map();
    const value = cursor.indent === -1 ? null : readRoot(cursor);
    documents.push({ value, entryOffsets: cursor.entryOffsets });
  }
  return documents;
}

/** A catalog is a map; a text alone is refused, because its lines may begin anywhere. */
function readRoot(cursor: Cursor): YamlValue {
  const value = readNode(cursor, -1, 0);
  return cursor.indent === -1 && typeof value === 'object' && value !== null ? value : refuse();
}

/** What stands at the cursor, behind `- ` or on lines of its own. */
function readNode(cursor: Cursor, parent: number, depth: number): YamlValue {
  if (atItem(cursor)) return readSequence(cursor, depth);
  const start = cursor.at;
  const key = readKey(cursor);
  if (key !== undefined) return readMap(cursor, { key, start }, depth);
  cursor.at = start;
  return readInline(cursor, parent, depth);
}

/** What stands behind `key: `, or is no block collection. */
function readInline(cursor: Cursor, parent: number, depth: number): YamlValue {
  const char = cursor.text.charAt(cursor.at);
  if ('|>'.includes(char)) return readBlockScalar(cursor, parent);
  if (!'"\'[{'.includes(char)) return readPlain(cursor, parent);
  const value = '[{'.includes(char) ? readFlow(cursor, parent, depth) : readQuoted(cursor);
  if (!atLineRest(cursor)) refuse();
  nextLine(cursor);
  return value;
}

function atItem(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === CODE.DASH && standsAlone(cursor, cursor.at);
}

function readSequence(cursor: Cursor, depth: number): YamlValue {
  if (depth >= LIMITS.nesting) refuse();
  const column = cursor.indent;
  const items: YamlValue[] = [];
  while (cursor.indent === column && atItem(cursor)) {
    if (depth === 0) cursor.collection = String(items.length);
    cursor.at += 1;
    items.push(readItem(cursor, column, depth + 1));
  }
  return cursor.indent > column ? refuse() : items;
}

function readItem(cursor: Cursor, column: number, depth: number): YamlValue {
  if (!atLineRest(cursor)) {
    // `- key: value` opens a map whose column is that of the key.
    cursor.indent = cursor.at - cursor.lineStart;
    return readNode(cursor, column, depth);
  }
  nextLine(cursor);
  return cursor.indent > column ? readNode(cursor, column, depth) : null;
}

function readMap(cursor: Cursor, first: { key: string; start: number }, depth: number): YamlValue {
  if (depth >= LIMITS.nesting) refuse();
  const column = cursor.indent;
  const map = emptyMap();
  let { key, start }: { key: string | undefined; start: number } = first;
  while (key !== undefined) {
    openKey(cursor, map, key, start, depth);
    map[key] = readMapValue(cursor, column, depth + 1);
    start = cursor.at;
    key = cursor.indent === column ? (readKey(cursor) ?? refuse()) : undefined;
  }
  return cursor.indent > column ? refuse() : map;
}

function readMapValue(cursor: Cursor, column: number, depth: number): YamlValue {
  if (!atLineRest(cursor)) return readInline(cursor, column, depth);
  nextLine(cursor);
  const isBelow = cursor.indent > column || (cursor.indent === column && atItem(cursor));
  return isBelow ? readNode(cursor, column, depth) : null;
}

/** The key before `: `, or `undefined` where there is none. Leaves the cursor behind the colon. */
function readKey(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  const char = text.charAt(start);
  const isQuoted = '"\''.includes(char);
  // Everything else that begins with an indicator is no key, or none that this reader knows.
  if ('-?:,[]{}#&*!|>%@`'.includes(char) && !(char === '-' && !standsAlone(cursor, start))) return undefined;
  const quoted = isQuoted ? readQuoted(cursor) : undefined;
  if (isQuoted) skipSpaces(cursor);
  else cursor.at = plainEnd(cursor);
  const end = cursor.at;
  if (text.charCodeAt(end) !== CODE.COLON || end >= cursor.lineEnd || !standsAlone(cursor, end)) return undefined;
  cursor.at = end + 1;
  return quoted ?? trimmed(text, start, end);
}

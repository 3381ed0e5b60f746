import type { YamlMap, YamlValue } from './parsed.js';

/** Where the quick reader stands. Only lines with content are visited; blank lines and comments are stepped over. */
export interface Cursor {
  readonly text: string;
  at: number;
  lineStart: number;
  /** Without the line break. */
  lineEnd: number;
  nextStart: number;
  /** Column of the content that is being read; -1 at `---` and at the end of the text. */
  indent: number;
  /** First step of the pointer to the content: names the collection in `entryOffsets`. */
  collection: string;
  entryOffsets: Map<string, number>;
}

export const CODE = { SPACE: 32, QUOTE: 34, HASH: 35, APOSTROPHE: 39, COMMA: 44, DASH: 45, COLON: 58 } as const;

/** Longest implicit key that YAML 1.2 allows, with its quotes. */
const KEY_CHARS = 1024;

const REFUSAL = new Error('not in the style that the quick reader knows');

/** Leaves the text to the authority. Never wrong, only slower. */
export function refuse(): never {
  throw REFUSAL;
}

export function isRefusal(error: unknown): boolean {
  return error === REFUSAL;
}

export function startCursor(text: string): Cursor {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const line = { at: start, lineStart: start, lineEnd: start, nextStart: start, indent: -1 };
  return { text, ...line, collection: '', entryOffsets: new Map() };
}

/** Goes to the next line with content; `at` is behind its indentation. */
export function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  let start = cursor.nextStart;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === CODE.SPACE) at += 1;
    const end = lineEnd(text, at);
    const next = nextStart(text, end);
    if (at < end && text.charCodeAt(at) !== CODE.HASH) {
      cursor.at = at;
      cursor.lineStart = start;
      cursor.lineEnd = end;
      cursor.nextStart = next;
      cursor.indent = at > start || !atMarker(cursor) ? at - start : -1;
      return;
    }
    start = next;
  }
  cursor.at = cursor.lineStart = cursor.lineEnd = cursor.nextStart = text.length;
  cursor.indent = -1;
}

/** End of the line's text. A lone CR never gets here. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline === -1) return text.length;
  return newline > at && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

export function nextStart(text: string, end: number): number {
  return Math.min(text.length, text.charCodeAt(end) === 13 ? end + 2 : end + 1);
}

/** `---` alone starts a document. What may stand behind it, and `...`, is left to the authority. */
function atMarker(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (text.startsWith('...', at)) refuse();
  if (!text.startsWith('---', at)) return false;
  cursor.at = at + 3;
  if (!atLineRest(cursor)) refuse();
  return true;
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === CODE.SPACE) cursor.at += 1;
}

/** Is the rest of the line blank, or a comment with a space before it? */
export function atLineRest(cursor: Cursor): boolean {
  skipSpaces(cursor);
  if (cursor.at === cursor.lineEnd) return true;
  return cursor.text.charCodeAt(cursor.at) === CODE.HASH && cursor.text.charCodeAt(cursor.at - 1) === CODE.SPACE;
}

/** Is the indicator at `at` followed by a space or the end of the line? */
export function standsAlone(cursor: Cursor, at: number): boolean {
  return at + 1 >= cursor.lineEnd || cursor.text.charCodeAt(at + 1) === CODE.SPACE;
}

/** Notes a key whose `:` was just read. Keys that the authority would complain about, or might, are refused. */
export function openKey(cursor: Cursor, map: YamlMap, key: string, start: number, depth: number): void {
  if (key in map || key === '<<' || key === '__proto__' || cursor.at - start > KEY_CHARS) refuse();
  if (/[^ -~]/.test(key) && key.normalize('NFC').replace(/\p{Cf}/gu, '') !== key) refuse();
  if (depth === 0) cursor.collection = key;
  else if (depth === 1) cursor.entryOffsets.set(`${cursor.collection}/${key}`, start);
}

export function emptyMap(): Record<string, YamlValue> {
  return Object.create(null) as Record<string, YamlValue>;
}

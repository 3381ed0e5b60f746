import type { Parts, Spot, Spots, YamlMap, YamlValue } from './parsed.js';

/** The cached entries of an earlier version of a text, and those of this version as they are read. */
export interface PartsRead {
  readonly known: Parts;
  readonly read: Map<string, YamlValue>;
}

/** The position of the quick reader. It stops only at lines with content and skips blank lines and comments. */
export interface Cursor {
  readonly text: string;
  /** `null` if entries are not cached. */
  readonly parts: PartsRead | null;
  at: number;
  lineStart: number;
  /** Offset of the line break. */
  lineEnd: number;
  nextStart: number;
  /** Column of the current node; -1 at `---` and at the end of the text. */
  indent: number;
  /** Is there a line with only a comment between the previous node and the current one? */
  isAfterComment: boolean;
  /** The next `:` and `#`. Cached, because searching again in each line would be quadratic in a text without them. */
  colon: number;
  hash: number;
  /** First step of the current pointer: the first half of the keys of `entryOffsets`. */
  collection: string;
  entryOffsets: Map<string, number>;
  /** The places of the documents, if the reading is for places; `null` otherwise. */
  readonly spots: (Spot | null)[] | null;
  /** Offsets of the value that was read last. */
  valueStart: number;
  valueEnd: number;
  /** Where the lines of that value end, with the line feed; -1 if `yaml` counts comments below it as well. */
  linesEnd: number;
  /** The places inside that value, if it is a collection and the reading is for places. */
  children: Spots | null;
}

export const CODE = { RETURN: 13, SPACE: 32, HASH: 35, APOSTROPHE: 39, DASH: 45, COLON: 58 } as const;

/** Longest implicit key in YAML 1.2, including its quotes. */
const MAX_KEY_CHARS = 1024;

const REFUSAL = new Error('not in the style that the quick reader knows');

/** Leaves the whole text to the full parser. Only `readQuickly` catches this. */
export function refuse(): never {
  throw REFUSAL;
}

export function isRefusal(error: unknown): boolean {
  return error === REFUSAL;
}

export function startCursor(text: string, parts: PartsRead | null, spots: (Spot | null)[] | null = null): Cursor {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const line = { at: start, lineStart: start, lineEnd: start, nextStart: start, indent: -1, isAfterComment: false };
  const value = { spots, valueStart: start, valueEnd: start, linesEnd: start, children: null };
  return { text, parts, ...line, colon: -1, hash: -1, collection: '', entryOffsets: new Map(), ...value };
}

/** Moves to the next line with content, after its indentation. */
export function goToNextLine(cursor: Cursor): void {
  const { text } = cursor;
  let start = cursor.nextStart;
  let at = start;
  let end = start;
  cursor.isAfterComment = false;
  while (start < text.length) {
    at = skipSpaces(text, start);
    end = findLineEnd(text, at);
    if (at < end && text.charCodeAt(at) !== CODE.HASH) break;
    cursor.isAfterComment ||= at < end;
    start = at = nextStartOf(text, end);
  }
  cursor.at = at;
  cursor.lineStart = start;
  cursor.lineEnd = Math.max(at, end);
  cursor.nextStart = nextStartOf(text, cursor.lineEnd);
  cursor.indent = start === text.length || isMarker(cursor) ? -1 : at - start;
}

export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === CODE.SPACE) at += 1;
  return at;
}

export function findLineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline === -1) return text.length;
  return newline > at && text.charCodeAt(newline - 1) === CODE.RETURN ? newline - 1 : newline;
}

export function nextStartOf(text: string, end: number): number {
  return Math.min(text.length, text.charCodeAt(end) === CODE.RETURN ? end + 2 : end + 1);
}

/** `---` alone starts a document. Content after it, and `...`, are left to the full parser. */
function isMarker(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (at > cursor.lineStart) return false;
  if (text.startsWith('...', at)) refuse();
  if (!text.startsWith('---', at)) return false;
  cursor.at = at + 3;
  return isAtLineEnd(cursor) || refuse();
}

/** Skips spaces. Is the rest of the line blank, or a comment with a space before it? */
export function isAtLineEnd(cursor: Cursor): boolean {
  const { text } = cursor;
  cursor.at = skipSpaces(text, cursor.at);
  if (cursor.at === cursor.lineEnd) return true;
  return text.charCodeAt(cursor.at) === CODE.HASH && text.charCodeAt(cursor.at - 1) === CODE.SPACE;
}

/** Is the `-` or `:` at this offset an indicator, because a space or nothing follows? */
export function isIndicator(cursor: Cursor, at: number): boolean {
  return at + 1 >= cursor.lineEnd || cursor.text.charCodeAt(at + 1) === CODE.SPACE;
}

/** Offset of the `: ` or ` #` that ends a plain text, or of the end of the line. */
export function findPlainEnd(cursor: Cursor): number {
  const { text, at, lineEnd: end } = cursor;
  while (cursor.colon < at || (cursor.colon < end && !isIndicator(cursor, cursor.colon))) {
    cursor.colon = findIndexOrEnd(text, ':', Math.max(at, cursor.colon + 1));
  }
  while (cursor.hash < at || (cursor.hash < end && text.charCodeAt(cursor.hash - 1) !== CODE.SPACE)) {
    cursor.hash = findIndexOrEnd(text, '#', Math.max(at, cursor.hash + 1));
  }
  return Math.min(cursor.colon, cursor.hash, end);
}

function findIndexOrEnd(text: string, char: string, from: number): number {
  const found = text.indexOf(char, from);
  return found === -1 ? text.length : found;
}

/** An object without a prototype, so that `constructor` is a key like any other. */
export function makeEmptyMap(): Record<string, YamlValue> {
  return Object.create(null) as Record<string, YamlValue>;
}

/** Records a key that has just been read. Refuses every key that the full parser would or might report. */
export function openKey(cursor: Cursor, map: YamlMap, key: string, start: number, depth: number): void {
  if (map[key] !== undefined || key === '<<' || key === '__proto__' || cursor.at - start > MAX_KEY_CHARS) refuse();
  // Only the full parser distinguishes keys that look alike but differ in these characters.
  if (/[^ -~]/.test(key) && key.normalize('NFC').replace(/\p{Cf}/gu, '') !== key) refuse();
  if (depth === 0) cursor.collection = key;
  else if (depth === 1) cursor.entryOffsets.set(`${cursor.collection}/${key}`, start);
}

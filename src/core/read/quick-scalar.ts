import { LIMITS } from '../limits.js';
import type { YamlValue } from './parsed.js';
import { CODE, type Cursor, findPlainEnd, goToNextLine, isIndicator, refuse } from './quick-cursor.js';

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const MAX_WORD_CHARS = 5;
const NUMBER = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const NON_FINITE_PATTERN = /^[-+]?\.(?:inf|nan)$/i;
/**
 * The full parser reports numbers with more than 17 digits. This reader limits the length, which is stricter and
 * cheaper.
 */
const MAX_NUMBER_CHARS = 17;

/** `?` and `:` may begin a plain text if no space follows. That is too rare to handle here. */
const INDICATORS = ',[]{}#&*!|>\'"%@`?:';

/** Characters allowed after a backslash in double quotes, and their values, in the same order. */
const ESCAPE_NAMES = '0abtnvfre "/\\N_LP';
const ESCAPE_CHARS = '\0\x07\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029';

/** The value of a plain text in the core schema of YAML 1.2. */
export function coreValueOf(source: string): YamlValue {
  const word = source.length <= MAX_WORD_CHARS ? WORDS.get(source) : undefined;
  if (word !== undefined) return word;
  const first = source.charCodeAt(0);
  // Every number begins with one of `+` to `9`.
  if (first < 43 || first > 57) return source;
  if (NON_FINITE_PATTERN.test(source)) refuse();
  if (!NUMBER.test(source)) return source;
  const value = Number(source);
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!isExact || source.length > MAX_NUMBER_CHARS) refuse();
  if (value !== 0) return value;
  return /[1-9]/.test(source) ? refuse() : 0;
}

export function refuseHuge(value: string): string {
  return value.length > LIMITS.scalarChars ? refuse() : value;
}

export function isPlainStart(cursor: Cursor): boolean {
  if (INDICATORS.includes(cursor.text.charAt(cursor.at))) return false;
  return cursor.text.charCodeAt(cursor.at) !== CODE.DASH || !isIndicator(cursor, cursor.at);
}

/** Reads a plain text; it continues in the following lines that are indented deeper than its parent. Ends on a new line. */
export function readPlain(cursor: Cursor, parent: number): YamlValue {
  if (!isPlainStart(cursor)) refuse();
  const start = cursor.at;
  const first = plainLine(cursor);
  let value = first;
  for (let joint = nextJoint(cursor, parent); joint; joint = nextJoint(cursor, parent)) {
    value += joint + plainLine(cursor);
  }
  cursor.valueStart = start;
  cursor.children = null;
  return value === first ? coreValueOf(refuseHuge(first)) : refuseHuge(value);
}

/** Moves to the next line with content. Returns the separator to the plain text above if the line continues it. */
function nextJoint(cursor: Cursor, parent: number): string | undefined {
  const hasComment = cursor.at < cursor.lineEnd;
  const start = cursor.nextStart;
  goToNextLine(cursor);
  if (hasComment || cursor.indent <= parent) return undefined;
  if (cursor.isAfterComment) refuse();
  const blankLines = cursor.text.slice(start, cursor.lineStart).split('\n').length - 1;
  return '\n'.repeat(blankLines) || ' ';
}

/** Reads the plain text of one line. Leaves the cursor at a comment or at the end of the line. */
function plainLine(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at = findPlainEnd(cursor);
  const isKey = cursor.at < cursor.lineEnd && cursor.text.charCodeAt(cursor.at) === CODE.COLON;
  if (isKey) refuse();
  const line = trimSpaces(cursor.text, start, cursor.at);
  cursor.valueEnd = start + line.length;
  cursor.linesEnd = cursor.nextStart;
  return line;
}

export function trimSpaces(text: string, start: number, end: number): string {
  let last = end;
  while (text.charCodeAt(last - 1) === CODE.SPACE) last -= 1;
  return text.slice(start, last);
}

/** Reads a quoted text on one line. Leaves the cursor after the closing quote. */
export function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const { at: start } = cursor;
  const end = quoteEnd(text, start);
  if (end === 0 || end > cursor.lineEnd) refuse();
  cursor.at = end;
  const raw = refuseHuge(text.slice(start + 1, end - 1));
  if (text.charCodeAt(start) === CODE.APOSTROPHE) return raw.replaceAll("''", "'");
  return raw.includes('\\') ? decodeEscapes(raw) : raw;
}

/** Offset after the closing quote of the text that begins here; 0 if there is none. */
export function quoteEnd(text: string, start: number): number {
  const isSingle = text.charCodeAt(start) === CODE.APOSTROPHE;
  return (isSingle ? singleQuoteEnd(text, start + 1) : doubleQuoteEnd(text, start + 1)) + 1;
}

function singleQuoteEnd(text: string, start: number): number {
  let end = text.indexOf("'", start);
  while (end !== -1 && text.charCodeAt(end + 1) === CODE.APOSTROPHE) end = text.indexOf("'", end + 2);
  return end;
}

function doubleQuoteEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (before > start && text.charAt(before - 1) === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}

function decodeEscapes(raw: string): string {
  return raw.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/gs, (_, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const index = ESCAPE_NAMES.indexOf(code);
    return index === -1 ? refuse() : ESCAPE_CHARS.charAt(index);
  });
}

import { LIMITS } from './limits.js';
import type { YamlValue } from './parsed.js';
import { CODE, type Cursor, nextLine, refuse, standsAlone } from './quick-cursor.js';

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const NUMBER = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const NOT_FINITE = /^[-+]?\.(?:inf|nan)$/i;
/** A number this long may have lost digits. */
const NUMBER_CHARS = 17;

/** No plain text begins with one of these. `?` and `:` may, if something follows; that is rare enough to refuse. */
const INDICATORS = ',[]{}#&*!|>\'"%@`?:';

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
    ...{ ' ': ' ', '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
  }),
);

/** What YAML 1.2's core schema makes of a plain text. */
export function coreValue(source: string): YamlValue {
  const word = source.length <= 5 ? WORDS.get(source) : undefined;
  if (word !== undefined) return word;
  const first = source.charCodeAt(0);
  if (first < 43 || first > 57) return source;
  if (NOT_FINITE.test(source)) refuse();
  if (!NUMBER.test(source)) return source;
  const value = Number(source);
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!exact || source.length > NUMBER_CHARS) refuse();
  return value === 0 ? 0 : value;
}

export function refuseHuge(value: string): string {
  return value.length > LIMITS.scalarChars ? refuse() : value;
}

export function refuseIndicator(cursor: Cursor): void {
  if (INDICATORS.includes(cursor.text.charAt(cursor.at))) refuse();
}

/** A plain text, which may go on in the lines below that are indented deeper than its parent. Ends on a new line. */
export function readPlain(cursor: Cursor, parent: number): YamlValue {
  refuseIndicator(cursor);
  if (cursor.text.charCodeAt(cursor.at) === CODE.DASH && standsAlone(cursor, cursor.at)) refuse();
  let value = plainLine(cursor);
  let goesOn = cursor.at === cursor.lineEnd;
  const first = value;
  let start = cursor.nextStart;
  nextLine(cursor);
  while (goesOn && cursor.indent > parent) {
    const gap = cursor.text.slice(start, cursor.lineStart);
    if (gap.includes('#')) refuse();
    const blanks = gap.split('\n').length - 1;
    value += (blanks > 0 ? '\n'.repeat(blanks) : ' ') + plainLine(cursor);
    goesOn = cursor.at === cursor.lineEnd;
    start = cursor.nextStart;
    nextLine(cursor);
  }
  return value === first ? coreValue(refuseHuge(first)) : refuseHuge(value);
}

/** The text of one line; a key is refused. Leaves the cursor at a comment or at the end of the line. */
function plainLine(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at = plainEnd(cursor);
  if (cursor.at < cursor.lineEnd && cursor.text.charCodeAt(cursor.at) === CODE.COLON) refuse();
  return trimmed(cursor.text, start, cursor.at);
}

/** Offset of the `: ` or ` #` that ends a plain text, or of the end of the line. */
export function plainEnd({ text, at, lineEnd: end }: Cursor): number {
  for (let here = at; here < end; here += 1) {
    const code = text.charCodeAt(here);
    if (code === CODE.COLON) {
      if (here + 1 === end || text.charCodeAt(here + 1) === CODE.SPACE) return here;
    } else if (code === CODE.HASH && text.charCodeAt(here - 1) === CODE.SPACE) return here;
  }
  return end;
}

export function trimmed(text: string, start: number, end: number): string {
  let last = end;
  while (text.charCodeAt(last - 1) === CODE.SPACE) last -= 1;
  return text.slice(start, last);
}

/** A quoted text on one line. Leaves the cursor behind the closing quote. */
export function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  const single = text.charCodeAt(cursor.at) === CODE.APOSTROPHE;
  const end = single ? singleQuoteEnd(text, start) : doubleQuoteEnd(text, start);
  if (end === -1 || end >= cursor.lineEnd) refuse();
  cursor.at = end + 1;
  const raw = refuseHuge(text.slice(start, end));
  if (single) return raw.replaceAll("''", "'");
  return raw.includes('\\') ? unescaped(raw) : raw;
}

function singleQuoteEnd(text: string, start: number): number {
  let end = text.indexOf("'", start);
  while (end !== -1 && text.charCodeAt(end + 1) === CODE.APOSTROPHE) end = text.indexOf("'", end + 2);
  return end;
}

function doubleQuoteEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (before > start && text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}

function unescaped(raw: string): string {
  return raw.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^])/g, (_, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return ESCAPES.get(code) ?? refuse();
  });
}

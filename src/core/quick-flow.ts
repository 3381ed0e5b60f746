import { LIMITS } from './limits.js';
import type { YamlValue } from './parsed.js';
import { atLineRest, CODE, type Cursor, emptyMap, nextLine, openKey, refuse, skipSpaces, standsAlone } from './quick-cursor.js';
import { coreValue, readQuoted, refuseHuge, refuseIndicator, trimmed } from './quick-scalar.js';

const PUNCTUATION = ',[]{}';

/** What holds inside one outermost `[…]` or `{…}`. */
interface Flow {
  readonly cursor: Cursor;
  /** Lines inside must be indented deeper than this; a closing bracket of the outermost level may stand on it. */
  readonly floor: number;
  readonly outermost: number;
}

/** `[…]` or `{…}`, on one line or several. Leaves the cursor behind the closing bracket. */
export function readFlow(cursor: Cursor, parent: number, depth: number): YamlValue {
  return readCollection({ cursor, floor: Math.max(parent, 0), outermost: depth }, depth);
}

function readCollection(flow: Flow, depth: number): YamlValue {
  if (depth >= LIMITS.nesting) refuse();
  const isMap = peek(flow) === '{';
  const close = isMap ? '}' : ']';
  const map = emptyMap();
  const items: YamlValue[] = [];
  step(flow, depth);
  while (peek(flow) !== close) {
    if (isMap) readPair(flow, map, depth);
    else items.push(readItem(flow, items.length, depth));
    skip(flow, depth);
    if (peek(flow) === ',') step(flow, depth);
    else if (peek(flow) !== close) refuse();
  }
  flow.cursor.at += 1;
  return isMap ? map : items;
}

/** A key may stand without a value: `{ a, b }` has two keys, and a comma in a plain text makes such a key by accident. */
function readPair(flow: Flow, map: Record<string, YamlValue>, depth: number): void {
  const { cursor } = flow;
  const start = cursor.at;
  const key = isQuote(flow) ? readQuoted(cursor) : readFlowText(cursor);
  skipSpaces(cursor);
  const hasValue = cursor.at < cursor.lineEnd && peek(flow) === ':';
  if (hasValue) cursor.at += 1;
  openKey(cursor, map, key, start, depth);
  skip(flow, depth);
  map[key] = !hasValue || ',}'.includes(peek(flow)) ? null : readValue(flow, depth + 1);
}

function readItem(flow: Flow, index: number, depth: number): YamlValue {
  if (depth === 0) flow.cursor.collection = String(index);
  return readValue(flow, depth + 1);
}

function readValue(flow: Flow, depth: number): YamlValue {
  if (isQuote(flow)) return readQuoted(flow.cursor);
  if ('[{'.includes(peek(flow))) return readCollection(flow, depth);
  return coreValue(refuseHuge(readFlowText(flow.cursor)));
}

function peek({ cursor }: Flow): string {
  return cursor.text.charAt(cursor.at);
}

function isQuote(flow: Flow): boolean {
  return '"\''.includes(peek(flow));
}

/** Steps over a bracket or comma and the space behind it. */
function step(flow: Flow, depth: number): void {
  flow.cursor.at += 1;
  skip(flow, depth);
}

/** Steps over spaces, comments and line breaks. */
function skip({ cursor, floor, outermost }: Flow, depth: number): void {
  if (!atLineRest(cursor)) return;
  nextLine(cursor);
  if (cursor.indent > floor) return;
  const closes = ']}'.includes(cursor.text.charAt(cursor.at)) && depth === outermost;
  if (!closes || cursor.indent < floor) refuse();
}

/** A plain text inside brackets, which ends it sooner than outside. */
function readFlowText(cursor: Cursor): string {
  const { text, at: start, lineEnd: end } = cursor;
  refuseIndicator(cursor);
  if (text.charCodeAt(start) === CODE.DASH && endsText(cursor, start)) refuse();
  let here = start;
  for (; here < end; here += 1) {
    const code = text.charCodeAt(here);
    if (code === CODE.COLON) {
      if (endsText(cursor, here)) break;
    } else if (code === CODE.HASH) {
      if (text.charCodeAt(here - 1) === CODE.SPACE) break;
    } else if (PUNCTUATION.includes(text.charAt(here))) break;
  }
  cursor.at = here;
  return trimmed(text, start, here);
}

function endsText(cursor: Cursor, at: number): boolean {
  return standsAlone(cursor, at) || PUNCTUATION.includes(cursor.text.charAt(at + 1));
}

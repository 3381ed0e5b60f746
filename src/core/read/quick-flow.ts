import { LIMITS } from '../limits.js';
import type { Spot, YamlValue } from './parsed.js';
import {
  CODE,
  type Cursor,
  goToNextLine,
  isAtLineEnd,
  isIndicator,
  makeEmptyMap,
  openKey,
  refuse,
  skipSpaces,
} from './quick-cursor.js';
import { coreValueOf, isPlainStart, readQuoted, refuseHuge, trimSpaces } from './quick-scalar.js';
import { addField, closeEmpty, closeInline, spotOf } from './quick-spots.js';

const PUNCTUATION = ',[]{}';
const MAY_END_TEXT = /[,[\]{}:#\n]/g;

/** The state inside one outermost `[…]` or `{…}`. */
interface Flow {
  readonly cursor: Cursor;
  /** Inner lines are indented deeper than this column; the outermost closing bracket may be on it. */
  readonly floor: number;
  readonly outermost: number;
}

/** Reads `[…]` or `{…}`, on one line or several. Leaves the cursor after the closing bracket. */
export function readFlow(cursor: Cursor, parent: number, depth: number): YamlValue {
  return readCollection({ cursor, floor: Math.max(parent, 0), outermost: depth }, depth);
}

function readCollection(flow: Flow, depth: number): YamlValue {
  if (depth >= LIMITS.nesting) refuse();
  const isMap = charOf(flow) === '{';
  const close = isMap ? '}' : ']';
  const { cursor } = flow;
  const start = cursor.at;
  const map = makeEmptyMap();
  const items: YamlValue[] = [];
  const fields = cursor.spots && isMap ? new Map<string, Spot>() : null;
  const spots: Spot[] | null = cursor.spots && !isMap ? [] : null;
  stepOver(flow, depth);
  while (charOf(flow) !== close) {
    if (isMap) readPair(flow, map, fields, depth);
    else {
      items.push(readItem(flow, items.length, depth));
      spots?.push(spotOf(cursor));
    }
    skipSpace(flow, depth);
    if (charOf(flow) === ',') stepOver(flow, depth);
    else if (charOf(flow) !== close) refuse();
  }
  cursor.at += 1;
  closeInline(cursor, start, fields ?? spots);
  return isMap ? map : items;
}

/** Reads a key, with or without a value: `{ a, b }` has two keys, and a comma in a plain text creates one by accident. */
function readPair(flow: Flow, map: Record<string, YamlValue>, fields: Map<string, Spot> | null, depth: number): void {
  const { cursor } = flow;
  const start = cursor.at;
  const key = isQuote(flow) ? readQuoted(cursor) : readText(cursor);
  cursor.at = skipSpaces(cursor.text, cursor.at);
  const hasColon = charOf(flow) === ':';
  if (hasColon) cursor.at += 1;
  openKey(cursor, map, key, start, depth);
  closeEmpty(cursor, skipSpaces(cursor.text, cursor.at), false);
  skipSpace(flow, depth);
  map[key] = hasColon && !',}'.includes(charOf(flow)) ? readValue(flow, depth + 1) : null;
  if (fields) addField(cursor, fields, key, start, hasColon);
}

function readItem(flow: Flow, index: number, depth: number): YamlValue {
  if (depth === 0) flow.cursor.collection = String(index);
  return readValue(flow, depth + 1);
}

function readValue(flow: Flow, depth: number): YamlValue {
  if ('[{'.includes(charOf(flow))) return readCollection(flow, depth);
  const { cursor } = flow;
  const start = cursor.at;
  const isText = !isQuote(flow);
  const value = isText ? readText(cursor) : readQuoted(cursor);
  closeInline(cursor, start, null);
  if (!isText) return value;
  cursor.valueEnd = start + value.length;
  return coreValueOf(refuseHuge(value));
}

function charOf({ cursor }: Flow): string {
  return cursor.text.charAt(cursor.at);
}

function isQuote(flow: Flow): boolean {
  return '"\''.includes(charOf(flow));
}

/** Skips a bracket or comma and the space after it. */
function stepOver(flow: Flow, depth: number): void {
  flow.cursor.at += 1;
  skipSpace(flow, depth);
}

/** Skips spaces, comments and line breaks. Afterwards there is content. */
function skipSpace({ cursor, floor, outermost }: Flow, depth: number): void {
  if (!isAtLineEnd(cursor)) return;
  goToNextLine(cursor);
  // `yaml` reports a comment on the first column if a value is above it.
  if (cursor.isAfterComment) refuse();
  if (cursor.indent > floor) return;
  const isLastBracket = depth === outermost && ']}'.includes(cursor.text.charAt(cursor.at));
  if (!isLastBracket || cursor.indent < floor) refuse();
}

/** Reads a plain text, which ends sooner inside brackets than outside. */
function readText(cursor: Cursor): string {
  const { text, at: start } = cursor;
  if (!isPlainStart(cursor) || (text.charCodeAt(start) === CODE.DASH && isFlowIndicator(cursor, start))) refuse();
  cursor.at = textEnd(cursor);
  return trimSpaces(text, start, cursor.at);
}

function textEnd(cursor: Cursor): number {
  MAY_END_TEXT.lastIndex = cursor.at;
  while (MAY_END_TEXT.test(cursor.text)) {
    const at = MAY_END_TEXT.lastIndex - 1;
    if (at >= cursor.lineEnd) break;
    if (endsText(cursor, at)) return at;
  }
  return cursor.lineEnd;
}

function endsText(cursor: Cursor, at: number): boolean {
  const code = cursor.text.charCodeAt(at);
  if (code === CODE.COLON) return isFlowIndicator(cursor, at);
  return code !== CODE.HASH || cursor.text.charCodeAt(at - 1) === CODE.SPACE;
}

function isFlowIndicator(cursor: Cursor, at: number): boolean {
  return isIndicator(cursor, at) || PUNCTUATION.includes(cursor.text.charAt(at + 1));
}

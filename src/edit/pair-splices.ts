import { isCollection, isScalar, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Splice } from './splice.js';
import { lineStartOf, newlineOf, nextLineStart, skipComments } from './text-lines.js';

/** Replaces the value of a key. A comment at the end of its line stays. */
export function replaceValue(text: string, pair: Pair, spelt: string): Splice[] | null {
  const colon = colonOf(text, pair);
  if (colon === null) return null;
  const value = pair.value as Node | null;
  const [start = colon, end = colon] = value?.range ?? [];
  if (isBlock(value)) {
    return [{ at: { start: colon, end: contentEnd(text, start, end) }, text: ` ${spelt}` }];
  }
  if (text.slice(start, end).trim() === '') return [{ at: { start: colon, end: colon }, text: ` ${spelt}` }];
  return [{ at: { start, end }, text: spelt }];
}

/** The pair that holds a map as its value, and whether the pair itself is in braces. */
export interface Holder {
  readonly pair: Pair;
  readonly inFlow: boolean;
}

/** Adds a key after the last one of a map, in the style of the map. */
export function addPair(text: string, map: YAMLMap, holder: Holder | null, added: string): Splice[] | null {
  const last = map.items.at(-1);
  if (!last) return holder && addFirst(text, holder, added);
  const end = endOf(text, last);
  if (map.flow) return addInFlow(text, map, last, added);
  return [addOnOwnLine(text, skipComments(text, end, columnOf(text, map)), columnOf(text, map), added)];
}

/** A map added to an empty map begins a line, so that others can follow; a scalar stays in the braces. */
function addFirst(text: string, { pair, inFlow }: Holder, added: string): Splice[] | null {
  const colon = colonOf(text, pair);
  const end = (pair.value as Node).range?.[1] ?? 0;
  if (inFlow || colon === null || !added.endsWith('}')) return replaceValue(text, pair, `{ ${added} }`);
  const start = (pair.key as Node).range?.[0] ?? 0;
  const column = start - lineStartOf(text, start) + 2;
  return [{ at: { start: colon, end }, text: '' }, addOnOwnLine(text, nextLineStart(text, end), column, added)];
}

function addOnOwnLine(text: string, at: number, column: number, added: string): Splice {
  const newline = newlineOf(text);
  const open = at === text.length && !text.endsWith('\n') ? newline : '';
  return { at: { start: at, end: at }, text: `${open}${' '.repeat(column)}${added}${newline}` };
}

/** Adds on a new line if the last pair is on one; a comment after that pair stays with it. */
function addInFlow(text: string, map: YAMLMap, last: Pair, added: string): Splice[] {
  const end = endOf(text, last);
  const key = (last.key as Node).range?.[0] ?? 0;
  const rest = text.slice(end, (map.range?.[1] ?? end) - 1);
  const indent = text.slice(lineStartOf(text, key), key);
  if (!rest.includes('\n') || indent.trim() !== '') return [{ at: { start: end, end }, text: `, ${added}` }];
  const comma = /^[ \t]*,/.test(rest);
  const at = nextLineStart(text, end);
  return [
    { at: { start: end, end }, text: comma ? '' : ',' },
    { at: { start: at, end: at }, text: `${indent}${added}${comma ? ',' : ''}${newlineOf(text)}` },
  ];
}

/** Removes a key and its value; a map without other keys becomes `{}`. */
export function removePair(text: string, map: YAMLMap, holder: Holder | null, pair: Pair): Splice[] | null {
  if (map.items.length === 1) return holder && replaceValue(text, holder.pair, '{}');
  const start = (pair.key as Node).range?.[0] ?? 0;
  const end = endOf(text, pair);
  const at = map.items.indexOf(pair);
  if (!map.flow) return [{ at: { start: lineStartOf(text, start), end: nextLineStart(text, end) }, text: '' }];
  const [before, after] = [map.items[at - 1], map.items[at + 1]];
  if (before) return [{ at: { start: endOf(text, before), end }, text: '' }];
  const next = (after?.key as Node | undefined)?.range?.[0] ?? end;
  return [{ at: { start, end: next }, text: '' }];
}

function isBlock(value: Node | null): boolean {
  if (isCollection(value)) return !value.flow;
  return isScalar(value) && (value.type === Scalar.BLOCK_FOLDED || value.type === Scalar.BLOCK_LITERAL);
}

/** Offset after the colon of a pair; `null` if it has none, such as a lone key of a flow map. */
function colonOf(text: string, pair: Pair): number | null {
  const end = (pair.key as Node).range?.[1] ?? 0;
  const colon = /^\s*:/.exec(text.slice(end, end + 80));
  return colon ? end + colon[0].length : null;
}

/** Offset after the last visible character of a pair. */
function endOf(text: string, pair: Pair): number {
  const value = pair.value as Node | null;
  const [start, end] = value?.range ?? [];
  const key = (pair.key as Node).range?.[1] ?? 0;
  if (start === undefined || end === undefined || end <= key) return colonOf(text, pair) ?? key;
  return contentEnd(text, Math.max(key, start), end);
}

function contentEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The column of a map's keys. */
function columnOf(text: string, { items: [first] }: YAMLMap): number {
  const start = (first?.key as Node | undefined)?.range?.[0] ?? 0;
  return start - lineStartOf(text, start);
}

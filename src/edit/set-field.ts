import { isMap as isMapNode, isScalar, type Pair, parseAllDocuments, Scalar, type YAMLMap } from 'yaml';
import { CONFIG_FILE } from '../core/model/settings.js';
import { parse } from '../core/read/parse.js';
import { isMap, type ParsedFile, valueAt, type YamlMap, type YamlValue } from '../core/read/parsed.js';
import type { Pointer } from '../core/read/source.js';
import { addPair, type Holder, removePair, replaceValue } from './pair-splices.js';
import { keyText } from './plain-text.js';
import { applySplices, type Splice } from './splice.js';

/** A field of an entry and its value as spelt on one line; `null` removes the field. */
export interface FieldEdit {
  /** Collection, id, field, and keys below it; lists are replaced as a whole. */
  readonly pointer: readonly string[];
  readonly spelt: string | null;
}

/**
 * Changes one field in place: every byte outside it stays, comments and layout included. The result is read again, and
 * a result that changes anything else is refused.
 * @returns the new text, unchanged if the value is the same, or `null` if the file cannot be edited in place
 */
export function setField(file: ParsedFile, { pointer, spelt }: FieldEdit): string | null {
  const doc = documentOf(file, pointer);
  const map = parseAllDocuments(file.text)[doc]?.contents;
  if (doc < 0 || !isMapNode(map)) return null;
  const made = splicesFor(file.text, map, pointer, spelt);
  if (!made) return null;
  const text = applySplices(file.text, made);
  return text === file.text || isOnlyChange(file, doc, pointer, spelt, text) ? text : null;
}

/**
 * Changes several fields, each in place. Changes that overlap are made one after the other.
 * @returns the new text, or `null` if one of the fields cannot be changed in place
 */
export function setFields(file: ParsedFile, edits: readonly FieldEdit[]): string | null {
  const maps = parseAllDocuments(file.text).map(({ contents }) => contents);
  const splices = edits.map(({ pointer, spelt }) => {
    const map = maps[documentOf(file, pointer)];
    return isMapNode(map) ? splicesFor(file.text, map, pointer, spelt) : null;
  });
  if (splices.every((made) => made !== null)) {
    const text = applySplices(file.text, splices.flat());
    if (text === file.text || areOnlyChanges(file, edits, text)) return text;
  }
  return setOneByOne(file, edits);
}

function setOneByOne(file: ParsedFile, edits: readonly FieldEdit[]): string | null {
  let text: string | null = file.text;
  for (const edit of edits) text = text === null ? null : setField(parse({ path: file.path, text }), edit);
  return text;
}

function documentOf({ path, documents }: ParsedFile, pointer: readonly string[]): number {
  if (path === CONFIG_FILE) return 0;
  return documents.findIndex(({ value }) => valueAt(value, pointer.slice(0, 2)) !== undefined);
}

/** Is the result the same catalog except for these fields? */
function areOnlyChanges(before: ParsedFile, edits: readonly FieldEdit[], text: string): boolean {
  const after = parse({ path: before.path, text });
  if (after.findings.some(({ severity }) => severity === 'error')) return false;
  const expected = before.documents.map(({ value }) => value);
  for (const { pointer, spelt } of edits) {
    const doc = documentOf(before, pointer);
    const wanted = spelt === null ? undefined : readSpelt(spelt);
    if (spelt !== null && wanted === undefined) return false;
    expected[doc] = setValue(expected[doc], pointer, wanted);
  }
  const found = after.documents.map(({ value }) => value);
  return JSON.stringify(found.map(dropEmptyMaps)) === JSON.stringify(expected.map(dropEmptyMaps));
}

/** Follows the existing keys; the missing ones below are written as one value. */
function splicesFor(text: string, root: YAMLMap, pointer: readonly string[], spelt: string | null): Splice[] | null {
  let map = root;
  let holder: Holder | null = null;
  const json = isJson(root);
  const spellKey = (key: string) => (json ? JSON.stringify(key) : keyText(key));
  const nest = (keys: readonly string[], value: string) =>
    keys.reduceRight((inner, key) => `{ ${spellKey(key)}: ${inner} }`, json ? toJson(value) : value);
  for (const [at, key] of pointer.entries()) {
    const pair: Pair | undefined = map.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
    const below = pointer.slice(at + 1);
    if (!pair) return spelt === null ? [] : addPair(text, map, holder, `${spellKey(key)}: ${nest(below, spelt)}`);
    if (below.length === 0) {
      return spelt === null
        ? removePair(text, map, holder, pair)
        : replaceValue(text, pair, json ? toJson(spelt) : quoteLike(pair.value, spelt));
    }
    const value = pair.value;
    if (!isMapNode(value)) {
      const empty = value === null || (isScalar(value) && value.value === null);
      if (!empty) return null;
      return spelt === null ? [] : replaceValue(text, pair, nest(below, spelt));
    }
    [map, holder] = [value, { pair, inFlow: map.flow === true }];
  }
  return null;
}

/** Files in JSON style, as programs write them, keep that style. */
function isJson({ flow, items: [first] }: YAMLMap): boolean {
  return flow === true && isScalar(first?.key) && first.key.type === Scalar.QUOTE_DOUBLE;
}

function toJson(spelt: string): string {
  const value = readSpelt(spelt);
  return value === undefined ? spelt : JSON.stringify(value);
}

/** A text keeps the quotes of the text that it replaces. */
function quoteLike(before: unknown, spelt: string): string {
  const value = readSpelt(spelt);
  if (typeof value !== 'string' || !isScalar(before)) return spelt;
  if (before.type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  return before.type === Scalar.QUOTE_SINGLE ? `'${value.replaceAll("'", "''")}'` : spelt;
}

/** Is the result the same catalog except for this field? */
function isOnlyChange(before: ParsedFile, doc: number, pointer: Pointer, spelt: string | null, text: string): boolean {
  const after = parse({ path: before.path, text });
  if (after.findings.some(({ severity }) => severity === 'error')) return false;
  const wanted = spelt === null ? undefined : readSpelt(spelt);
  if (spelt !== null && wanted === undefined) return false;
  return after.documents.every(({ value }, at) => {
    const old = before.documents[at]?.value;
    const expected = at === doc ? setValue(old, pointer, wanted) : old;
    return JSON.stringify(dropEmptyMaps(value)) === JSON.stringify(dropEmptyMaps(expected));
  });
}

function readSpelt(spelt: string): YamlValue | undefined {
  const [document] = parse({ path: 'value.yaml', text: `x-value: ${spelt}\n` }).documents;
  return valueAt(document?.value, ['x-value']);
}

/** The value with another one at the pointer; `undefined` removes it. */
function setValue(value: YamlValue | undefined, pointer: Pointer, wanted: YamlValue | undefined): YamlValue {
  const [step, ...rest] = pointer;
  if (step === undefined) return wanted ?? null;
  const map: YamlMap = isMap(value) ? value : {};
  const key = String(step);
  if (rest.length === 0 && wanted === undefined) {
    return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
  }
  return { ...map, [key]: setValue(Object.hasOwn(map, key) ? map[key] : undefined, rest, wanted) };
}

/** Treats a map without keys as absent: removing the last key leaves `{}`. */
function dropEmptyMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropEmptyMaps);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value).map(([key, child]) => [key, dropEmptyMaps(child)]);
}

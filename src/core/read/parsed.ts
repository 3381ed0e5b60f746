import type { Finding } from '../finding.js';
import type { Offsets, Pointer } from './source.js';

/** A value as YAML's core schema reads it. Objects have no prototype, so that `constructor` is a legal id. */
export type YamlValue = null | boolean | number | string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

export interface ParsedDocument {
  /** `undefined` if the document could not be read. */
  readonly value: YamlValue | undefined;
  /** Offset of each entry's key, by `collection/id`: the only positions that a run without findings needs. */
  readonly entryOffsets: ReadonlyMap<string, number>;
}

/** The values of a text's entries by their lines; the surrounding text does not affect them. */
export type Parts = ReadonlyMap<string, YamlValue>;

export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  readonly findings: readonly Finding[];
  /** The entries by their lines, cached for the next version of the file on request. */
  readonly parts?: Parts;
}

/** Finds the text of a node, or of the nearest ancestor that exists. */
export type Locate = (doc: number, pointer: Pointer, part: 'key' | 'value') => Offsets;

/** The place of a node, as `yaml` has it. */
export interface Spot {
  /** The place of its key; `null` for an item of a sequence and for a document. */
  readonly key: Offsets | null;
  /** `null` if the key has no value, not even an empty one: `{ a, b }`. An `end` of -1 is known to `yaml` only. */
  readonly at: Offsets | null;
  readonly children: Spots | null;
}

/** The places of the fields of a map or of the items of a sequence, in the order of the text. */
export type Spots = Map<string, Spot> | Spot[];

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a pointer, or `undefined`. */
export function valueAt(value: YamlValue | undefined, pointer: Pointer): YamlValue | undefined {
  let current = value;
  for (const step of pointer) {
    if (isMap(current)) current = Object.hasOwn(current, String(step)) ? current[String(step)] : undefined;
    else if (Array.isArray(current)) current = (current as readonly YamlValue[])[Number(step)];
    else return undefined;
  }
  return current;
}

/** Are two values equal? The order of keys makes no difference. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
  );
}

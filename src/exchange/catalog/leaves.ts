import { isMap, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import type { JsonSchema } from '../../kinds/json-schema.js';
import { isAny, isScalar, mainKeyOf, schemaBelow, valuesOf } from './field-schema.js';

/** A value that one cell holds, and the keys to it; the main value of a map has the path of the map. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: YamlValue;
}

/** A value as leaves. What no schema describes stays whole. */
export function leavesOf(value: YamlValue, schema: JsonSchema, path: readonly string[] = []): Leaf[] {
  if (!isMap(value) || isWhole(value, schema)) return [{ path, value }];
  const main = mainKeyOf(schema);
  return Object.entries(value).flatMap(([key, one]) =>
    key === main ? [{ path, value: one }] : leavesOf(one, schemaBelow(schema, key), [...path, key]),
  );
}

function isWhole(value: YamlMap, schema: JsonSchema): boolean {
  const keys = Object.keys(value);
  const values = valuesOf(schema);
  if (keys.length === 0 || isAny(schema) || (values !== undefined && isScalar(values))) return true;
  const main = mainKeyOf(schema);
  return main !== null && Object.hasOwn(value, main) && (keys.length === 1 || typeof value[main] === 'object');
}

/** The value that leaves make: the way back of `leavesOf`. */
export function valueOfLeaves(leaves: readonly Leaf[], schema: JsonSchema): YamlValue {
  const own = leaves.filter(({ path }) => path.length === 0).at(-1);
  const below = leaves.filter(({ path }) => path.length > 0);
  if (below.length === 0) return own ? own.value : {};
  const main = mainKeyOf(schema);
  const groups = new Map<string, Leaf[]>();
  for (const { path, value } of below) {
    const [key = '', ...rest] = path;
    groups.set(key, [...(groups.get(key) ?? []), { path: rest, value }]);
  }
  const start = own === undefined ? [] : isMap(own.value) ? Object.entries(own.value) : main ? [[main, own.value]] : [];
  const rest = [...groups].map(([key, inner]) => [key, valueOfLeaves(inner, schemaBelow(schema, key))]);
  return Object.fromEntries([...start, ...rest]) as YamlMap;
}

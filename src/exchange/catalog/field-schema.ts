import type { JsonSchema } from '../../kinds/json-schema.js';

/** What a field of the user's own may hold. */
export const ANY: JsonSchema = {};

export type JsonType = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null';

/** The alternatives of a schema, with those in alternatives. */
export function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ? schema.anyOf.flatMap(formsOf) : [schema];
}

function typeOf({ type, const: only, enum: words }: JsonSchema): JsonType | null {
  const named = type ?? (only === undefined ? typeof words?.[0] : typeof only);
  if (named === 'integer') return 'number';
  return named === 'undefined' ? null : (named as JsonType);
}

/** Does a schema accept values of a type? A schema that names no type accepts all. */
export function accepts(schema: JsonSchema, type: JsonType): boolean {
  return formsOf(schema).some((form) => [null, type].includes(typeOf(form)));
}

export function isAny(schema: JsonSchema): boolean {
  return formsOf(schema).some((form) => typeOf(form) === null);
}

/** What a key of a map holds. */
export function schemaBelow(schema: JsonSchema, key: string): JsonSchema {
  const forms = formsOf(schema);
  const named = forms.map(({ properties }) => properties?.[key]).find((found) => found !== undefined);
  return named ?? valuesOf(schema) ?? ANY;
}

export function schemaAt(schema: JsonSchema, path: readonly string[]): JsonSchema {
  return path.reduce(schemaBelow, schema);
}

/** The values of a map with free keys; `undefined` for other schemas. */
export function valuesOf(schema: JsonSchema): JsonSchema | undefined {
  const found = formsOf(schema).find(({ additionalProperties }) => typeof additionalProperties === 'object');
  return found && (found.additionalProperties as JsonSchema);
}

/** The items of a list; `undefined` for other schemas and for lists whose items differ by position. */
export function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  return formsOf(schema).find(({ items }) => items !== undefined)?.items;
}

export function isScalar(schema: JsonSchema): boolean {
  return !['array', 'object'].some((type) => accepts(schema, type as JsonType));
}

/**
 * The key that stands for a map as a whole, where a single value may be given in place of the map: `score` of an Ist,
 * `touchpoint` of a step.
 */
export function mainKeyOf(schema: JsonSchema): string | null {
  const forms = formsOf(schema);
  const keys = Object.keys(forms.find(({ properties }) => properties)?.properties ?? {});
  return forms.some((form) => isScalar(form)) ? (keys[0] ?? null) : null;
}

/** Fields that have rows of their own: maps of maps, and lists that may hold maps. */
export function hasRows(schema: JsonSchema): boolean {
  const below = valuesOf(schema) ?? itemsOf(schema);
  return below !== undefined && !isAny(below) && accepts(below, 'object');
}

const DAY_FORM = '\\d{4}(-(0[1-9]|1[0-2])';

export function isDate(schema: JsonSchema): boolean {
  return formsOf(schema).some(({ pattern }) => typeof pattern === 'string' && pattern.includes(DAY_FORM));
}

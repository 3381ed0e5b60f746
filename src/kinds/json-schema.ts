import * as z from 'zod';
import type { Kind } from './kind.js';

/** The part of JSON Schema that zod writes and this file reads. */
export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const schemaCache = new WeakMap<z.ZodType, JsonSchema>();

/** The JSON Schema (draft 2020-12) of a hand-written value: `x-` keys belong to the user. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  // Cached: a catalog with ten thousand misspelt keys requests it ten thousand times.
  const known = schemaCache.get(schema) ?? writeSchema(schema);
  schemaCache.set(schema, known);
  return known;
}

function writeSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} };
      // The bounds of a safe integer are of no use to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
}

/** A reference from an entry of a kind to another entry. `*` matches any key or index. */
export interface Reference {
  readonly path: readonly string[];
  readonly on: 'key' | 'value';
  /** A kind, or several (`measure|metric`) if the reference is written `kind/id`. */
  readonly target?: string;
  /** `touchpoint.factors`, `config.phases`: an id that lives inside another entry or in the settings. */
  readonly within?: string;
}

/** Reads every reference of a kind from its public schema. */
export function referencesOf(kind: Kind): Reference[] {
  const found: Reference[] = [];
  collect(inputSchema(kind.schema), [], 'value', found);
  return found;
}

function collect(schema: JsonSchema, path: readonly string[], on: 'key' | 'value', found: Reference[]): void {
  const target = schema['x-ref'];
  const within = schema['x-ref-in'];
  if (typeof target === 'string') found.push({ path, on, target });
  if (typeof within === 'string') found.push({ path, on, within });
  for (const [key, child] of Object.entries(schema.properties ?? {})) collect(child, [...path, key], 'value', found);
  if (schema.propertyNames) collect(schema.propertyNames, [...path, '*'], 'key', found);
  if (typeof schema.additionalProperties === 'object') {
    collect(schema.additionalProperties, [...path, '*'], 'value', found);
  }
  if (schema.items) collect(schema.items, [...path, '*'], 'value', found);
  for (const branch of schema.anyOf ?? []) collect(branch, path, 'value', found);
}

/** The keys allowed at a path of a value; empty if any key is allowed. */
export function keysAt(schema: JsonSchema, path: readonly (string | number)[]): string[] {
  const [step, ...rest] = path;
  const branches = schema.anyOf ? schema.anyOf : [schema];
  if (step === undefined) return branches.flatMap((branch) => Object.keys(branch.properties ?? {}));
  return branches.flatMap((branch) => {
    const own = branch.properties?.[String(step)];
    const any = typeof branch.additionalProperties === 'object' ? branch.additionalProperties : branch.items;
    const next = own ?? any;
    return next ? keysAt(next, rest) : [];
  });
}

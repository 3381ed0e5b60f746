import { text } from '../../kinds/fields.js';
import { inputSchema, type JsonSchema } from '../../kinds/json-schema.js';

/** Functions that replace the texts of an entry. */
export interface TextReplacements {
  readonly person: (name: string) => string;
  readonly quote: string;
  readonly text: (text: string) => string;
}

const FREE_TEXT_PATTERN = inputSchema(text()).pattern;

/**
 * Replaces the texts of a value by their meaning in the schema. Ids, dates, enumerations and numbers are kept. A string
 * without a schema counts as text.
 */
export function replaceTexts(value: unknown, schema: JsonSchema | undefined, replacements: TextReplacements): unknown {
  const branch = branchFor(value, schema);
  if (typeof value === 'string') return rewriteText(value, branch, replacements);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => replaceTexts(one, branch?.items, replacements));
  const rest = typeof branch?.additionalProperties === 'object' ? branch.additionalProperties : undefined;
  const entries = Object.entries(value).map(([key, child]) => {
    return [key, replaceTexts(child, branch?.properties?.[key] ?? rest, replacements)] as const;
  });
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

function rewriteText(
  value: string,
  schema: JsonSchema | undefined,
  { person, quote, text: within }: TextReplacements,
): string {
  if (schema?.['x-private'] === 'person') return person(value);
  if (schema?.['x-private'] === 'quote') return quote;
  return schema === undefined || schema.pattern === FREE_TEXT_PATTERN ? within(value) : value;
}

/** The branch of `anyOf` that matches the value. */
function branchFor(value: unknown, schema: JsonSchema | undefined): JsonSchema | undefined {
  if (!schema?.anyOf) return schema;
  return schema.anyOf.find(({ type, properties }) => {
    if (typeof value === 'string') return type === 'string';
    if (Array.isArray(value)) return type === 'array';
    if (typeof value !== 'object' || value === null) return type !== 'string' && type !== 'array' && type !== 'object';
    return (
      type === 'object' && Object.keys(value).every((key) => properties === undefined || Object.hasOwn(properties, key))
    );
  });
}

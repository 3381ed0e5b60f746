import * as z from 'zod';
import type { JsonSchema } from '../../kinds/json-schema.js';

/**
 * The data of a view without its amounts of money, `null` in their place; the schema says which they are.
 *
 * @param schema of the view
 */
export function withoutMoney(data: unknown, schema: z.ZodType): unknown {
  return hidden(data, z.toJSONSchema(schema, { io: 'output' }) as JsonSchema);
}

function hidden(value: unknown, schema: JsonSchema): unknown {
  if (schema['x-private'] === 'money') return null;
  if (typeof value !== 'object' || value === null) return value;
  // What may be unknown is a choice between its shape and `null`.
  const shape = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  if (Array.isArray(value)) return shape.items ? value.map((one) => hidden(one, shape.items ?? {})) : value;
  const isBudget = 'condition' in value && value.condition === 'budget';
  const rest = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
  const entries = Object.entries(value).map(([key, child]) => {
    const own = shape.properties?.[key] ?? rest;
    return [key, isBudget && own['x-private'] === 'budget' ? null : hidden(child, own)];
  });
  return Object.fromEntries(entries);
}

import * as z from 'zod';
import type { JsonSchema } from '../../kinds/json-schema.js';

/**
 * The data of a view with `null` instead of amounts of money. The schema marks the amounts.
 *
 * @param schema of the view
 */
export function hideMoney(data: unknown, schema: z.ZodType): unknown {
  return hideAmounts(data, z.toJSONSchema(schema, { io: 'output' }) as JsonSchema);
}

function hideAmounts(value: unknown, schema: JsonSchema): unknown {
  if (schema['x-private'] === 'money') return null;
  if (typeof value !== 'object' || value === null) return value;
  // A value that may be unknown is `anyOf` its schema and `null`.
  const shape = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  if (Array.isArray(value)) return shape.items ? value.map((one) => hideAmounts(one, shape.items ?? {})) : value;
  const isBudget = 'condition' in value && value.condition === 'budget';
  const rest = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
  const entries = Object.entries(value).map(([key, child]) => {
    const own = shape.properties?.[key] ?? rest;
    return [key, isBudget && own['x-private'] === 'budget' ? null : hideAmounts(child, own)];
  });
  return Object.fromEntries(entries);
}

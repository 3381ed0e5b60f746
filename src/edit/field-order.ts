import { config } from '../kinds/config.js';
import { inputSchema, type JsonSchema } from '../kinds/json-schema.js';
import type { Kind } from '../kinds/kind.js';

/** The order of the keys of a map and of the maps in it. */
export interface Order {
  /** Keys in the order of the schema; unknown keys come last. */
  readonly keys: (present: readonly string[]) => readonly string[];
  readonly below: (key: string, present: readonly string[]) => Order;
}

/** Keeps the author's order. */
const WRITTEN_ORDER: Order = { keys: () => [], below: () => WRITTEN_ORDER };

/** The order in a file of the catalog: collections as in the rack of kinds, fields as in the schema, entries unchanged. */
export function catalogOrder(kinds: readonly Kind[]): Order {
  const orders = new Map(kinds.map((kind) => [kind.collection, entriesOf(orderOf(inputSchema(kind.schema)))]));
  return { keys: () => [...orders.keys()], below: (key) => orders.get(key) ?? WRITTEN_ORDER };
}

export function configOrder(): Order {
  return orderOf(inputSchema(config));
}

const entriesOf = (entry: Order): Order => ({ keys: () => [], below: () => entry });

function orderOf(schema: JsonSchema | undefined): Order {
  if (!schema) return WRITTEN_ORDER;
  return {
    keys: (present) => Object.keys(pickFitting(schema, present).properties ?? {}),
    below: (key, present) => {
      const { properties, additionalProperties, items } = pickFitting(schema, present);
      const any = typeof additionalProperties === 'object' ? additionalProperties : undefined;
      return orderOf(properties?.[key] ?? any ?? items);
    },
  };
}

/** Of several schemas for a value, picks the one that has most of the value's keys. */
function pickFitting(schema: JsonSchema, present: readonly string[]): JsonSchema {
  const forms = (schema.anyOf ?? [schema]).filter((form) => form.properties ?? form.items ?? form.additionalProperties);
  const [only = schema] = forms;
  if (forms.length <= 1) return only;
  const countKnownKeys = ({ properties = {} }: JsonSchema) =>
    present.filter((key) => Object.hasOwn(properties, key)).length;
  return forms.reduce((best, form) => (countKnownKeys(form) > countKnownKeys(best) ? form : best), only);
}

import { config } from './config.js';
import { inputSchema, type JsonSchema } from './json-schema.js';
import type { Kind } from './kind.js';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** One schema for a whole YAML file: every collection of every kind. */
export function fileSchema(kinds: readonly Kind[]): JsonSchema {
  const definitions = kinds.map((kind) => [kind.name, dropDialect(inputSchema(kind.schema), kind)] as const);
  const collections = kinds.map((kind) => [
    kind.collection,
    {
      description: kind.description,
      anyOf: [
        { type: 'null' },
        { type: 'object', propertyNames: idSchema, additionalProperties: { $ref: `#/$defs/${kind.name}` } },
      ],
    },
  ]);
  return {
    $schema: DIALECT,
    title: 'Touchpoint catalog file',
    type: 'object',
    properties: Object.fromEntries(collections),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    $defs: Object.fromEntries(definitions),
  } as JsonSchema;
}

const idSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 };

/** The schema of an entry of one kind. */
export function kindSchema(kind: Kind): JsonSchema {
  return { $schema: DIALECT, ...dropDialect(inputSchema(kind.schema), kind) };
}

/** The schema of tpm.yaml. */
export function configSchema(): JsonSchema {
  const { $schema: _, ...schema } = inputSchema(config);
  return { $schema: DIALECT, title: 'tpm.yaml', description: 'Settings of a touchpoint catalog.', ...schema };
}

function dropDialect({ $schema: _, ...schema }: JsonSchema, kind: Kind): JsonSchema {
  return { title: kind.title.en, description: kind.description, ...schema };
}

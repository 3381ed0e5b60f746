import * as z from 'zod';
import { documentsOf } from '../../src/cli/command.js';
import { loadCommands } from '../../src/commands/load-commands.js';
import { envelopeSchema, errorSchema } from '../../src/document/documents.js';
import { configSchema, fileSchema, kindSchema } from '../../src/kinds/catalog-schema.js';
import { kinds } from '../../src/kinds/index.js';
import { inputSchema } from '../../src/kinds/json-schema.js';
import { templateSchema } from '../../src/report/template.js';
import { viewTopics } from '../../src/topics/index.js';

const text = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`;

/** The published schemas of all input files and of all JSON documents. */
export async function generatedSchemas(): Promise<Map<string, string>> {
  const commands = await loadCommands();
  const written = kinds.map((kind) => [`schemas/${kind.name}.schema.json`, text(kindSchema(kind))] as const);
  const shapes = [
    ...viewTopics.map(({ view }) => [view.document, view.schema().shape] as const),
    ...commands.flatMap(documentsOf).map(({ name, schema }) => [name, schema()] as const),
  ];
  const printed = shapes.map(
    ([name, shape]) =>
      [`schemas/output/${name}.schema.json`, text(outputSchema(name, { ...envelopeSchema(name), ...shape }))] as const,
  );
  return new Map([
    ...written,
    ['schemas/catalog.schema.json', text(fileSchema(kinds))],
    ['schemas/config.schema.json', text(configSchema())],
    ['schemas/report-template.schema.json', text(templateJsonSchema())],
    ...printed,
    ['schemas/output/error.schema.json', text(outputSchema('error', errorSchema()))],
  ]);
}

function outputSchema(name: string, shape: z.ZodRawShape): unknown {
  const { $schema, ...schema } = z.toJSONSchema(z.strictObject(shape), { io: 'output' }) as Record<string, unknown>;
  return { $schema, title: `tpm/${name}`, ...schema };
}

/** The schema of the templates in .tpm/report, for editors. */
function templateJsonSchema(): unknown {
  const { $schema, ...schema } = inputSchema(templateSchema);
  return { $schema, title: 'Report template', ...schema };
}

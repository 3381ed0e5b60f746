import { resolve } from 'node:path';
import { defineCommand } from '../cli/command.js';
import { EXIT } from '../cli/exit-code.js';
import { writeOutputs } from '../cli/output.js';
import { Refusal, suggestionOf } from '../cli/refusal.js';
import { findNearest } from '../core/nearest.js';
import { toJson } from '../formats/json.js';
import { configSchema, fileSchema, kindSchema } from '../kinds/catalog-schema.js';
import { kinds } from '../kinds/index.js';

const SCHEMA_NAMES = [...kinds.map(({ name }) => name), 'catalog', 'config'];

/** Prints the JSON Schema of a kind, of a catalog file or of tpm.yaml, for editors and for programs that write catalogs. */
export const schema = defineCommand({
  words: {
    en: {
      more: 'Without a kind, prints the schema of a whole catalog file. The schemas of the JSON documents are in the package, under schemas/output.',
      args: { kind: `choose one of: ${SCHEMA_NAMES.join(', ')} (default: catalog)` },
    },
    de: {
      more: 'Gibt ohne Art das Schema einer ganzen Katalogdatei aus. Die Schemas der JSON-Dokumente liegen im Paket unter schemas/output.',
      args: { kind: `zur Wahl stehen: ${SCHEMA_NAMES.join(', ')} (Vorgabe: catalog)` },
    },
  },
  args: [{ name: 'kind', values: () => SCHEMA_NAMES }],
  options: () => ({}),
  examples: ['tpm schema', 'tpm schema touchpoint', 'tpm schema config -o tpm.schema.json'],
  run: async ({ args: [name = 'catalog'] }, session) => {
    const { output, force } = session.options;
    const file = output === undefined || output === '-' ? null : resolve(session.host.cwd, output);
    await writeOutputs([{ file, content: `${toJson(findSchema(name))}\n` }], { session, force: force ?? false });
    return EXIT.fine;
  },
});

function findSchema(name: string): unknown {
  if (name === 'catalog') return fileSchema(kinds);
  if (name === 'config') return configSchema();
  const kind = kinds.find((one) => one.name === name || one.collection === name);
  if (kind) return kindSchema(kind);
  throw new Refusal(
    { en: `no schema "${name}"`, de: `kein Schema »${name}«` },
    suggestionOf(findNearest(name, SCHEMA_NAMES), SCHEMA_NAMES),
  );
}

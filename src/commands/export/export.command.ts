import { defineCommand } from '../../cli/command.js';
import { csvOption } from '../../cli/csv-option.js';
import { analysisExit } from '../../cli/open-catalog.js';
import { atOption } from '../../cli/options.js';
import { exportedSchema } from '../../exchange/catalog/catalog-json.js';
import type { Words } from '../../messages/format.js';
import { exporters } from './exporters.js';
import { runExport } from './run-export.js';

const ids = exporters.map(({ id }) => id);

const list = (lang: keyof Words<string>) =>
  exporters
    .map(({ id, summary }) => `  ${id.padEnd(Math.max(...ids.map((one) => one.length)))}  ${summary[lang]}`)
    .join('\n');

/** Writes the catalog, or a part of it, in a format that other programs read. */
export const exportCatalog = defineCommand({
  words: {
    en: {
      more: `Formats:\n${list('en')}\n\nIf no format is named, the extension of the file after -o sets it.`,
      args: { format: `format to write; choose one of: ${ids.join(', ')}`, folder: 'folder of the catalog' },
    },
    de: {
      more: `Formate:\n${list('de')}\n\nWenn keines genannt ist, bestimmt die Endung der Datei nach -o das Format.`,
      args: { format: `Format der Ausgabe; zur Wahl stehen: ${ids.join(', ')}`, folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'format', values: () => ids }, { name: 'folder' }],
  options: () => ({ ...atOption(), ...csvOption() }),
  examples: [
    'tpm export xlsx -o catalog.xlsx',
    'tpm export csv --csv-dialect excel-de -o tables/',
    'tpm export mermaid -o journeys.md',
    'tpm export dot examples/veterans',
    'tpm export -o measures.ics',
  ],
  document: { name: 'export', schema: exportedSchema },
  run: async ({ args: [first, second], options }, session) => {
    const opened = await runExport([first, second], options.csvDialect ?? 'rfc', session);
    return analysisExit(opened, session);
  },
});

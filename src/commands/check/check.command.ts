import { defineCommand } from '../../cli/command.js';
import { checkSchema } from '../../document/check-document.js';
import { checkFormats } from './check-formats.js';
import { checkOptions } from './check-options.js';
import { runCheck } from './run-check.js';

const formatNames = checkFormats.map(({ id }) => id).join(', ');

/** Reports all findings of syntax, schema, references and rules, with place and remedy. */
export const check = defineCommand({
  words: {
    en: {
      more: `Formats for -f: ${formatNames}`,
      args: { paths: 'folders of catalogs; a file or folder inside a catalog limits the report to it' },
    },
    de: {
      more: `Formate für -f: ${formatNames}`,
      args: { paths: 'Ordner von Katalogen; eine Datei oder ein Ordner darin grenzt den Bericht darauf ein' },
    },
  },
  args: [{ name: 'paths', variadic: true }],
  options: checkOptions,
  examples: [
    'tpm check',
    'tpm check examples/stadtwerke --fail-on warning',
    'tpm check --gate --since main',
    'tpm check --fix',
    'tpm check -f github -f sarif=tpm.sarif -f junit=tpm.xml',
  ],
  document: { name: 'check', schema: checkSchema },
  run: ({ args: paths, options: flags }, session) =>
    runCheck({ paths, flags, document: { name: 'check', more: () => ({}) } }, session),
});

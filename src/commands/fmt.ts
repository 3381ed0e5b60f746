import * as z from 'zod';
import { EXIT, type ExitCode } from '../cli/exit-code.js';
import { formatFiles } from '../cli/format-files.js';
import { formatStdin } from '../cli/format-stdin.js';
import { onlyOne, pathScopes } from '../cli/path-scope.js';
import { Refusal } from '../cli/refusal.js';
import { envelopeOf, openCatalog, publish } from '../cli/session.js';
import { refuseUnmatched } from '../cli/unmatched-path.js';
import { entryNames } from '../core/catalog.js';
import { type Diagnostic, resolve } from '../core/diagnostic.js';
import { formats } from '../formats/index.js';
import type { Lines } from '../report/blocks.js';
import { checkPayload, checkSchema } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { findingLines } from '../sections/findings.js';
import { formattedBlocks } from '../sections/formatted.js';
import { defineCommand, flag } from './define.js';

const documentSchema = () => ({
  changed: z.array(
    z.strictObject({
      file: z.string(),
      written: z.boolean(),
      diff: z.nullable(z.string()).describe('Unified diff; only with --diff.'),
    }),
  ),
  left: z.array(z.strictObject({ file: z.string(), because: z.enum(['errors', 'unknown-form', 'changed-meanwhile']) })),
  unchanged: z.int(),
  findings: checkSchema().findings,
});

/** Canonical order and spacing. It changes no value, loses no comment, and leaves alone what it cannot read. */
export const fmt = defineCommand({
  words: {
    en: {
      more: 'Fields stand in the order of the schema (tpm schema), collections in that of the kinds; entries, lists and maps of ids keep theirs. Comments go with the field below them. Block scalars, quotes, and whether something stands in { } or below each other stay as they are; so do line ends. A file with errors is left as it is.',
      args: { paths: 'the catalog, or files and folders in it' },
    },
    de: {
      more: 'Felder stehen in der Reihenfolge des Schemas (tpm schema), Sammlungen in der der Arten; Einträge, Listen und Kennungen behalten ihre. Kommentare gehen mit dem Feld darunter. Mehrzeilige Texte, Anführungszeichen und ob etwas in { } oder untereinander steht, bleiben, wie sie sind; Zeilenenden auch. Eine Datei mit Fehlern wird nicht angerührt.',
      args: { paths: 'der Katalog, oder Dateien und Ordner darin' },
    },
  },
  args: [{ name: 'paths', variadic: true }],
  options: () => ({
    check: flag(z.boolean().optional(), '--check', {
      en: 'write nothing; exit 1 and name the files that would change',
      de: 'nichts schreiben; mit 1 enden und die Dateien nennen, die sich ändern würden',
    }),
    diff: flag(z.boolean().optional(), '--diff', {
      en: 'write nothing; show what would change',
      de: 'nichts schreiben; zeigen, was sich ändern würde',
    }),
    stdin: flag(z.boolean().optional(), '--stdin', {
      en: 'format what comes in, for editors; with --stdin-filename',
      de: 'formatieren, was hereinkommt, für Editoren; mit --stdin-filename',
    }),
    stdinFilename: flag(z.string().optional(), '--stdin-filename <file>', {
      en: 'which file of the catalog it is',
      de: 'welche Datei des Katalogs es ist',
    }),
  }),
  examples: ['tpm fmt', 'tpm fmt --check', 'tpm fmt touchpoints --diff'],
  document: { name: 'fmt', schema: documentSchema },
  run: async ({ args: paths, options }, session): Promise<ExitCode> => {
    const { check = false, diff = false, stdin, stdinFilename } = options;
    if (stdin || stdinFilename !== undefined) {
      if (paths.length === 0) return formatStdin(stdinFilename, check, session);
      throw new Refusal({ en: '--stdin takes no paths', de: '--stdin nimmt keine Pfade' });
    }
    const scope = onlyOne(pathScopes(paths, session), 'fmt');
    const { folder, within } = scope;
    const opened = openCatalog(session, folder);
    refuseUnmatched(scope, opened, session);
    const { catalog, lang, root } = opened;
    const result = await formatFiles(opened, (file) => within(root, file), !check && !diff);
    const diagnostics = resolve(result.findings, { file: catalog.file, entryAt: entryNames(catalog.model) });
    const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
    const document = {
      ...envelopeOf('fmt', opened, session.version),
      changed: result.changed.map((one) => ({ ...one, diff: diff ? one.diff : null })),
      left: result.left,
      unchanged: result.unchanged,
      findings: checkPayload(diagnostics, words, { files: 0, entries: 0 }).findings,
    };
    const frames = findingLines(diagnostics, { lang, words, text: catalog.text });
    const found: Lines[] = diagnostics.length > 0 ? [frames, { type: 'lines', lines: [[]] }] : [];
    const blocks = [...found, ...formattedBlocks(result, lang, diff)];
    await publish({ document, blocks, lang }, formats, session, root);
    if (diagnostics.some(({ rule }) => rule === 'unreadable-file' || rule === 'unreadable-folder')) return EXIT.refused;
    return result.left.length > 0 || (check && result.changed.length > 0) ? EXIT.findings : EXIT.fine;
  },
});

import * as z from 'zod';
import { defineCommand } from '../../cli/command.js';
import { EXIT, type ExitCode } from '../../cli/exit-code.js';
import { flag } from '../../cli/flag.js';
import { envelopeOf, openCatalog } from '../../cli/open-catalog.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import { type Diagnostic, locateFindings } from '../../core/diagnostic.js';
import { makeEntryNames } from '../../core/model/catalog.js';
import type { Lines } from '../../document/blocks.js';
import { checkPayloadOf, checkSchema } from '../../document/check-document.js';
import { formats } from '../../formats/index.js';
import { wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';
import { formattedBlocks } from '../../topics/edits/formatted.section.js';
import { findingLines } from '../../topics/findings/findings.section.js';
import { pathScopes, requireOne } from '../check/path-scope.js';
import { refuseUnmatched } from '../check/unmatched-path.js';
import { formatFiles } from './format-files.js';
import { formatStdin } from './format-stdin.js';

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

/** Writes files in canonical order and spacing. It changes no value, keeps every comment and skips files with errors. */
export const fmt = defineCommand({
  words: {
    en: {
      more: 'Sorts fields in the order of the schema (tpm schema) and collections in the order of the kinds; entries, lists and maps of ids keep their order. A comment moves with the field below it. Texts over several lines, quotes, braces and line ends stay as they are. A file with errors is not changed.',
      args: { paths: 'folder of the catalog, or files and folders in it to format' },
    },
    de: {
      more: 'Ordnet Felder in der Reihenfolge des Schemas (tpm schema) und Sammlungen in der Reihenfolge der Arten; Einträge, Listen und Kennungen behalten ihre Reihenfolge. Ein Kommentar wandert mit dem Feld darunter. Mehrzeilige Texte, Anführungszeichen, geschweifte Klammern und Zeilenenden bleiben, wie sie sind. Eine Datei mit Fehlern wird nicht geändert.',
      args: { paths: 'Ordner des Katalogs, oder Dateien und Ordner darin, die formatiert werden' },
    },
  },
  args: [{ name: 'paths', variadic: true }],
  options: () => ({
    check: flag(z.boolean().optional(), '--check', {
      en: 'write nothing; name the files that would change and exit with 1',
      de: 'nichts schreiben; die Dateien nennen, die sich ändern würden, und mit 1 enden',
    }),
    diff: flag(z.boolean().optional(), '--diff', {
      en: 'write nothing; show what would change',
      de: 'nichts schreiben; zeigen, was sich ändern würde',
    }),
    stdin: flag(z.boolean().optional(), '--stdin', {
      en: 'format the text from stdin, for editors; needs --stdin-filename',
      de: 'den Text von stdin formatieren, für Editoren; braucht --stdin-filename',
    }),
    stdinFilename: flag(z.string().optional(), '--stdin-filename <file>', {
      en: 'name the file of the catalog that the text of --stdin replaces',
      de: 'die Datei des Katalogs nennen, die der Text von --stdin ersetzt',
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
    const scope = requireOne(pathScopes(paths, session), 'fmt');
    const { folder, within } = scope;
    const opened = openCatalog(session, folder);
    refuseUnmatched(scope, opened, session);
    const { catalog, lang, root } = opened;
    const result = await formatFiles(opened, (file) => within(root, file), !check && !diff);
    const diagnostics = locateFindings(result.findings, { file: catalog.file, entryAt: makeEntryNames(catalog.model) });
    const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
    const document = {
      ...envelopeOf('fmt', opened, session.version),
      changed: result.changed.map((one) => ({ ...one, diff: diff ? one.diff : null })),
      left: result.left,
      unchanged: result.unchanged,
      findings: checkPayloadOf(diagnostics, words, { files: 0, entries: 0 }).findings,
    };
    const frames = findingLines(diagnostics, { lang, words, text: catalog.text });
    const found: Lines[] = diagnostics.length > 0 ? [frames, { type: 'lines', lines: [[]] }] : [];
    const blocks = [...found, ...formattedBlocks(result, lang, diff)];
    await publish({ document, blocks, lang }, formats, session, root);
    if (diagnostics.some(({ rule }) => rule === 'unreadable-file' || rule === 'unreadable-folder')) return EXIT.refused;
    return result.left.length > 0 || (check && result.changed.length > 0) ? EXIT.findings : EXIT.fine;
  },
});

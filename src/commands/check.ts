import { join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { known } from '../cli/analysis.js';
import { checkFormats, checkReport } from '../cli/check-report.js';
import { exitCodeOf } from '../cli/exit-code.js';
import { Refusal } from '../cli/refusal.js';
import { envelopeOf, openCatalog, publish, type Session } from '../cli/session.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { CONFIG_FILE } from '../core/settings.js';
import { isFolder } from '../io/find-root.js';
import { kindOfPath } from '../io/write.js';
import { checkCatalog } from '../pipeline.js';
import { type Block, note, type Table, text } from '../report/blocks.js';
import { checkPayload, checkSchema } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { countLine, findingLines } from '../sections/findings.js';
import { defineCommand, flag, wholeNumber } from './define.js';

const formatNames = checkFormats.map(({ id }) => id).join(', ');

const ruleList = () => z.array(z.string()).optional();

/** Syntax, schema, references, rules: all findings, with their place and what would be right. */
export const check = defineCommand({
  words: {
    en: {
      more: `Formats for -f: ${formatNames}`,
      args: { paths: 'the catalog, or files and folders in it to report on' },
    },
    de: {
      more: `Formate für -f: ${formatNames}`,
      args: { paths: 'der Katalog, oder Dateien und Ordner darin, über die berichtet wird' },
    },
  },
  args: [{ name: 'paths', variadic: true }],
  options: () => ({
    failOn: flag(z.enum(['error', 'warning', 'info', 'none']).default('error'), '--fail-on <severity>', {
      en: 'exit 1 from this severity on: error (default), warning, info, none',
      de: 'ab dieser Schwere mit 1 enden: error (üblich), warning, info, none',
    }),
    maxWarnings: flag(wholeNumber().optional(), '--max-warnings <n>', {
      en: 'exit 1 with more warnings than this',
      de: 'bei mehr Warnungen mit 1 enden',
    }),
    only: flag(ruleList(), '--only <rule>', {
      en: 'only this rule; repeatable',
      de: 'nur diese Regel; mehrfach möglich',
    }),
    skip: flag(ruleList(), '--skip <rule>', {
      en: 'not this rule; repeatable',
      de: 'diese Regel nicht; mehrfach möglich',
    }),
  }),
  examples: [
    'tpm check',
    'tpm check examples/stadtwerke --fail-on warning',
    'tpm check -f summary',
    'tpm check -f github -f sarif=tpm.sarif -f junit=tpm.xml',
  ],
  document: { name: 'check', schema: checkSchema },
  run: async ({ args: paths, options }, session) => {
    const { folder, within } = scopeOf(paths, session);
    const opened = openCatalog(session, folder);
    const ids = rules.map((rule) => rule.id);
    for (const id of [...(options.only ?? []), ...(options.skip ?? [])]) known({ en: 'rule', de: 'Regel' }, id, ids);
    const wanted = (finding: Diagnostic) =>
      within(opened.root, finding.file) &&
      (!options.only || options.only.includes(finding.rule)) &&
      !options.skip?.includes(finding.rule);
    const { catalog, lang } = opened;
    const diagnostics = checkCatalog(catalog, opened.asOf, options.skip ? { skip: options.skip } : {}).filter(wanted);
    const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
    const envelope = envelopeOf('check', opened, session.version);
    const document = { ...envelope, ...checkPayload(diagnostics, words, envelope.catalog) };
    const blocks = blocksOf(diagnostics, { lang, words, text: catalog.text }, catalog.files.length);
    const gate = { failOn: options.failOn, maxWarnings: options.maxWarnings };
    const checked = { document, blocks, opened, gate, within: (file: string) => within(opened.root, file) };
    await publish(checkReport(checked, session), checkFormats, session, opened.root);
    return exitCodeOf({
      findings: diagnostics,
      settingsValid: catalog.settingsValid,
      ...gate,
    });
  },
});

type FrameSource = Parameters<typeof findingLines>[1];

function blocksOf(diagnostics: readonly Diagnostic[], source: FrameSource, files: number): Block[] {
  const count = countLine(diagnostics, files, source.lang);
  const errors = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const blocks: Block[] =
    diagnostics.length > 0 ? [findingLines(diagnostics, source), { type: 'lines', lines: [[]] }] : [];
  return [...blocks, note(errors ? 'error' : 'next', count), plainTable(diagnostics, source)];
}

/** For `--plain` alone: people read the frames. */
function plainTable(diagnostics: readonly Diagnostic[], { words }: FrameSource): Table {
  const columns = ['file', 'line', 'column', 'severity', 'rule', 'message'].map((key) => ({
    key,
    title: '',
    plainOnly: true as const,
  }));
  const rows = diagnostics.map((diagnostic) => {
    const { file, range, severity, rule } = diagnostic;
    return [file, String(range.start.line), String(range.start.column), severity, rule, words(diagnostic).message].map(
      (value) => text(value),
    );
  });
  return { type: 'table', columns, rows };
}

interface Scope {
  readonly folder: string | undefined;
  readonly within: (root: string, file: string) => boolean;
}

/** A folder with tpm.yaml, or the only folder given, is the catalog; other paths limit what is reported. */
function scopeOf(paths: readonly string[], session: Session): Scope {
  const { cwd } = session.host;
  for (const path of paths) {
    if (kindOfPath(resolve(cwd, path)) === 'none') {
      throw new Refusal({
        en: `there is no file or folder "${path}"`,
        de: `es gibt keine Datei und keinen Ordner »${path}«`,
      });
    }
  }
  const folders = paths.filter((path) => isFolder(resolve(cwd, path)));
  const marked = folders.find((path) => kindOfPath(join(resolve(cwd, path), CONFIG_FILE)) !== 'none');
  const folder = marked ?? (folders.length === 1 && paths.length === 1 ? folders[0] : undefined);
  const limits = paths.filter((path) => path !== folder).map((path) => resolve(cwd, path));
  return {
    folder,
    within: (root, file) =>
      limits.length === 0 ||
      limits.some((limit) => !relative(limit, join(root, file)).startsWith('..') || limit === join(root, file)),
  };
}

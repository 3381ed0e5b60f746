import { known } from '../cli/analysis.js';
import { type CheckFlags, checkOptions } from '../cli/check-options.js';
import { checkBlocks, stateOf, type WrittenFix } from '../cli/check-report.js';
import { type Scope, scopeOf } from '../cli/check-scope.js';
import { fixFiles } from '../cli/fix-files.js';
import { exitOf, type Judged, judge } from '../cli/judge.js';
import { envelopeOf, type Opened, openCatalog, publish, type Session } from '../cli/session.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { formats } from '../formats/index.js';
import { checkPayload, checkSchema } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { defineCommand } from './define.js';

/** Syntax, schema, references, rules: all findings, with their place and what would be right. */
export const check = defineCommand({
  words: {
    en: {
      args: { paths: 'the catalog, or files and folders in it to report on' },
    },
    de: {
      args: { paths: 'der Katalog, oder Dateien und Ordner darin, über die berichtet wird' },
    },
  },
  args: [{ name: 'paths', variadic: true }],
  options: checkOptions,
  examples: [
    'tpm check',
    'tpm check examples/stadtwerke --fail-on warning',
    'tpm check --gate --since main',
    'tpm check --fix',
    'tpm check --json',
  ],
  document: { name: 'check', schema: checkSchema },
  run: async ({ args: paths, options }, session) => {
    const ids = rules.map((rule) => rule.id);
    for (const id of [...(options.only ?? []), ...(options.skip ?? [])]) known({ en: 'rule', de: 'Regel' }, id, ids);
    const scope = scopeOf(paths, options, session);
    const first = look(session, scope, options);
    const fixing = options.fix || options.fixDryRun;
    const fixes = fixing ? await fixFiles(first.opened, first.judged.diagnostics, !options.fixDryRun) : [];
    const { opened, judged } = options.fix && fixes.length > 0 ? look(session, scope, options) : first;
    await publish(reportOf(opened, judged, fixes, session), formats, session, opened.root);
    return exitOf(judged, opened, options);
  },
});

function look(session: Session, scope: Scope, flags: CheckFlags): { opened: Opened; judged: Judged } {
  const opened = openCatalog(session, scope.folder, scope.unsaved);
  return { opened, judged: judge(opened, session, flags, (file) => scope.within(opened.root, file)) };
}

function reportOf(opened: Opened, judged: Judged, fixes: readonly WrittenFix[], session: Session) {
  const { catalog, lang } = opened;
  const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
  const envelope = envelopeOf('check', opened, session.version);
  const state = stateOf(judged, fixes, lang);
  const document = { ...envelope, ...checkPayload(judged.diagnostics, words, envelope.catalog), ...state };
  const blocks = checkBlocks(judged, state, { lang, words, text: catalog.text }, catalog.files.length);
  return { document, blocks, lang };
}

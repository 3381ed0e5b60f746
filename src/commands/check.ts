import { known } from '../cli/analysis.js';
import { checkBlocks, stateOf, type WrittenFix } from '../cli/check-blocks.js';
import { sayGates } from '../cli/check-gates.js';
import { type CheckFlags, checkOptions } from '../cli/check-options.js';
import { checkFormats, checkReport } from '../cli/check-report.js';
import { type Scope, scopeOf } from '../cli/check-scope.js';
import { fixFiles } from '../cli/fix-files.js';
import { exitOf, type Judged, judge } from '../cli/judge.js';
import { envelopeOf, type Opened, openCatalog, publish, type Session } from '../cli/session.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { checkPayload, checkSchema } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { defineCommand } from './define.js';

const formatNames = checkFormats.map(({ id }) => id).join(', ');

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
  options: checkOptions,
  examples: [
    'tpm check',
    'tpm check examples/stadtwerke --fail-on warning',
    'tpm check --gate --since main',
    'tpm check --fix',
    'tpm check -f github -f sarif=tpm.sarif -f junit=tpm.xml',
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
    const within = (file: string) => scope.within(opened.root, file);
    const gate = { failOn: options.failOn, maxWarnings: options.maxWarnings };
    const checked = { ...contentOf(opened, judged, fixes, session), opened, gate, within };
    await publish(checkReport(checked, session), checkFormats, session, opened.root);
    sayGates(judged.gates, session, opened);
    return exitOf(judged, opened, options);
  },
});

function look(session: Session, scope: Scope, flags: CheckFlags): { opened: Opened; judged: Judged } {
  const opened = openCatalog(session, scope.folder, scope.unsaved);
  return { opened, judged: judge(opened, session, flags, (file) => scope.within(opened.root, file)) };
}

function contentOf(opened: Opened, judged: Judged, fixes: readonly WrittenFix[], session: Session) {
  const { catalog, lang } = opened;
  const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
  const envelope = envelopeOf('check', opened, session.version);
  const state = stateOf(judged, fixes, lang);
  const document = { ...envelope, ...checkPayload(judged.diagnostics, words, envelope.catalog), ...state };
  const blocks = checkBlocks(judged, state, { lang, words, text: catalog.text }, catalog.files.length);
  return { document, blocks };
}

import type { Diagnostic } from '../core/diagnostic.js';
import { checkPayload } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { known } from './analysis.js';
import { checkBlocks, stateOf, type WrittenFix } from './check-blocks.js';
import { sayGates } from './check-gates.js';
import type { CheckFlags } from './check-options.js';
import { checkFormats, checkReport } from './check-report.js';
import { type Scope, scopeOf } from './check-scope.js';
import type { ExitCode } from './exit-code.js';
import { fixFiles } from './fix-files.js';
import { exitOf, type Judged, judge } from './judge.js';
import { envelopeOf, type Opened, openCatalog, publish, type Session } from './session.js';

interface Checking {
  readonly paths: readonly string[];
  readonly flags: CheckFlags;
  /** Name of the JSON document, and what it says beyond that of `check`. */
  readonly document: { readonly name: string; readonly more: (opened: Opened) => object };
}

/** Checks a catalog and writes every output that was asked for: what `check` and `ci` do. */
export async function runCheck({ paths, flags, document }: Checking, session: Session): Promise<ExitCode> {
  const ids = rules.map((rule) => rule.id);
  for (const id of [...(flags.only ?? []), ...(flags.skip ?? [])]) known({ en: 'rule', de: 'Regel' }, id, ids);
  const scope = scopeOf(paths, flags, session);
  const first = look(session, scope, flags);
  const fixing = flags.fix || flags.fixDryRun;
  const fixes = fixing ? await fixFiles(first.opened, first.judged.diagnostics, !flags.fixDryRun) : [];
  const { opened, judged } = flags.fix && fixes.length > 0 ? look(session, scope, flags) : first;
  const within = (file: string) => scope.within(opened.root, file);
  const gate = { failOn: flags.failOn, maxWarnings: flags.maxWarnings };
  const content = contentOf(opened, judged, fixes, { session, name: document.name });
  const checked = { ...content, document: Object.assign(content.document, document.more(opened)) };
  await publish(checkReport({ ...checked, opened, gate, within }, session), checkFormats, session, opened.root);
  sayGates(judged.gates, session, opened);
  return exitOf(judged, opened, flags);
}

function look(session: Session, scope: Scope, flags: CheckFlags): { opened: Opened; judged: Judged } {
  const opened = openCatalog(session, scope.folder, scope.unsaved);
  return { opened, judged: judge(opened, session, flags, (file) => scope.within(opened.root, file)) };
}

function contentOf(
  opened: Opened,
  judged: Judged,
  fixes: readonly WrittenFix[],
  { session, name }: { readonly session: Session; readonly name: string },
) {
  const { catalog, lang } = opened;
  const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
  const envelope = envelopeOf(name, opened, session.version);
  const state = stateOf(judged, fixes, lang);
  const document = { ...envelope, ...checkPayload(judged.diagnostics, words, envelope.catalog), ...state };
  const blocks = checkBlocks(judged, state, { lang, words, text: catalog.text }, catalog.files.length);
  return { document, blocks };
}

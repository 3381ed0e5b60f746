import { CONFIG_FILE } from '../core/settings.js';
import { rules } from '../rules/index.js';
import { known } from './analysis.js';
import { type Checked, contentOf } from './check-content.js';
import { checkFormats } from './check-formats.js';
import { sayGates } from './check-gates.js';
import { sayHidden } from './check-hidden.js';
import type { CheckFlags } from './check-options.js';
import { checkReport } from './check-report.js';
import { type Scope, scopesOf } from './check-scope.js';
import type { ExitCode } from './exit-code.js';
import { fixFiles } from './fix-files.js';
import { jointContent, refuseForSeveral, shownWay } from './joint-check.js';
import { exitOfAll, judge } from './judge.js';
import { Refusal } from './refusal.js';
import { type Opened, openCatalog, publish, type Session } from './session.js';
import { refuseUnmatched } from './unmatched-path.js';

interface Checking {
  readonly paths: readonly string[];
  readonly flags: CheckFlags;
  /** Name of the JSON document, and what it says beyond that of `check`. */
  readonly document: { readonly name: string; readonly more: (opened: readonly Opened[]) => object };
}

/** Checks catalogs and writes every output that was asked for: what `check` and `ci` do. */
export async function runCheck({ paths, flags, document }: Checking, session: Session): Promise<ExitCode> {
  const ids = rules.map((rule) => rule.id);
  for (const id of [...(flags.only ?? []), ...(flags.skip ?? [])]) known({ en: 'rule', de: 'Regel' }, id, ids);
  const scopes = scopesOf(paths, flags, session);
  const isOne = scopes.length === 1;
  if (!isOne) refuseForSeveral(flags);
  const looked = scopes.map((scope) => (isOne ? look : lookNamed)(scope, flags, session));
  const checked: Checked[] = [];
  for (const [at, one] of looked.entries()) checked.push(await fixed(one, scopes[at] as Scope, { flags, session }));
  const [first] = checked as [Checked];
  const target = { session, name: document.name };
  const content = isOne ? contentOf(first, target) : jointContent(checked, target);
  const opened = checked.map((one) => one.opened);
  Object.assign(content.document, document.more(opened));
  const gate = { failOn: flags.failOn, maxWarnings: flags.maxWarnings };
  const root = isOne ? first.opened.root : session.host.cwd;
  const report = checkReport({ ...content, root, gate }, session);
  const roots = opened.map((one) => one.root);
  await publish(report, checkFormats, session, roots);
  for (const one of checked) sayBeside(one, { session, named: !isOne });
  return exitOfAll(checked, flags);
}

/** What formats that know nothing but findings leave out. */
function sayBeside({ opened, judged }: Checked, { session, named }: { session: Session; named: boolean }): void {
  const before = named ? `${shownWay(opened.root, session)}: ` : '';
  sayGates(judged.gates, { ...session, say: sayingAfter(before, session) }, opened);
  sayHidden(judged.hidden, { ...session, say: sayingAfter(before, session) }, opened);
}

function sayingAfter(before: string, session: Session): Session['say'] {
  return ({ en, de }, lang) => session.say({ en: before + en, de: before + de }, lang);
}

function look(scope: Scope, flags: CheckFlags, session: Session): Checked {
  const opened = openCatalog(session, scope.folder, scope.unsaved);
  refuseUnmatched(scope, opened, session);
  refuseNothingRead(opened, session);
  const within = (file: string) => scope.within(opened.root, file);
  const judged = judge(opened, session, flags, within);
  return { opened, judged, fixes: [], files: opened.catalog.files.filter(({ path }) => within(path)) };
}

/** Of several catalogs a refusal says which it means. */
function lookNamed(scope: Scope, flags: CheckFlags, session: Session): Checked {
  try {
    return look(scope, flags, session);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { en, de } = error.words;
    const named = scope.folder ?? '.';
    throw new Refusal({ en: `${named}: ${en}`, de: `${named}: ${de}` }, error.remedy);
  }
}

interface Fixing {
  readonly flags: CheckFlags;
  readonly session: Session;
}

/** Puts right what was asked to be, and looks again. */
async function fixed(checked: Checked, scope: Scope, { flags, session }: Fixing): Promise<Checked> {
  if (!flags.fix && !flags.fixDryRun) return checked;
  const fixes = await fixFiles(checked.opened, checked.judged.diagnostics, !flags.fixDryRun);
  return flags.fix && fixes.length > 0 ? { ...look(scope, flags, session), fixes } : { ...checked, fixes };
}

/** Settings alone are nothing to check: that would always be green. */
function refuseNothingRead({ root, catalog: { files, findings } }: Opened, session: Session): void {
  if (findings.length > 0 || files.some(({ path }) => path !== CONFIG_FILE)) return;
  const way = shownWay(root, session);
  const shown = way === '.' ? CONFIG_FILE : `${way}/${CONFIG_FILE}`;
  throw new Refusal(
    {
      en: `nothing was checked: ${shown} is the only file that was read`,
      de: `nichts wurde geprüft: ${shown} ist die einzige gelesene Datei`,
    },
    {
      en: 'add a file with touchpoints, or see whether "ignore" leaves all of them out',
      de: 'eine Datei mit Kontaktpunkten anlegen oder nachsehen, ob »ignore« alle auslässt',
    },
  );
}

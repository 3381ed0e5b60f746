import { requireKnown } from '../../cli/analysed-catalog.js';
import type { ExitCode } from '../../cli/exit-code.js';
import { openCatalog } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { rules } from '../../rules/index.js';
import { type CatalogCheck, contentOf } from './check-content.js';
import { checkFormats } from './check-formats.js';
import { sayGates } from './check-gates.js';
import { sayHidden } from './check-hidden.js';
import type { CheckFlags } from './check-options.js';
import { makeCheckReport } from './check-report.js';
import { type Scope, scopesOf } from './check-scope.js';
import { collectFindings, exitOfAll } from './collect-findings.js';
import { fixFiles } from './fix-files.js';
import { jointContentOf, refuseForSeveral, relativePathOf } from './joint-check.js';
import { refuseUnmatched } from './unmatched-path.js';

interface CheckRequest {
  readonly paths: readonly string[];
  readonly flags: CheckFlags;
  /** Name of the JSON document, and its fields beyond those of `check`. */
  readonly document: { readonly name: string; readonly more: (opened: readonly OpenedCatalog[]) => object };
}

/** Checks catalogs and writes all outputs: runs `check` and `ci`. */
export async function runCheck({ paths, flags, document }: CheckRequest, session: Session): Promise<ExitCode> {
  const ids = rules.map((rule) => rule.id);
  for (const id of [...(flags.only ?? []), ...(flags.skip ?? [])]) requireKnown({ en: 'rule', de: 'Regel' }, id, ids);
  const scopes = scopesOf(paths, flags, session);
  const isOne = scopes.length === 1;
  if (!isOne) refuseForSeveral(flags);
  const looked = scopes.map((scope) => (isOne ? checkScope : checkNamedScope)(scope, flags, session));
  const checked: CatalogCheck[] = [];
  for (const [at, one] of looked.entries())
    checked.push(await fixAndRecheck(one, scopes[at] as Scope, { flags, session }));
  const [first] = checked as [CatalogCheck];
  const target = { session, name: document.name, all: flags.all };
  const content = isOne ? contentOf(first, target) : jointContentOf(checked, target);
  const opened = checked.map((one) => one.opened);
  Object.assign(content.document, document.more(opened));
  const gate = { failOn: flags.failOn, maxWarnings: flags.maxWarnings };
  const root = isOne ? first.opened.root : session.host.cwd;
  const report = makeCheckReport({ ...content, root, gate }, session);
  const roots = opened.map((one) => one.root);
  await publish(report, checkFormats, session, roots);
  for (const one of checked) sayOmitted(one, { session, named: !isOne });
  return exitOfAll(checked, flags);
}

/** Prints on stderr what formats of findings leave out. */
function sayOmitted({ opened, judged }: CatalogCheck, { session, named }: { session: Session; named: boolean }): void {
  const before = named ? `${relativePathOf(opened.root, session)}: ` : '';
  sayGates(judged.gates, { ...session, say: prefixSay(before, session) }, opened);
  sayHidden(judged.hidden, { ...session, say: prefixSay(before, session) }, opened);
}

function prefixSay(before: string, session: Session): Session['say'] {
  return ({ en, de }, lang) => session.say({ en: before + en, de: before + de }, lang);
}

function checkScope(scope: Scope, flags: CheckFlags, session: Session): CatalogCheck {
  const opened = openCatalog(session, scope.folder, scope.unsaved);
  refuseUnmatched(scope, opened, session);
  refuseNothingRead(opened, session);
  const isWithinScope = (file: string) => scope.within(opened.root, file);
  const judged = collectFindings(opened, session, flags, isWithinScope);
  return { opened, judged, fixes: [], files: opened.catalog.files.filter(({ path }) => isWithinScope(path)) };
}

/** Checks one of several catalogs; a refusal names the catalog. */
function checkNamedScope(scope: Scope, flags: CheckFlags, session: Session): CatalogCheck {
  try {
    return checkScope(scope, flags, session);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { en, de } = error.words;
    const named = scope.folder ?? '.';
    throw new Refusal({ en: `${named}: ${en}`, de: `${named}: ${de}` }, error.remedy);
  }
}

interface FixRequest {
  readonly flags: CheckFlags;
  readonly session: Session;
}

/** Applies fixes if the flags ask for them, and checks again. */
async function fixAndRecheck(
  checked: CatalogCheck,
  scope: Scope,
  { flags, session }: FixRequest,
): Promise<CatalogCheck> {
  if (!flags.fix && !flags.fixDryRun) return checked;
  const fixes = await fixFiles(checked.opened, checked.judged.diagnostics, !flags.fixDryRun);
  return flags.fix && fixes.length > 0 ? { ...checkScope(scope, flags, session), fixes } : { ...checked, fixes };
}

/** Refuses a catalog of settings alone, whose check would always pass. */
function refuseNothingRead({ root, catalog: { files, findings } }: OpenedCatalog, session: Session): void {
  if (findings.length > 0 || files.some(({ path }) => path !== CONFIG_FILE)) return;
  const way = relativePathOf(root, session);
  const shown = way === '.' ? CONFIG_FILE : `${way}/${CONFIG_FILE}`;
  throw new Refusal(
    {
      en: `nothing was checked: ${shown} is the only file read`,
      de: `nichts wurde geprüft: ${shown} ist die einzige gelesene Datei`,
    },
    {
      en: 'add a file with touchpoints, or see whether "ignore" excludes all of them',
      de: 'eine Datei mit Kontaktpunkten anlegen oder nachsehen, ob »ignore« alle auslässt',
    },
  );
}

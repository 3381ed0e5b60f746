import type { AnalysisOptions } from '../../analysis/options.js';
import { parseSelection } from '../../analysis/select.js';
import { analysisFor } from '../../cli/analysed-catalog.js';
import { EXIT, type ExitCode } from '../../cli/exit-code.js';
import { analysisExit, envelopeOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { AnalysisFlags } from '../../cli/options.js';
import { publish } from '../../cli/publish.js';
import { Refusal, WrongSettings } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { type ComparedState, compareStates, emptyCatalogLike } from '../../compare.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { DiffReport, DiffSides } from '../../document/diff-document.js';
import type { ListedFormat } from '../../formats/format.js';
import { formats } from '../../formats/index.js';
import { pathInRepository } from '../../io/files/repository.js';
import type { Lang } from '../../messages/format.js';
import { analyseCatalog, type LoadedCatalog } from '../../pipeline.js';
import { wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';
import type { Diff } from '../../topics/diff/compare-models.view.js';
import { diffBlocks } from '../../topics/diff/diff.section.js';
import type { DiffData, JsonFinding } from '../../topics/diff/diff-schema.view.js';
import { contextOf } from '../../topics/shared/context.js';
import { sayApart } from './designed-differences.js';
import { openStates, type State, type States } from './diff-states.js';

export type DiffFlags = Partial<Omit<AnalysisFlags, 'at'>> & { readonly exitCode?: boolean | undefined };

const exportFormats: readonly ListedFormat<DiffReport>[] = [
  {
    id: 'markdown',
    extensions: ['md'],
    load: async () => (await import('../../formats/markdown/diff-markdown.js')).diffMarkdown,
  },
  {
    id: 'html',
    extensions: ['html', 'htm'],
    load: async () => (await import('../../formats/html/diff-html.js')).diffHtml,
  },
];
const diffFormats = [...formats, ...exportFormats];

/** Compares two states and writes all outputs. */
export async function runDiff(args: readonly string[], flags: DiffFlags, session: Session): Promise<ExitCode> {
  const states = openStates(args, session);
  const { opened, before } = states;
  checkSettings(states);
  const [then, now] = analyzeStates(states, session, flags);
  const diff = compareStates(then, { ...now, catalog: opened.catalog });
  const envelope = envelopeOf('diff', opened, session.version);
  const sides = sidesOf(states, session);
  const data: DiffData = { ...diff, findings: makeJsonFindings(diff, opened.lang) };
  const complete = sides.before.complete && sides.after.complete;
  const document = { ...envelope, complete, ...sides, ...data };
  const analysis = analyseCatalog(opened.catalog, now.options);
  const context = contextOf(analysis, opened.lang, {
    top: flags.top ?? null,
    presentation: flags.presentation ?? false,
  });
  const blocks = diffBlocks({ ...sides, ...data }, context);
  const report: DiffReport = {
    document,
    blocks,
    lang: opened.lang,
    prefix: pathInRepository(opened.root, session.host.cwd),
  };
  await publish(report, diffFormats, session, opened.root);
  sayIncomplete(before, opened, session);
  sayApart(states, session);
  const code = analysisExit(opened, session);
  return code === EXIT.fine && flags.exitCode && diff.different ? EXIT.findings : code;
}

function checkSettings({ before, after, opened }: States): void {
  if (!after.catalog.settingsValid) throw new WrongSettings(opened);
  if (!before.catalog || before.catalog.settingsValid) return;
  const name = before.name ?? '.';
  throw new Refusal(
    {
      en: `tpm.yaml at "${name}" has errors, nothing can be computed there`,
      de: `tpm.yaml ist bei »${name}« falsch, dort lässt sich nichts berechnen`,
    },
    { en: 'name another state', de: 'einen anderen Stand nennen' },
  );
}

/** Analyses both states with the flags; each state keeps its own settings except date and target. */
function analyzeStates({ before, opened }: States, session: Session, flags: DiffFlags): [ComparedState, ComparedState] {
  const { select, exclude, ...shared } = flags;
  const { options } = analysisFor(opened, session, { flags: shared, lines: false });
  const then = before.catalog ?? emptyCatalogLike(opened.catalog);
  // The earlier state may lack the persona.
  const { persona: _, ...earlierFlags } = shared;
  const earlier = analysisFor({ ...opened, catalog: then }, session, { flags: earlierFlags, lines: false });
  const optionsThen: AnalysisOptions = { ...earlier.options, persona: options.persona, against: options.against };
  const selection = select?.length || exclude?.length ? checkSelection(opened, session, flags) : null;
  return [
    { catalog: before.catalog, options: optionsThen, selected: selection && selectedIdsOf(then, optionsThen, flags) },
    { catalog: opened.catalog, options, selected: selection && selectedIdsOf(opened.catalog, options, flags) },
  ];
}

/** Refuses a typo in the selection, like every analysis. */
function checkSelection(opened: OpenedCatalog, session: Session, flags: DiffFlags): true {
  analysisFor(opened, session, { flags, lines: false });
  return true;
}

/** Ids of the selected touchpoints; a word that only the other state knows selects none. */
function selectedIdsOf(catalog: LoadedCatalog, options: AnalysisOptions, flags: DiffFlags): ReadonlySet<string> {
  const { model } = catalog;
  const analysis = analyseCatalog(catalog, options);
  const world = { model, gapOf: (id: string) => analysis.gap(id)?.gap ?? null };
  const chosen = parseSelection(flags.select ?? [], flags.exclude ?? [], world);
  if (typeof chosen !== 'function') return new Set();
  return new Set([...model.touchpoints.values()].filter(chosen).map(({ id }) => id));
}

function sidesOf({ before, after }: States, { version }: Session): DiffSides {
  const sideOf = ({ kind, name, commit, dirty, catalog }: State): DiffSides['before'] => {
    const { files, entries } = catalog
      ? envelopeOf('diff', { catalog, asOf: '' }, version).catalog
      : { files: 0, entries: 0 };
    return {
      kind,
      name,
      commit,
      dirty,
      catalog: catalog !== null,
      files,
      entries,
      complete: catalog?.complete ?? true,
    };
  };
  return { commit: after.commit, dirty: after.dirty, before: sideOf(before), after: sideOf(after) };
}

function makeJsonFindings({ findings }: Diff, lang: Lang): DiffData['findings'] {
  const json = (one: Diagnostic): JsonFinding => ({
    fingerprint: one.fingerprint,
    ruleId: one.rule,
    severity: one.severity,
    message: wordsOf(one, rules, lang).message,
    entry: one.entry && { ...one.entry },
    file: one.file,
    line: one.range.start.line,
  });
  return { new: findings.new.map(json), resolved: findings.resolved.map(json) };
}

function sayIncomplete({ catalog, name }: State, { lang }: OpenedCatalog, session: Session): void {
  if (!catalog || catalog.complete) return;
  const shown = name ?? '.';
  session.say(
    {
      en: `incomplete: the catalog at "${shown}" has errors; entries with errors count as missing there`,
      de: `unvollständig: der Katalog bei »${shown}« hat Fehler; fehlerhafte Einträge gelten dort als fehlend`,
    },
    lang,
  );
}

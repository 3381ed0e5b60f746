import type { Analysis } from '../../analysis/analysis.js';
import { makeFollower } from '../../analysis/follow.js';
import type { AnalysisOptions } from '../../analysis/options.js';
import { analysisFor } from '../../cli/analysed-catalog.js';
import { noCatalogRefusal, orRefuse } from '../../cli/files-at-revision.js';
import { langOf } from '../../cli/lang.js';
import { rootOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { AnalysisFlags } from '../../cli/options.js';
import { progressLine } from '../../cli/progress.js';
import { Refusal, WrongSettings } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { lastDayOf } from '../../core/dates.js';
import { formerNamesOf } from '../../core/model/former-names.js';
import type { EntryChange } from '../../core/model/live-model.js';
import type { Model } from '../../core/model/model.js';
import type { RememberedReading } from '../../core/read/read-entries.js';
import { dayOfTime } from '../../io/git/log.js';
import { openTimeline, type Timeline } from '../../io/git/timeline.js';
import { type Lang, numberText, type Words } from '../../messages/format.js';
import { type LoadedCatalog, optionsOf } from '../../pipeline.js';
import { translateModel } from '../../topics/diff/translate.view.js';
import type { Reader } from '../../topics/trend/trend-figures.view.js';
import { makeLedger } from '../../topics/trend/trend-ledger.view.js';
import { emptySampleOf, type Sample, sampleOf } from '../../topics/trend/trend-series.view.js';
import { type Point, pointsOf, type SeriesChoice } from './trend-points.js';
import { catalogAt, newReading, statesOf } from './trend-states.js';

/** An open history, with the catalog at its end. */
export interface OpenedHistory {
  readonly opened: OpenedCatalog;
  /** The catalog at the end, on the day of that commit. */
  readonly newest: Analysis;
  readonly head: string;
  readonly points: readonly Point[];
  readonly leftOut: number;
  readonly timeline: Timeline;
  readonly reading: RememberedReading;
}

/** Opens the history up to `--at` or HEAD. Ids in flags are those of the catalog at its end. */
export function openTrend(
  session: Session,
  folder: string | undefined,
  { flags, wanted }: { readonly flags: Partial<AnalysisFlags>; readonly wanted: SeriesChoice },
): OpenedHistory {
  const root = rootOf(session, folder);
  const reading = newReading();
  return orRefuse(() => {
    const timeline = openTimeline(root, session.host.env);
    const head = timeline.resolve(flags.at ?? 'HEAD');
    const end = findPoint(timeline, head);
    const catalog = end && catalogAt(timeline, end, reading);
    if (!catalog || (catalog.files.length === 0 && catalog.findings.length === 0)) throw nothingThereRefusal(flags.at);
    const opened = {
      root,
      catalog,
      lang: langOf(session.options.lang, session.host.env, catalog.settings.language),
      asOf: dayOf(end, catalog, session),
    };
    session.onOpen?.(opened);
    if (!catalog.settingsValid) throw new WrongSettings(opened);
    const newest = analysisFor(opened, session, { flags, lines: false });
    return { opened, newest, head, ...pointsOf(timeline, head, wanted), timeline, reading };
  });
}

/** `null` if the commit lacks the folder of the catalog. */
function findPoint(timeline: Timeline, commit: string): Point | null {
  const [tree] = timeline.trees([commit], [timeline.folder(commit)]);
  const [logged] = timeline.times([commit]);
  return tree && logged ? { commit, date: dayOfTime(logged.time), tags: [], tree } : null;
}

function nothingThereRefusal(at: string | undefined): Refusal {
  if (at !== undefined) return noCatalogRefusal(at);
  return new Refusal(
    { en: 'the last commit holds no catalog', de: 'der letzte Commit enthält keinen Katalog' },
    {
      en: 'commit the catalog first; tpm trend --rounds needs no git',
      de: 'den Katalog zuerst committen; tpm trend --rounds braucht kein git',
    },
  );
}

/** The day of a point: `--as-of`, else `asOf` of its `tpm.yaml`, else the day of the commit. */
function dayOf({ date }: Point, { settings }: Pick<LoadedCatalog, 'settings'>, { options }: Session): string {
  return options.asOf === undefined ? (settings.asOf ?? date) : lastDayOf(options.asOf);
}

/** Figures of every point; a state without changes to them makes no point. */
export function samplesOf(
  { timeline, points, newest, reading }: OpenedHistory,
  {
    readers,
    flags,
    wanted,
  }: { readonly readers: readonly Reader[]; readonly flags: Partial<AnalysisFlags>; readonly wanted: SeriesChoice },
  session: Session,
): Sample[] {
  const samples: Sample[] = [];
  const chosen = fixedOptionsOf(newest, flags);
  const [next, figures] = [makeFollower(), makeLedger(readers)];
  const told = showProgress(points.length, session);
  const inNamesOfToday = makeRenamer(newest.model);
  for (const { point, catalog, changed, changes: own } of told(statesOf(timeline, points, reading))) {
    if (!changed && wanted.every === 'commit') continue;
    const { commit, date, tags } = point;
    const asOf = dayOf(point, catalog, session);
    const at = { commit, date, asOf, tags: [...tags], rounds: [], complete: catalog.complete };
    if (catalog.settingsValid) {
      const options = optionsOf(catalog, { ...chosen, asOf });
      const { model, changes } = inNamesOfToday(catalog.model, own);
      const state = next(model, changes, options);
      samples.push(sampleOf(at, state.analysis, figures({ ...state, changes })));
    } else samples.push(emptySampleOf(at));
  }
  return samples;
}

interface RenamedState {
  readonly model: Model;
  readonly changes: readonly EntryChange[] | null;
}

/** Makes the function that renames old ids (`formerly`) of a state to the current ids. */
function makeRenamer(newest: Model): (model: Model, changes: RenamedState['changes']) => RenamedState {
  const names = formerNamesOf(newest);
  let wasOther = false;
  return (model, changes) => {
    const renames = new Map([...names].filter(([key, id]) => isOld(model, key, id)));
    const [isOther, before] = [renames.size > 0, wasOther];
    wasOther = isOther;
    return { model: isOther ? translateModel(model, renames) : model, changes: isOther || before ? null : changes };
  };
}

function isOld({ index }: Model, key: string, id: string): boolean {
  const [kind = '', old = ''] = key.split('/');
  return index.get(kind)?.has(old) === true && !index.get(kind)?.has(id);
}

/** Options that the flags set for all points; the settings of each point set the rest. */
function fixedOptionsOf(newest: Analysis, flags: Partial<AnalysisFlags>): Partial<AnalysisOptions> {
  const { persona, statuses, audiences, selected, against } = newest.options;
  return {
    persona,
    statuses,
    audiences,
    ...(flags.against ? { against } : {}),
    ...(selected ? { selected: ({ id }) => newest.isAnalysed(id) } : {}),
  };
}

/** Shows progress over a long history. */
function showProgress(total: number, session: Session): <T>(items: Iterable<T>) => Generator<T> {
  const line = progressLine(session);
  const start = performance.now();
  return function* (items) {
    let read = 0;
    try {
      for (const item of items) {
        yield item;
        read++;
        line.show((performance.now() - start) / 1000, progressText(read, total));
      }
    } finally {
      line.clear();
    }
  };
}

function progressText(read: number, total: number): Words<string> {
  const count = (lang: Lang) => `${numberText(read, lang)}/${numberText(total, lang)}`;
  return { en: `reading the history … ${count('en')}`, de: `liest die Geschichte … ${count('de')}` };
}

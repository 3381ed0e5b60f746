import type { Analysis } from '../../analysis/analysis.js';
import { openCatalog } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal, WrongSettings } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import { scaleOf, VALUE_KINDS } from '../../core/model/on-scale.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import type { Perspective } from '../../kinds/assessment.js';
import { analyseCatalog } from '../../pipeline.js';
import type { CurrentStanding, RatedData } from '../../topics/edits/rated.view.js';
import { openRound, type RoundFile, roundFileText, saveRound } from '../../workshop/session/round-file.js';
import { standingsOf } from '../../workshop/state/standings.js';
import { type Rating, voteSummaryOf } from '../../workshop/state/typed-votes.js';
import { makeWhatIf } from '../../workshop/state/what-if.js';
import { applyChange, type Change, type Work } from '../../workshop/state/workshop-data.js';

export interface RateRequest {
  readonly round: string | undefined;
  readonly perspective: Perspective | undefined;
  readonly dryRun: boolean;
  /** Returns the changes for the given catalog and round, or throws a refusal. */
  readonly changes: (opened: OpenedCatalog, file: RoundFile) => { touchpoint: string; changes: readonly Change[] };
}

export interface RateResult {
  readonly opened: OpenedCatalog;
  readonly analysis: Analysis;
  readonly data: RatedData;
}

/** If another process writes the round at the same time, the changes are applied again to its new text. */
const MAX_TRIES = 20;

/** Applies changes to one touchpoint, as the workshop does, without its screen. */
export async function rateTouchpoint(
  session: Session,
  folder: string | undefined,
  request: RateRequest,
): Promise<RateResult> {
  for (let tries = 1; ; tries++) {
    const opened = openCatalog(session, folder);
    if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
    const file = openRound(opened, request);
    const { touchpoint, changes } = request.changes(opened, file);
    const { options } = analyseCatalog(opened.catalog, { asOf: opened.asOf });
    const before: Work = { ratings: file.ratings, weights: options.weights, done: [] };
    const after = changes.reduce(applyChange, before);
    const whatIf = makeWhatIf({ model: opened.catalog.model, options, round: file.round });
    const write = !request.dryRun && after !== before;
    const text = roundFileText(opened.root, file, after.ratings);
    if (text === null) throw refuseEdit(file.round.path);
    if (write) {
      const saved = await saveRound(opened.root, file, after.ratings);
      const problem = 'problem' in saved ? saved.problem : null;
      if (problem === 'changed' && tries < MAX_TRIES) continue;
      if (problem === 'form') throw refuseEdit(file.round.path);
      if (problem !== null) throw notWrittenRefusal(file.round.path, problem);
    }
    const analysis = whatIf.analysis(after);
    const moved = { before: standingOf(whatIf.analysis(before), touchpoint), after: standingOf(analysis, touchpoint) };
    const rating = after.ratings[touchpoint] ?? {};
    const diff = makeUnifiedDiff(file.round.path, file.text ?? '', text);
    const votes = readingsOf(rating, file, opened);
    const data = { round: roundDataOf(file), touchpoint, rating: { ...rating }, votes, ...moved, written: write, diff };
    return { opened, analysis, data };
  }
}

function roundDataOf({ round, text }: RoundFile): RatedData['round'] {
  const { date, perspective } = round.head;
  return { id: round.id, file: round.path, date: String(date), perspective, created: text === null };
}

function readingsOf(rating: Rating, { round }: RoundFile, { catalog }: OpenedCatalog): RatedData['votes'] {
  const scale = scaleOf(round.head, catalog.settings);
  return Object.fromEntries(
    VALUE_KINDS.flatMap((kind) => {
      const value = rating[kind];
      return typeof value === 'object' && 'votes' in value ? [[kind, voteSummaryOf(value.votes, scale)] as const] : [];
    }),
  );
}

function standingOf(analysis: Analysis, touchpoint: string): CurrentStanding {
  const ist = analysis.current(touchpoint, 'ist');
  return {
    ist: ist?.score ?? null,
    soll: analysis.current(touchpoint, 'soll')?.score ?? null,
    gap: analysis.gap(touchpoint)?.gap ?? null,
    rank: standingsOf(analysis).priorities.get(touchpoint)?.rank ?? null,
    istBy: ist?.perspective ?? null,
  };
}

function refuseEdit(path: string): Refusal {
  return new Refusal(
    { en: `"${path}" cannot be edited in place`, de: `»${path}« lässt sich nicht an Ort und Stelle ändern` },
    {
      en: 'run tpm fmt: it may bring the file into a form that can be edited',
      de: 'tpm fmt ausführen: es bringt die Datei vielleicht in eine Form, die sich ändern lässt',
    },
  );
}

import type { Analysis } from '../../analysis/analysis.js';
import type { FollowedState } from '../../analysis/follow.js';
import { breaksBetween } from '../../analysis/ist-series.js';
import type { EntryChange } from '../../core/model/live-model.js';
import {
  type Figures,
  figuresOf,
  type MeasureState,
  type MomentPart,
  measureStateOf,
  momentPartOf,
  type Reader,
  type TouchpointPart,
  touchpointPartOf,
} from './trend-figures.view.js';

export interface Step extends FollowedState {
  /** The entries that changed; `null` for all. */
  readonly changes: readonly EntryChange[] | null;
}

/**
 * Keeps the contributions of touchpoints, moments and measures to the figures from state to state; contributions that a
 * change does not affect are not recomputed.
 */
export function makeLedger(readers: readonly Reader[]): (step: Step) => Figures {
  const rated = new Map<string, TouchpointPart | null>();
  const judged = new Map<string, MomentPart>();
  const measures = new Map<string, MeasureState>();

  const openAll = (analysis: Analysis) => {
    for (const account of [judged, measures]) account.clear();
    for (const [id, moment] of analysis.model.moments) judged.set(id, momentPartOf(analysis, moment));
    for (const [id, measure] of analysis.model.measures) measures.set(id, measureStateOf(analysis, measure));
  };

  const enter = (analysis: Analysis, touched: ReadonlySet<string>, changes: readonly EntryChange[]) => {
    const momentsNow = [...touched].flatMap((id) => analysis.momentsOf(id));
    const measuresNow = [...analysis.model.measures.values()].filter(
      ({ fields }) => fields.status === 'done' && Object.keys(fields.improves).some((id) => touched.has(id)),
    );
    for (const { after } of changes) {
      if (after.kind === 'moment') momentsNow.push(after);
      if (after.kind === 'measure') measuresNow.push(after);
    }
    for (const moment of momentsNow) judged.set(moment.id, momentPartOf(analysis, moment));
    for (const measure of measuresNow) measures.set(measure.id, measureStateOf(analysis, measure));
  };

  return ({ analysis, touched, changes }) => {
    const known = touched && changes;
    const { touchpoints } = analysis.model;
    const broke = rateAgain(rated, analysis, known ? touched : touchpoints.keys());
    if (known) enter(analysis, touched, changes);
    else openAll(analysis);
    return figuresOf(analysis, readers, {
      rated: inOrder(touchpoints.keys(), rated),
      broke,
      judged: judged.values(),
      measures: measures.values(),
    });
  };
}

/** Recomputes touchpoints; returns whether the series of the Ist of any of them broke. */
function rateAgain(
  rated: Map<string, TouchpointPart | null>,
  analysis: Analysis,
  touchpoints: Iterable<string>,
): boolean {
  let broke = false;
  for (const id of touchpoints) {
    const [then, now] = [rated.get(id)?.date ?? null, touchpointPartOf(analysis, id)];
    const date = now?.date ?? null;
    broke ||= then !== null && date !== null && breaksBetween(analysis, id, then, date);
    rated.set(id, now);
  }
  return broke;
}

function* inOrder<T>(ids: Iterable<string>, values: ReadonlyMap<string, T>): Generator<T | null> {
  for (const id of ids) yield values.get(id) ?? null;
}

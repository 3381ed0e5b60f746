import type { Followed } from '../analysis/follow.js';
import type { EntryChange } from '../core/live-model.js';
import { type Figures, figuresOf, type Judged, judgedOf, type Rated, type Reader, ratedOf } from './trend-figures.js';

export interface Step extends Followed {
  /** The entries that changed; `null` for all. */
  readonly changes: readonly EntryChange[] | null;
}

/**
 * Keeps account of what each touchpoint, moment and measure adds to the figures, from state to state: what a change does
 * not touch is not looked at again, only added up.
 */
export function ledger(readers: readonly Reader[]): (step: Step) => Figures {
  const rated = new Map<string, Rated | null>();
  const judged = new Map<string, Judged>();
  const measures = new Map<string, number>();
  const count = (status: string, by: number) => measures.set(status, (measures.get(status) ?? 0) + by);

  const openAll = ({ analysis }: Followed) => {
    for (const account of [rated, judged, measures]) account.clear();
    const { model } = analysis;
    for (const id of model.touchpoints.keys()) rated.set(id, ratedOf(analysis, id));
    for (const [id, moment] of model.moments) judged.set(id, judgedOf(analysis, moment));
    for (const { fields } of model.measures.values()) count(fields.status, 1);
  };

  const book = (analysis: Followed['analysis'], touched: ReadonlySet<string>, changes: readonly EntryChange[]) => {
    for (const id of touched) rated.set(id, ratedOf(analysis, id));
    const momentsNow = [...touched].flatMap((id) => analysis.momentsOf(id));
    for (const { before, after } of changes) {
      if (after.kind === 'moment') momentsNow.push(after);
      if (before?.kind === 'measure') count(before.fields.status, -1);
      if (after.kind === 'measure') count(after.fields.status, 1);
    }
    for (const moment of momentsNow) judged.set(moment.id, judgedOf(analysis, moment));
  };

  return ({ analysis, touched, changes }) => {
    if (!touched || !changes) openAll({ analysis, touched });
    else book(analysis, touched, changes);
    return figuresOf(analysis, readers, {
      rated: inOrder(analysis.model.touchpoints.keys(), rated),
      judged: judged.values(),
      measures,
    });
  };
}

function* inOrder<T>(ids: Iterable<string>, values: ReadonlyMap<string, T>): Generator<T | null> {
  for (const id of ids) yield values.get(id) ?? null;
}

import { type Analysis, type AnalysisOptions, analyse } from '../analysis/analysis.js';
import { stillKnown } from '../analysis/known.js';
import type { Entry } from '../core/entry.js';
import type { Model } from '../core/model.js';
import { sortedBy } from '../core/order.js';
import { entryOf, type Round } from './round.js';
import type { Work } from './work.js';

/** The catalog as a workshop looks at it: its round and its what-ifs on top, nothing read again. */
export interface Lens {
  readonly analysis: (work: Work) => Analysis;
}

interface Base {
  readonly model: Model;
  readonly options: AnalysisOptions;
  readonly round: Round;
}

/** Analyses each state of the work once; from one to the next only the touchpoints of which something else is said. */
export function makeLens({ model, options, round }: Base): Lens {
  const known = new WeakMap<Work, Analysis>();
  let latest: Analysis | null = null;
  return {
    analysis: (work) => {
      const remembered = known.get(work);
      if (remembered) return remembered;
      const over = withMeasures(withRound(model, entryOf(round, work.ratings)), work.done, options.asOf);
      const weighted = { ...options, weights: work.weights };
      latest = latest ? analyse(over, weighted, stillKnown(latest, over, weighted)) : analyse(over, weighted);
      known.set(work, latest);
      return latest;
    },
  };
}

/** The model with one round in place of what it had under that id; a round without ratings is none yet. */
function withRound(model: Model, round: Entry<'assessment'>): Model {
  const others = [...model.assessments.values()].filter(({ id }) => id !== round.id);
  const empty = Object.keys(round.fields.ratings).length === 0;
  const assessments = byId(empty ? others : [...others, round]);
  return { ...model, assessments, index: new Map(model.index).set('assessment', assessments) };
}

/** The model in which some measures were finished today. */
function withMeasures(model: Model, done: readonly string[], asOf: string): Model {
  if (done.length === 0) return model;
  const finished = (entry: Entry<'measure'>): Entry<'measure'> =>
    done.includes(entry.id)
      ? { ...entry, fields: { ...entry.fields, status: 'done', finished: entry.fields.finished ?? asOf } }
      : entry;
  const measures = byId([...model.measures.values()].map(finished));
  return { ...model, measures, index: new Map(model.index).set('measure', measures) };
}

function byId<E extends Entry>(entries: readonly E[]): ReadonlyMap<string, E> {
  return new Map(sortedBy(entries, ({ id }) => id).map((entry) => [entry.id, entry]));
}

import { type Analysis, type AnalysisOptions, analyse } from '../analysis/analysis.js';
import { type Leverage, leverageOf } from '../analysis/criteria.js';
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

/** Analyses each state of the work once. What the room asks for costs one pass over the catalog. */
export function makeLens({ model, options, round }: Base): Lens {
  const known = new WeakMap<Work, Analysis>();
  const shared = makeShared();
  return {
    analysis: (work) => {
      let analysis = known.get(work);
      if (!analysis) {
        const over = withMeasures(withRound(model, entryOf(round, work.ratings)), work.done, options.asOf);
        analysis = shared(analyse(over, { ...options, weights: work.weights }), work);
        known.set(work, analysis);
      }
      return analysis;
    },
  };
}

/**
 * A touchpoint's values follow from what the round says of it, whatever it says of others: they are computed once for
 * each rating, so that a key costs one touchpoint and not all.
 */
function makeShared(): (analysis: Analysis, work: Work) => Analysis {
  const firsts = new Map<string, WeakMap<object, Analysis>>();
  const unrated = {};
  return (analysis, { ratings }) => {
    const first = (id: string): Analysis => {
      const rating = (Object.hasOwn(ratings, id) ? ratings[id] : undefined) ?? unrated;
      const ofTouchpoint = firsts.get(id) ?? new WeakMap<object, Analysis>();
      firsts.set(id, ofTouchpoint);
      const one = ofTouchpoint.get(rating) ?? analysis;
      ofTouchpoint.set(rating, one);
      return one;
    };
    const leverages = new Map<string, Leverage>();
    return {
      ...analysis,
      leverage: (id) => {
        const leverage = leverages.get(id) ?? leverageOf(first(id).criteria(id), analysis.options.weights);
        leverages.set(id, leverage);
        return leverage;
      },
      current: (id, kind) => first(id).current(id, kind),
      company: (id, kind) => first(id).company(id, kind),
      gap: (id) => first(id).gap(id),
      criteria: (id) => first(id).criteria(id),
    };
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

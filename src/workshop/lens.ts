import { type Analysis, analyse } from '../analysis/analysis.js';
import { type Known, knownApart, nothingKnown, renew } from '../analysis/known.js';
import { gatherObservations } from '../analysis/observations.js';
import type { AnalysisOptions } from '../analysis/options.js';
import type { Entry } from '../core/entry.js';
import type { Model } from '../core/model.js';
import { sortedBy } from '../core/order.js';
import { entryOf, type Round } from './round.js';
import type { Ratings, Work } from './work.js';

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
  const analyses = new WeakMap<Work, Analysis>();
  let latest: Latest | null = null;
  return {
    analysis: (work) => {
      const remembered = analyses.get(work);
      if (remembered) return remembered;
      const over = withMeasures(withRound(model, entryOf(round, work.ratings)), work.done, options.asOf);
      const known = latest ? knownOf(over, work, latest, options.asOf) : nothingKnown(over, options);
      const analysis = analyse(over, { ...options, weights: work.weights }, known);
      latest = { work, known };
      analyses.set(work, analysis);
      return analysis;
    },
  };
}

interface Latest {
  readonly work: Work;
  readonly known: Known;
}

/** What one state knows, as far as it holds in another: ratings are the same object as long as nobody changes them. */
function knownOf(model: Model, { ratings }: Work, latest: Latest, asOf: string): Known {
  const known = knownApart(latest.known);
  const { ratings: before } = latest.work;
  const ids = new Set([...Object.keys(before), ...Object.keys(ratings)]);
  const changed = new Set([...ids].filter((id) => ownOf(before, id) !== ownOf(ratings, id)));
  renew(known, changed, gatherObservations(model.assessments.values(), model.settings, asOf, changed));
  return known;
}

const ownOf = (ratings: Ratings, id: string) => (Object.hasOwn(ratings, id) ? ratings[id] : undefined);

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

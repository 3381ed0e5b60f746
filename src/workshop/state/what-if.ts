import { type Analysis, analyse } from '../../analysis/analysis.js';
import { type AnalysisCache, copyCache, makeCache, refreshCache } from '../../analysis/cache.js';
import { gatherObservations } from '../../analysis/observations.js';
import type { AnalysisOptions } from '../../analysis/options.js';
import type { Entry } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { sortByText } from '../../core/order.js';
import type { Ratings, Work } from './workshop-data.js';
import { entryOf, type Round } from './workshop-round.js';

/** Analyses of the catalog with the ratings and what-ifs of the workshop applied in memory. */
export interface WhatIf {
  readonly analysis: (work: Work) => Analysis;
}

interface Base {
  readonly model: Model;
  readonly options: AnalysisOptions;
  readonly round: Round;
}

/** Analyses each state of the work once; between two states only touchpoints with changed ratings are recomputed. */
export function makeWhatIf({ model, options, round }: Base): WhatIf {
  const analyses = new WeakMap<Work, Analysis>();
  let latest: LatestState | null = null;
  return {
    analysis: (work) => {
      const cached = analyses.get(work);
      if (cached) return cached;
      const changedModel = withMeasures(withRound(model, entryOf(round, work.ratings)), work.done, options.asOf);
      const known = latest ? knownOf(changedModel, work, latest, options.asOf) : makeCache(changedModel, options);
      const analysis = analyse(changedModel, { ...options, weights: work.weights }, known);
      latest = { work, known };
      analyses.set(work, analysis);
      return analysis;
    },
  };
}

interface LatestState {
  readonly work: Work;
  readonly known: AnalysisCache;
}

/** The values of the latest state, recomputed for changed touchpoints: an unchanged rating is the same object. */
function knownOf(model: Model, { ratings }: Work, latest: LatestState, asOf: string): AnalysisCache {
  const known = copyCache(latest.known);
  const { ratings: before } = latest.work;
  const ids = new Set([...Object.keys(before), ...Object.keys(ratings)]);
  const changed = new Set([...ids].filter((id) => ownOf(before, id) !== ownOf(ratings, id)));
  refreshCache(known, changed, gatherObservations(model.assessments.values(), model.settings, asOf, changed));
  return known;
}

const ownOf = (ratings: Ratings, id: string) => (Object.hasOwn(ratings, id) ? ratings[id] : undefined);

/** The model with this round added or replaced; a round without ratings is removed. */
function withRound(model: Model, round: Entry<'assessment'>): Model {
  const others = [...model.assessments.values()].filter(({ id }) => id !== round.id);
  const empty = Object.keys(round.fields.ratings).length === 0;
  const assessments = byId(empty ? others : [...others, round]);
  return { ...model, assessments, index: new Map(model.index).set('assessment', assessments) };
}

/** The model with these measures finished on the date of the analysis. */
function withMeasures(model: Model, done: readonly string[], asOf: string): Model {
  if (done.length === 0) return model;
  const finish = (entry: Entry<'measure'>): Entry<'measure'> =>
    done.includes(entry.id)
      ? { ...entry, fields: { ...entry.fields, status: 'done', finished: entry.fields.finished ?? asOf } }
      : entry;
  const measures = byId([...model.measures.values()].map(finish));
  return { ...model, measures, index: new Map(model.index).set('measure', measures) };
}

function byId<E extends Entry>(entries: readonly E[]): ReadonlyMap<string, E> {
  return new Map(sortByText(entries, ({ id }) => id).map((entry) => [entry.id, entry]));
}

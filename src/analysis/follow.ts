import { lastDayOf } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import type { EntryChange } from '../core/model/live-model.js';
import type { Model } from '../core/model/model.js';
import { type Analysis, analyse } from './analysis.js';
import { type AnalysisCache, makeCache, refreshCache } from './cache.js';
import { gatherObservations } from './observations.js';
import type { AnalysisOptions } from './options.js';

type Round = Entry<'assessment'>;

/** An index of the rounds by touchpoint and by day. */
interface Rounds {
  readonly put: (round: Round) => void;
  readonly drop: (round: Round) => void;
  readonly of: (touchpoints: Iterable<string>) => ReadonlySet<Round>;
  /** The rounds after the earlier of two days, up to the later one. */
  readonly between: (one: string, other: string) => Iterable<Round>;
}

function roundsOf(all: Iterable<Round>): Rounds {
  const byTouchpoint = new Map<string, Set<Round>>();
  const byDay = new Map<string, Set<Round>>();
  let days: string[] | null = null;
  const groupsOf = (round: Round) => [
    ...Object.keys(round.fields.ratings).map((id) => groupIn(byTouchpoint, id)),
    groupIn(byDay, lastDayOf(round.fields.date)),
  ];
  const insertRound = (round: Round) => {
    for (const group of groupsOf(round)) group.add(round);
    if (days && days.length < byDay.size) days = null;
  };
  for (const round of all) insertRound(round);
  return {
    put: insertRound,
    drop: (round) => {
      for (const group of groupsOf(round)) group.delete(round);
    },
    of: (touchpoints) => new Set([...touchpoints].flatMap((id) => [...(byTouchpoint.get(id) ?? [])])),
    between: (one, other) => {
      days ??= [...byDay.keys()].sort();
      const [early, late] = one < other ? [one, other] : [other, one];
      const reached = days.slice(indexAfter(days, early), indexAfter(days, late));
      return reached.flatMap((day) => [...(byDay.get(day) ?? [])]);
    },
  };
}

function groupIn(groups: Map<string, Set<Round>>, key: string): Set<Round> {
  const group = groups.get(key) ?? new Set<Round>();
  groups.set(key, group);
  return group;
}

/** The index of the first item of a sorted list that is greater than `item`. */
function indexAfter(sorted: readonly string[], item: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= item) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface FollowedState {
  /** The analysis is valid until the next step. */
  readonly analysis: Analysis;
  /** The touchpoints whose values may have changed; `null` for all. */
  readonly touched: ReadonlySet<string> | null;
}

/**
 * Follows a model from state to state and from day to day; values that no change affects are kept.
 * Each step takes the changes since the previous step; `null` means a new model.
 */
export function makeFollower(): (
  model: Model,
  changes: readonly EntryChange[] | null,
  options: AnalysisOptions,
) => FollowedState {
  let path: Path | null = null;
  return (model, changes, options) => {
    if (!path || !changes || changes.some(({ after }) => after.kind === 'persona')) {
      path = startPath(model, options);
      return { analysis: analyse(model, options, path.known), touched: null };
    }
    const touched = path.step(changes, options.asOf);
    return { analysis: analyse(model, options, path.known), touched };
  };
}

interface Path {
  readonly known: AnalysisCache;
  readonly step: (changes: readonly EntryChange[], asOf: string) => ReadonlySet<string>;
}

function startPath(model: Model, { asOf: start }: AnalysisOptions): Path {
  const known = makeCache(model, { asOf: start });
  const rounds = roundsOf(model.assessments.values());
  let day = start;
  const step: Path['step'] = (changes, asOf) => {
    const touched = new Set<string>();
    const touchpointsIn = (round: Round) => {
      for (const id of Object.keys(round.fields.ratings)) touched.add(id);
    };
    for (const { before, after } of changes) {
      if (after.kind === 'touchpoint') touched.add(after.id);
      if (after.kind === 'moment') {
        known.moments = null;
        known.criteria.clear();
      }
      if (before?.kind === 'assessment') {
        touchpointsIn(before);
        rounds.drop(before);
      }
      if (after.kind === 'assessment') {
        touchpointsIn(after);
        rounds.put(after);
      }
    }
    if (asOf !== day) for (const round of rounds.between(day, asOf)) touchpointsIn(round);
    day = asOf;
    refreshCache(known, touched, gatherObservations(rounds.of(touched), model.settings, asOf, touched));
    return touched;
  };
  return { known, step };
}

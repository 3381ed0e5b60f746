import type { Analysis } from '../analysis/analysis.js';
import { makeRest } from '../analysis/measures.js';
import { gapRanks } from '../views/gaps.js';
import { rankingOf } from '../views/priorities.js';
import { type QuickWinsData, quickWins } from '../views/quick-wins.js';
import type { Ranked } from '../views/ranking.js';

/** Where each touchpoint stands in one state of the work. A list is made when somebody first looks at it. */
export interface Standings {
  /** Ranks by gap; in the order of the Soll-Ist comparison. */
  readonly gaps: ReadonlyMap<string, number | null>;
  /** Ranks by priority; in their order. */
  readonly priorities: ReadonlyMap<string, Ranked>;
  readonly quickWins: QuickWinsData;
  /** The shortfall that running and finished measures leave. */
  readonly rest: (touchpoint: string) => number | null;
}

const known = new WeakMap<Analysis, Standings>();

/** What follows from an analysis, each part of it computed once. */
export function standingsIn(analysis: Analysis): Standings {
  const standings = known.get(analysis) ?? lazily(analysis);
  known.set(analysis, standings);
  return standings;
}

function lazily(analysis: Analysis): Standings {
  const gaps = once(() => gapRanks(analysis));
  const priorities = once(() => new Map(rankingOf(analysis).ranking.ranked.map((one) => [one.candidate.id, one])));
  const wins = once(() => quickWins.compute(analysis));
  const rest = once(() => makeRest(analysis));
  return {
    get gaps() {
      return gaps();
    },
    get priorities() {
      return priorities();
    },
    get quickWins() {
      return wins();
    },
    rest: (touchpoint) => rest()(touchpoint),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Ranks gained (above 0) or lost since an earlier state; 0 where nothing moved, `null` where one of them is unknown. */
export function movement(
  list: 'gaps' | 'priorities',
  touchpoint: string,
  now: Standings,
  before: Standings | null,
): number | null {
  const rank = rankIn(list, touchpoint, now);
  const earlier = before && rankIn(list, touchpoint, before);
  return rank === null || earlier === null ? null : earlier - rank;
}

function rankIn(list: 'gaps' | 'priorities', touchpoint: string, standings: Standings): number | null {
  return (list === 'gaps' ? standings.gaps.get(touchpoint) : standings.priorities.get(touchpoint)?.rank) ?? null;
}

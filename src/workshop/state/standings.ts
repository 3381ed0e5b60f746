import type { Analysis } from '../../analysis/analysis.js';
import { makeRest } from '../../analysis/measure-benefits.js';
import { gapRanks } from '../../topics/gaps/gaps.view.js';
import { rankingOf } from '../../topics/priorities/priorities.view.js';
import type { RankedTouchpoint } from '../../topics/priorities/ranking.view.js';
import { type QuickWinsData, quickWins } from '../../topics/quick-wins/quick-wins.view.js';

/** The ranks of all touchpoints in one state of the work. Each list is computed on first access. */
export interface Standings {
  /** Ranks by gap, in the order of the Soll-Ist comparison. */
  readonly gaps: ReadonlyMap<string, number | null>;
  /** Ranks by priority, in that order. */
  readonly priorities: ReadonlyMap<string, RankedTouchpoint>;
  readonly quickWins: QuickWinsData;
  /** The shortfall that remains after running and finished measures. */
  readonly rest: (touchpoint: string) => number | null;
}

const known = new WeakMap<Analysis, Standings>();

/** The standings of an analysis, computed once for each analysis. */
export function standingsOf(analysis: Analysis): Standings {
  const standings = known.get(analysis) ?? makeStandings(analysis);
  known.set(analysis, standings);
  return standings;
}

function makeStandings(analysis: Analysis): Standings {
  const gaps = memoize(() => gapRanks(analysis));
  const priorities = memoize(() => new Map(rankingOf(analysis).ranking.ranked.map((one) => [one.candidate.id, one])));
  const wins = memoize(() => quickWins.compute(analysis));
  const rest = memoize(() => makeRest(analysis));
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

function memoize<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Ranks gained (above 0) or lost (below 0) since an earlier state; `null` if either rank is unknown. */
export function rankChangeOf(
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

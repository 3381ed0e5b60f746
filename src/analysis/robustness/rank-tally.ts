import type { Counts } from '../counts.js';
import { addTo, makeSums, type Sums } from '../statistics/sums.js';
import { countFirst, type FirstTally } from './first-tally.js';
import { makeSorter, type Order } from './rank-order.js';

/** Maximum number of counted pairs of touchpoint and rank; a catalog of 2,000 touchpoints has as many. */
const MAX_CELLS = 4_000_000;

/** Counts of ranks per touchpoint over all draws. Ties within a draw are split equally over their ranks. */
export interface RankTally {
  readonly count: number;
  /** Number of counted ranks; shares of later ranks are missing. */
  readonly kept: number;
  /** Whole counts by touchpoint and rank, from draws without a tie. */
  readonly alone: Uint32Array;
  /** Counts by touchpoint and rank from ties: the share is added where the tie begins and subtracted where it ends. */
  readonly shared: Sums;
  readonly sort: (scores: Float64Array) => Order;
}

/** @param k minimum number of counted ranks */
export function makeRankTally(count: number, k: number): RankTally {
  const kept = Math.min(count, Math.max(k, 100, Math.floor(MAX_CELLS / Math.max(count, 1))));
  return {
    count,
    kept,
    alone: new Uint32Array(count * kept),
    shared: makeSums(count * (kept + 1)),
    sort: makeSorter(count),
  };
}

/** Counts one draw: the highest score is rank 1. */
export function countRanks(tally: RankTally, first: FirstTally, scores: Float64Array, weights: Float64Array): void {
  const { count, alone, kept } = tally;
  const { order, sorted } = tally.sort(scores);
  for (let from = 0; from < count; ) {
    const key = sorted[from] ?? 0;
    let to = from + 1;
    while (to < count && sorted[to] === key) to++;
    if (to > from + 1) for (let at = from; at < to; at++) countShared(tally, order[at] ?? 0, from, to);
    else if (from < kept) {
      const cell = (order[from] ?? 0) * kept + from;
      alone[cell] = (alone[cell] ?? 0) + 1;
    }
    if (from === 0) for (let at = 0; at < to; at++) countFirst(first, order[at] ?? 0, 1 / to, weights);
    from = to;
  }
}

function countShared({ shared, kept }: RankTally, index: number, from: number, to: number): void {
  const row = index * (kept + 1);
  const share = 1 / (to - from);
  addTo(shared, row + Math.min(from, kept), share);
  addTo(shared, row + Math.min(to, kept), -share);
}

/** Number of draws per rank of a touchpoint, and of draws among the first k. */
export function rankCounts(
  { kept, alone, shared }: RankTally,
  index: number,
  k: number,
): Pick<Counts, 'top' | 'ranks'> {
  const ranks: number[] = [];
  let tied = 0;
  let top = 0;
  for (let rank = 0; rank < kept; rank++) {
    tied += shared.total[index * (kept + 1) + rank] ?? 0;
    const here = (alone[index * kept + rank] ?? 0) + tied;
    if (rank < k) top += here;
    ranks.push(here);
  }
  return { top, ranks };
}

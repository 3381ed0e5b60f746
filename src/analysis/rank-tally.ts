import type { Counts } from './counts.js';
import { countFirst, type FirstTally } from './first-tally.js';
import { makeSorter, type Order } from './rank-order.js';
import { addTo, makeSums, type Sums } from './sums.js';

/** Ranks are kept apart for so many pairs of touchpoint and rank; a catalog of up to 2,000 touchpoints has fewer. */
const CELLS = 4_000_000;

/** Counts over all draws who took which rank. Ties within a draw are split equally over the ranks they take up. */
export interface RankTally {
  readonly count: number;
  /** The first so many ranks are counted; a share that is missing lies beyond them. */
  readonly kept: number;
  /** Touchpoint × rank, untied: whole numbers. */
  readonly alone: Uint32Array;
  /** Touchpoint × rank, tied: where a share begins, and minus where it ends. */
  readonly shared: Sums;
  readonly sort: (scores: Float64Array) => Order;
}

/** @param k at least so many ranks are kept apart */
export function makeRankTally(count: number, k: number): RankTally {
  const kept = Math.min(count, Math.max(k, 100, Math.floor(CELLS / Math.max(count, 1))));
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

/** In how many draws a touchpoint took which rank, and was among the first k. */
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

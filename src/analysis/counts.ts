import { roundToNineDecimals } from '../core/order.js';

/** Counts of one touchpoint over all draws; ties are split. */
export interface Counts {
  /** Draws in which the touchpoint was first. */
  readonly first: number;
  /** Draws in which the touchpoint was among the first k. */
  readonly top: number;
  /** Sum of the weights with which the touchpoint was first. */
  readonly central: readonly number[];
  /** Draws at rank 1, 2, …; `null` where only the first k were counted. */
  readonly ranks: readonly number[] | null;
}

export interface FirstShares {
  /** Share of draws at rank 1. */
  readonly first: number;
  /** Mean of the weights with which the touchpoint is first; `null` if it is never first or nothing is weighed. */
  readonly centralWeights: readonly number[] | null;
}

export interface RankShares {
  /** Share of draws at rank 1, 2, …; all counted ranks. */
  readonly acceptability: readonly number[];
  /** The best rank that at least 5% of the draws reach, and the rank that 95% reach. */
  readonly rankLow: number;
  readonly rankHigh: number;
}

export interface Standing extends FirstShares {
  /** Share of draws among the first k. */
  readonly topK: number;
  /** `null` where only the first k were counted. */
  readonly ranks: RankShares | null;
}

/** Converts counts to shares of the draws. Whole counts stay exact: 1 is "in every draw". */
export function standingOf({ first, top, central, ranks }: Counts, draws: number, touchpoints: number): Standing {
  return {
    first: roundToNineDecimals(first) / draws,
    centralWeights: first === 0 || central.length === 0 ? null : central.map((weight) => weight / first),
    topK: roundToNineDecimals(top) / draws,
    ranks: ranks && rankShares(ranks, draws, touchpoints),
  };
}

function rankShares(counts: readonly number[], draws: number, touchpoints: number): RankShares {
  const [low, high] = [roundToNineDecimals(0.05 * draws), roundToNineDecimals(0.95 * draws)];
  let rankLow = Math.min(counts.length + 1, touchpoints);
  let rankHigh = touchpoints;
  let sum = 0;
  // Rounding happens last, because three rounded thirds do not sum to 1.
  counts.forEach((here, rank) => {
    const before = roundToNineDecimals(sum);
    sum += here;
    const after = roundToNineDecimals(sum);
    if (before < low && after >= low) rankLow = rank + 1;
    if (before < high && after >= high) rankHigh = rank + 1;
  });
  return { acceptability: counts.map((here) => roundToNineDecimals(here) / draws), rankLow, rankHigh };
}

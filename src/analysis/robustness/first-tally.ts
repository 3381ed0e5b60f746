import type { Counts } from '../counts.js';
import { addTo, makeSums, type Sums } from '../statistics/sums.js';

/** Counts of first places over all draws, with the weights of those draws. */
export interface FirstTally {
  readonly firsts: Sums;
  /** Touchpoint × criterion: sum of the weights with which the touchpoint was first. */
  readonly central: Float64Array;
}

export function makeFirstTally(count: number, criteria: number): FirstTally {
  return { firsts: makeSums(count), central: new Float64Array(count * criteria) };
}

export function countFirst({ firsts, central }: FirstTally, index: number, share: number, weights: Float64Array): void {
  addTo(firsts, index, share);
  const row = index * weights.length;
  for (let at = 0; at < weights.length; at++) central[row + at] = (central[row + at] ?? 0) + share * (weights[at] ?? 0);
}

/** Number of draws in which a touchpoint was first, and the sum of their weights. */
export function firstCounts({ firsts, central }: FirstTally, index: number): Pick<Counts, 'first' | 'central'> {
  const criteria = central.length / firsts.total.length;
  return {
    first: firsts.total[index] ?? 0,
    central: [...central.subarray(index * criteria, (index + 1) * criteria)],
  };
}

import { rounded } from '../core/order.js';
import { addTo, makeSums, type Sums } from './sums.js';

/** Counts over all draws who was first, and with which weights. */
export interface FirstTally {
  readonly firsts: Sums;
  /** Touchpoint × criterion: the weights that put it first, summed. */
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

export interface FirstShares {
  /** Share of draws at rank 1. */
  readonly first: number;
  /** Mean of the weights with which it is first; `null` if it never is, or nothing is weighed. */
  readonly centralWeights: readonly number[] | null;
}

export function firstShares({ firsts, central }: FirstTally, index: number, draws: number): FirstShares {
  const criteria = central.length / firsts.total.length;
  const first = firsts.total[index] ?? 0;
  const weights = [...central.subarray(index * criteria, (index + 1) * criteria)];
  return {
    first: rounded(first) / draws,
    centralWeights: first === 0 || criteria === 0 ? null : weights.map((weight) => weight / first),
  };
}

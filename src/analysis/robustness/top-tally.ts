import type { Counts } from '../counts.js';
import { addTo, makeSums, type Sums } from '../statistics/sums.js';
import { countFirst, type FirstTally } from './first-tally.js';

/** Counts of draws among the first k; ties at the border are split equally. */
export interface TopTally {
  readonly tops: Sums;
  /** The k highest scores of a draw, highest first. */
  readonly best: Float64Array;
  /** The scores of a draw, as whole numbers of billionths. */
  readonly keys: Float64Array;
}

export function makeTopTally(count: number, k: number): TopTally {
  return { tops: makeSums(count), best: new Float64Array(Math.min(k, count)), keys: new Float64Array(count) };
}

/** Counts one draw without a full ranking: one pass finds the k best scores. */
export function countTop(tally: TopTally, first: FirstTally, scores: Float64Array, weights: Float64Array): void {
  const { tops, best, keys } = tally;
  findBest(tally, scores);
  const highest = best[0] ?? 0;
  const border = best[best.length - 1] ?? 0;
  let atHighest = 0;
  let atBorder = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    if (key === highest) atHighest++;
    if (key === border) atBorder++;
  }
  const places = best.length - best.indexOf(border);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    if (key < border) continue;
    addTo(tops, index, key > border ? 1 : places / atBorder);
    if (key === highest) countFirst(first, index, 1 / atHighest, weights);
  }
}

function findBest({ best, keys }: TopTally, scores: Float64Array): void {
  const last = best.length - 1;
  best.fill(Number.NEGATIVE_INFINITY);
  for (let index = 0; index < keys.length; index++) {
    const key = Math.round((scores[index] ?? 0) * 1e9);
    keys[index] = key;
    if (key <= (best[last] ?? 0)) continue;
    let at = last;
    while (at > 0 && (best[at - 1] ?? 0) < key) {
      best[at] = best[at - 1] ?? 0;
      at--;
    }
    best[at] = key;
  }
}

/** Number of draws in which a touchpoint was among the first k. */
export function topCounts({ tops }: TopTally, index: number): Pick<Counts, 'top' | 'ranks'> {
  return { top: tops.total[index] ?? 0, ranks: null };
}

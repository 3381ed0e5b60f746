import { type Interval, wilson95 } from '../../analysis/statistics/intervals.js';
import type { Settings } from '../../core/model/settings.js';
import { roundToNineDecimals } from '../../core/order.js';

/**
 * Weights of the sorts of sentences (method.md): what contradicts a decision or a belief of the company weighs most, the
 * state of the data least.
 */
const WEIGHTS = { reverses: 1, decides: 0.9, explains: 0.8, describes: 0.6, cautions: 0.5 } as const;

/** Factor of a size without an interval: n or spread is unknown, or only the company said it. */
export const UNSURE = 0.5;

/** Strength of a sentence: the weight of its sort times its size, both from 0 to 1. */
export function strengthOf(sort: keyof typeof WEIGHTS, size: number): number {
  return roundToNineDecimals(WEIGHTS[sort] * Math.max(0, Math.min(1, size)));
}

/** Size of a share of cases: the lower end of its 95% interval (Wilson 1927), so that few cases count little. */
export function shareSize(cases: number, all: number): number {
  return all === 0 ? 0 : wilson95(cases / all, all)[0];
}

/**
 * Size of a difference in points: its end of the 95% interval that is nearer to 0, as a share of the distance from
 * disappointing to delighting. Without an interval the difference itself counts half.
 */
export function pointsSize(points: number, interval: Interval | null, { reactions }: Settings): number {
  const whole = Math.abs(reactions.delightingFrom - reactions.disappointingBelow);
  if (whole === 0) return 0;
  if (!interval) return Math.min(1, (UNSURE * Math.abs(points)) / whole);
  const [low, high] = interval;
  return low * high <= 0 ? 0 : Math.min(1, Math.min(Math.abs(low), Math.abs(high)) / whole);
}

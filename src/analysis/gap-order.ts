import { compareByCodeUnit, compareNumbers } from '../core/order.js';
import type { Analysis } from './analysis.js';
import { direction } from './scale.js';

/** Largest gap first, unknown last. */
export function compareGaps(left: number | null, right: number | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareNumbers(right, left);
}

/** The order of the gap report: gap descending, unknown last, then worst Ist, then id (method.md, 2). */
export function makeGapOrder(analysis: Analysis): (left: string, right: string) => number {
  const sign = direction(analysis.settings.scale);
  const ist = (touchpoint: string) => analysis.current(touchpoint, 'ist')?.score ?? Number.POSITIVE_INFINITY;
  const gap = (touchpoint: string) => analysis.gap(touchpoint)?.gap ?? null;
  return (left, right) =>
    compareGaps(gap(left), gap(right)) ||
    sign * compareNumbers(ist(left), ist(right)) ||
    compareByCodeUnit(left, right);
}

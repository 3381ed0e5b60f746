import { type Estimate, meanDifference95, welchDf } from './difference.js';
import type { Interval } from './intervals.js';
import { studentTwoSided } from './student-t.js';

export interface Welch {
  readonly ci95: Interval | null;
  readonly t: number | null;
  readonly df: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

const NO_TEST: Welch = { ci95: null, t: null, df: null, p: null };

/**
 * Welch's test of two independent means with unequal variances (Welch 1947, Biometrika 34:28–35). `UNTESTED`
 * if n or sd of one of them is unknown, if n is 1, or if both standard deviations are 0.
 */
export function welchTest(before: Estimate, after: Estimate): Welch {
  const ci95 = meanDifference95(before, after);
  if (!ci95 || before.se === null || after.se === null || before.n === null || after.n === null) return NO_TEST;
  const se = Math.hypot(before.se, after.se);
  if (se === 0) return NO_TEST;
  const t = (after.score - before.score) / se;
  const df = welchDf(before.se, before.n, after.se, after.n);
  return { ci95, t, df, p: studentTwoSided(Math.abs(t), df) };
}

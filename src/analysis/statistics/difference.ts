import { type Interval, Z95 } from './intervals.js';
import { studentQuantile95 } from './student-t.js';

/** A mean with its standard error; `n` decides on the degrees of freedom. */
export interface Estimate {
  readonly score: number;
  readonly se: number | null;
  readonly n: number | null;
}

/** Degrees of freedom of two means with unequal variances (Welch 1947; Satterthwaite 1946). */
export function welchDf(se1: number, n1: number, se2: number, n2: number): number {
  const [v1, v2] = [se1 ** 2, se2 ** 2];
  return (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));
}

/**
 * 95% interval of `after − before` for two independent means: SE = √(se1² + se2²), Student's t with Welch's degrees of
 * freedom. `null` if n or sd of one of them is unknown or n is 1.
 */
export function meanDifference95(before: Estimate, after: Estimate): Interval | null {
  if (before.se === null || after.se === null || before.n === null || after.n === null) return null;
  if (before.n < 2 || after.n < 2) return null;
  const se = Math.hypot(before.se, after.se);
  const delta = after.score - before.score;
  if (se === 0) return [delta, delta];
  const half = studentQuantile95(welchDf(before.se, before.n, after.se, after.n)) * se;
  return [delta - half, delta + half];
}

/** 95 % interval by the normal distribution, for figures with a standard error but no n. */
export function normalDifference95(before: Estimate, after: Estimate): Interval | null {
  if (before.se === null || after.se === null) return null;
  const half = Z95 * Math.hypot(before.se, after.se);
  const delta = after.score - before.score;
  return [delta - half, delta + half];
}

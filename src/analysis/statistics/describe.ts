/** Arithmetic mean; `values` must not be empty. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation (n − 1); `null` below two values. */
export function sampleSd(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** Median of a non-empty list; the mean of the two in the middle for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/**
 * Robust z-scores, 0.6745 (x − median) / MAD (Iglewicz & Hoaglin 1993, eq. 3.1).
 * `null` for fewer than 8 values or a median absolute deviation of 0.
 */
export function robustZ(values: readonly number[]): ((value: number) => number) | null {
  if (values.length < 8) return null;
  const centre = median(values);
  const mad = median(values.map((value) => Math.abs(value - centre)));
  return mad === 0 ? null : (value) => (0.6745 * (value - centre)) / mad;
}

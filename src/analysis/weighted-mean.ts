/** Shares normalised to sum 1; equal weights if one share is unknown. */
export function normalizeShares(shares: readonly (number | null)[]): number[] {
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  if (sum === 0 || shares.includes(null)) return shares.map(() => 1 / shares.length);
  return shares.map((share) => (share ?? 0) / sum);
}

/** Are some weights known and others not? */
export function isMixed(weights: readonly (number | null)[]): boolean {
  return weights.includes(null) && weights.some((weight) => weight !== null);
}

export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** SE² = Σ w² sd²/n; `null` if the variance of one part is unknown. */
export function weightedVariance(variances: readonly (number | null)[], weights: readonly number[]): number | null {
  return variances.reduce<number | null>(
    (sum, variance, index) => (sum === null || variance === null ? null : sum + variance * (weights[index] ?? 0) ** 2),
    0,
  );
}

/** `null` unless every part has a minimum. */
export function weightedMinimum(minima: readonly (number | null)[], weights: readonly number[]): number | null {
  const known = minima.filter((minimum) => minimum !== null);
  return known.length === minima.length ? weightedMean(known, weights) : null;
}

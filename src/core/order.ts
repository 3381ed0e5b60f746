/** Compares by UTF-16 code unit: the same order on every machine and in every locale. */
export function compareByCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A copy sorted by a text key, by code unit. */
export function sortByText<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((left, right) => compareByCodeUnit(key(left), key(right)));
}

/**
 * Values that agree to 9 decimals are equal: in ranks, limits, cut points and budgets (method.md, 7.1).
 * Rounding once, instead of comparing with a tolerance, keeps equality transitive.
 */
export function roundToNineDecimals(value: number): number {
  const scaled = Math.round(value * 1e9) / 1e9;
  return Object.is(scaled, -0) ? 0 : scaled;
}

export function compareNumbers(left: number, right: number): number {
  return roundToNineDecimals(left) - roundToNineDecimals(right);
}

/**
 * Competition ranks 1, 2, 2, 4 for items that are already sorted.
 * @param equal whether two neighbours share a rank
 */
export function competitionRanks<T>(ordered: readonly T[], equal: (left: T, right: T) => boolean): number[] {
  const ranks: number[] = [];
  ordered.forEach((item, index) => {
    const previous = ordered[index - 1];
    ranks.push(previous !== undefined && equal(previous, item) ? (ranks[index - 1] ?? 1) : index + 1);
  });
  return ranks;
}

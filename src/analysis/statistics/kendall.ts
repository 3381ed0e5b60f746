/**
 * Kendall's tau-b of two lists of ranks or scores: 1 for the same order, −1 for the opposite. A pair that is tied in
 * one list adds to neither order (Kendall 1945; 1970, section 3). `null` if all values of a list are equal.
 */
export function kendallTauB(left: readonly number[], right: readonly number[]): number | null {
  let balance = 0;
  let leftPairs = 0;
  let rightPairs = 0;
  for (let one = 1; one < left.length; one++) {
    for (let other = 0; other < one; other++) {
      const x = Math.sign((left[one] ?? 0) - (left[other] ?? 0));
      const y = Math.sign((right[one] ?? 0) - (right[other] ?? 0));
      balance += x * y;
      leftPairs += x * x;
      rightPairs += y * y;
    }
  }
  if (leftPairs === 0 || rightPairs === 0) return null;
  // The root of the product, not the product of two roots, so that a tau of 1 does not become 0.9999….
  return balance / Math.sqrt(leftPairs * rightPairs);
}

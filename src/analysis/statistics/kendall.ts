/**
 * Kendall's tau-b of two lists of ranks or scores of the same things: 1 the same order, −1 the opposite. Pairs that are
 * tied in one list count for neither order (Kendall 1945; 1970, section 3). `null` where a list has no order at all.
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
  // One root of the product, not the product of two roots: a tau of 1 must not become 0.9999….
  return balance / Math.sqrt(leftPairs * rightPairs);
}

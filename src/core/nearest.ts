/** Words are compared by their first letters only. */
const MAX_LETTERS = 64;

/** Three rows of the distance table, allocated once per word and reused for thousands of comparisons. */
type Rows = readonly [Uint8Array, Uint8Array, Uint8Array];

/**
 * Optimal string alignment distance (Damerau–Levenshtein without repeated edits; Boytsov 2011, eq. 3):
 * insertions, deletions, substitutions and swaps of neighbours cost 1. Above `limit` the result is only known to exceed
 * it, so that cells further from the diagonal need not be filled.
 */
function distance(left: string, right: string, limit: number, rows: Rows): number {
  let [beforeLast, last, current] = rows;
  const far = limit + 1;
  for (let column = 0; column <= right.length; column++) last[column] = column;
  for (let row = 1; row <= left.length; row++) {
    const from = Math.max(1, row - limit);
    const until = Math.min(right.length, row + limit);
    const letter = left.charCodeAt(row - 1);
    current[from - 1] = from === 1 ? row : far;
    current[until + 1] = far;
    let least = row;
    for (let column = from; column <= until; column++) {
      const other = right.charCodeAt(column - 1);
      let best = last[column - 1] ?? far;
      if (letter !== other) {
        best = 1 + Math.min(best, last[column] ?? far, current[column - 1] ?? far);
        const swapped = row > 1 && column > 1 && letter === right.charCodeAt(column - 2);
        if (swapped && left.charCodeAt(row - 2) === other) best = Math.min(best, 1 + (beforeLast[column - 2] ?? far));
      }
      current[column] = best;
      least = Math.min(least, best);
    }
    // A swap can still use the row before, whose minimum is at most one less.
    if (least > far) return far;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[right.length] ?? far;
}

/** The parts of two words without their common start and end, which cost nothing. */
function cutCommonEnds(one: string, other: string): [string, string] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

/**
 * The candidate that was probably meant: at most a third of the letters differ.
 * The first by code unit wins ties, so that the order of candidates never matters.
 *
 * @example nearest('hotlin', ['hotline', 'laden']) // 'hotline'
 */
export function findNearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase().slice(0, MAX_LETTERS);
  const rows: Rows = [
    new Uint8Array(2 * MAX_LETTERS),
    new Uint8Array(2 * MAX_LETTERS),
    new Uint8Array(2 * MAX_LETTERS),
  ];
  let found: string | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(best, Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)));
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const score = distance(...cutCommonEnds(wanted, candidate.toLowerCase()), limit, rows);
    if (score > limit) continue;
    if (score < best || found === undefined || candidate < found) found = candidate;
    best = score;
  }
  return found;
}

/**
 * Optimal string alignment distance (Damerau–Levenshtein without repeated edits; Boytsov 2011, eq. 3):
 * insertions, deletions, substitutions and swaps of neighbours cost 1.
 */
function distance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

/**
 * The candidate that was probably meant: at most a third of its letters differ.
 * Ties go to the first by code unit, so that the order of candidates never matters.
 *
 * @example nearest('hotlin', ['hotline', 'laden']) // 'hotline'
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase().slice(0, 64);
  let found: string | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const score = distance(wanted, candidate.toLowerCase());
    if (score > limit || score > best) continue;
    if (score < best || found === undefined || candidate < found) found = candidate;
    best = score;
  }
  return found;
}

/** Words are compared by their first letters. */
const LETTERS = 64;

/**
 * Optimal string alignment distance (Damerau–Levenshtein without repeated edits; Boytsov 2011, eq. 3):
 * insertions, deletions, substitutions and swaps of neighbours cost 1. Above `limit` it is only known to be above.
 */
function distance(one: string, other: string, limit: number): number {
  const from = sameStart(one, other);
  const until = sameEnd(one, other, from);
  const left = one.slice(from, one.length - until);
  const right = other.slice(from, other.length - until);
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      // Further from the diagonal than the limit nothing is near.
      if (Math.abs(column - row) > limit) {
        current.push(far);
        continue;
      }
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? far) + 1, (current[column - 1] ?? far) + 1, (last[column - 1] ?? far) + cost);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? far) + 1);
      }
      current.push(best);
      least = Math.min(least, best);
    }
    // A swap may still come from the row before, whose least is at most one less.
    if (least > far) return far;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? far;
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

/** Length of the common end behind a common start of `from` letters. */
function sameEnd(one: string, other: string, from: number): number {
  const longest = Math.min(one.length, other.length) - from;
  let length = 0;
  while (length < longest && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}

/**
 * The candidate that was probably meant: at most a third of its letters differ.
 * Ties go to the first by code unit, so that the order of candidates never matters.
 *
 * @example nearest('hotlin', ['hotline', 'laden']) // 'hotline'
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase().slice(0, LETTERS);
  let found: string | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(best, Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)));
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const score = distance(wanted, candidate.toLowerCase(), limit);
    if (score > limit) continue;
    if (score < best || found === undefined || candidate < found) found = candidate;
    best = score;
  }
  return found;
}

/**
 * Makes a generator of weights that are uniform on the simplex: the gaps between sorted uniforms. Normalised uniforms
 * would crowd the middle. With a known order the gaps are sorted, which is equivalent to keeping only the draws in that
 * order.
 * @param order positions from the heaviest weight to the lightest
 * @returns a function of `count − 1` uniforms that always fills and returns the same array
 */
export function makeSimplex(count: number, order: readonly number[] | null): (uniforms: Float64Array) => Float64Array {
  const gaps = new Float64Array(count);
  const weights = new Float64Array(count);
  return (uniforms) => {
    for (let at = 0; at < count - 1; at++) insert(gaps, at, uniforms[at] ?? 0);
    if (count > 0) gaps[count - 1] = 1;
    for (let at = count - 1; at > 0; at--) gaps[at] = (gaps[at] ?? 0) - (gaps[at - 1] ?? 0);
    if (!order) return gaps;
    for (let at = 1; at < count; at++) insert(gaps, at, gaps[at] ?? 0);
    for (let at = 0; at < count; at++) weights[order[at] ?? 0] = gaps[count - 1 - at] ?? 0;
    return weights;
  };
}

/** Puts a value into the first `count` places, which are sorted. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let at = count;
  while (at > 0 && (sorted[at - 1] ?? 0) > value) {
    sorted[at] = sorted[at - 1] ?? 0;
    at--;
  }
  sorted[at] = value;
}

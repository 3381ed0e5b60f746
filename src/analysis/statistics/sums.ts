/** Compensated sums of many small shares (Kahan 1965), each with its rounding error. */
export interface Sums {
  readonly total: Float64Array;
  readonly lost: Float64Array;
}

export function makeSums(count: number): Sums {
  return { total: new Float64Array(count), lost: new Float64Array(count) };
}

export function addTo({ total, lost }: Sums, at: number, share: number): void {
  const before = total[at] ?? 0;
  const corrected = share - (lost[at] ?? 0);
  const after = before + corrected;
  lost[at] = after - before - corrected;
  total[at] = after;
}

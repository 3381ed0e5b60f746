/** Sums of many small shares, each with what rounding lost on the way (Kahan 1965): a third added a million times stays one. */
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

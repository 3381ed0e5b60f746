/** A variable from 0 to `upper`. */
export interface Column {
  readonly gain: number;
  readonly upper: number;
  readonly whole: boolean;
}

/** Σ coefficient × column ≤ upper. */
export interface Row {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly upper: number;
}

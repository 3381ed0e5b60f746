import type { Perspective } from '../kinds/assessment.js';
import type { Source } from './observations.js';
import type { Votes } from './statistics/agreement.js';

/** The current value of a touchpoint on a day, for one kind of value (catalog.md, 4; method.md, 7.2–7.4). */
export interface CurrentValue {
  readonly score: number;
  readonly n: number | null;
  readonly se: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly date: string;
  readonly minimum: number | null;
  readonly perspective: Perspective;
  readonly says: boolean;
  readonly rounds: readonly string[];
  /** The value comes from the company although customers' values are required. */
  readonly opinion: boolean;
  /** Personas whose values were combined; empty for a round without a persona. */
  readonly personas: readonly string[];
  /** Newer persona values that do not replace the value for all. */
  readonly beside: readonly { readonly persona: string; readonly score: number; readonly date: string }[];
  /** A mean of equally weighted parts, because only some parts have a number of answers or a share. */
  readonly unweighted: boolean;
  readonly change: Change | null;
  readonly sources: readonly Source[];
  /** The single votes behind the value; `null` if it has other parts. */
  readonly votes: Votes | null;
}

/** A current value without its interval, which is computed on demand. */
export type ValueWithoutInterval = Omit<CurrentValue, 'ci95'>;

/** The change against the last comparable round. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly delta: number;
  /** Date of the earlier value. */
  readonly date: string;
}

import type { Scale } from '../../core/model/settings.js';
import type { Observation } from '../observations.js';
import { rangeOf } from '../scale.js';
import { sampleSd } from './describe.js';

/** The single votes behind a value. */
export interface Votes {
  /** On the catalog's scale. */
  readonly values: readonly number[];
  /** Number of whole steps that the voters could choose from; `null` where the scale has none or rounds differ. */
  readonly options: number | null;
}

/** All votes of the observations; `null` if one of them has no votes. */
export function votesOf(observations: readonly Observation[]): Votes | null {
  const votes = observations.map((one) => one.votes);
  if (votes.length === 0 || votes.includes(null)) return null;
  const options = new Set(observations.map((one) => one.options));
  const [only = null] = options;
  return { values: votes.flatMap((one) => one ?? []), options: options.size === 1 ? only : null };
}

export interface Agreement {
  /**
   * 0 if the votes are as spread as random ones, 1 if they are equal; `null` below two votes or without whole steps.
   */
  readonly rwg: number | null;
  readonly votes: number;
  readonly options: number | null;
  /** True below 0.7, the usual cut. */
  readonly discuss: boolean;
}

const AGREED_FROM = 0.7;

/**
 * r_wg = 1 − s²/σ², with the sample variance s² and the variance of a uniform null over A options, σ² = (A² − 1)/12
 * (James, Demaree & Wolf 1984). A negative value is reported as 0, as they recommend.
 */
export function agreementOf({ values, options }: Votes, scale: Scale): Agreement {
  const sd = sampleSd(values);
  const none = { votes: values.length, options };
  if (sd === null || options === null || options < 2) return { rwg: null, discuss: false, ...none };
  // Both spreads are shares of the range, so the result does not depend on the scale of the round.
  const spread = sd / rangeOf(scale);
  const variance = (options ** 2 - 1) / 12 / (options - 1) ** 2;
  const rwg = Math.max(0, 1 - spread ** 2 / variance);
  return { rwg, discuss: rwg < AGREED_FROM - 5e-10, ...none };
}

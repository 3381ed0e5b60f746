import type { Settings } from '../../core/model/settings.js';
import type { Criterion } from '../criteria.js';

/** Settings of the draws for robustness; `drawsFor` sets their number. */
export interface Draws {
  /** Number of draws for catalogs of up to `USUAL_TOUCHPOINTS` touchpoints. */
  readonly draws: number;
  readonly seed: number;
  /** Whether every rank is counted, or only the first k. */
  readonly full: boolean;
  /** Criteria from the heaviest to the lightest; `null` if their order is unknown. */
  readonly order: readonly Criterion[] | null;
}

/** Above this number of touchpoints fewer draws are made. */
const MAX_FULL_TOUCHPOINTS = 400;
/** The minimum, unless the settings have fewer: a share is then known within 3.2 points. */
const MIN_DRAWS = 1000;

/** The number of draws for a number of ranked touchpoints; equal in all outputs, so that their shares agree. */
export function drawsFor({ draws }: Draws, touchpoints: number): number {
  const affordable = Math.floor((draws * MAX_FULL_TOUCHPOINTS) / Math.max(touchpoints, 1));
  return Math.min(draws, Math.max(MIN_DRAWS, affordable));
}

/** The draws of a screen, which counts only the first k ranks. */
export function quickDraws(settings: Settings): Draws {
  return { ...fullDraws(settings), full: false };
}

/** The draws of a report and of `rank --robust`: the same draws, but every rank is counted. */
export function fullDraws({ priority: { draws, seed } }: Settings): Draws {
  return { draws, seed, full: true, order: null };
}

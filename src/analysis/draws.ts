import type { Settings } from '../core/settings.js';
import type { Criterion } from './criteria.js';

/** How the statement about robustness is drawn. How often: `drawsFor`. */
export interface Draws {
  /** For catalogs of usual size. */
  readonly draws: number;
  readonly seed: number;
  /** Every rank of every touchpoint, not only who is among the first. */
  readonly full: boolean;
  /** Criteria from the heaviest to the lightest; `null` where nothing is known of their order. */
  readonly order: readonly Criterion[] | null;
}

/** Touchpoints up to which all draws are made. */
const USUAL = 400;
/** Fewer are never made, unless fewer are asked for: a share is then known within 3.2 points. */
const LEAST = 1000;

/** How many draws are made for so many ranked touchpoints: as many wherever the ranking is shown, so that all say the same. */
export function drawsFor({ draws }: Draws, touchpoints: number): number {
  const affordable = Math.floor((draws * USUAL) / Math.max(touchpoints, 1));
  return Math.min(draws, Math.max(LEAST, affordable));
}

/** The draws of a screen: who is among the first. */
export function quickDraws(settings: Settings): Draws {
  return { ...fullDraws(settings), full: false };
}

/** The draws of a report, and of a ranking that is looked at by itself: the same ones, and every rank. */
export function fullDraws({ priority: { draws, seed } }: Settings): Draws {
  return { draws, seed, full: true, order: null };
}

import type { Settings } from '../core/settings.js';
import type { Criterion } from './criteria.js';

/** How the statement about robustness is drawn. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
  /** Every rank of every touchpoint, not only who is among the first. */
  readonly full: boolean;
  /** Criteria from the heaviest to the lightest; `null` where nothing is known of their order. */
  readonly order: readonly Criterion[] | null;
}

/** Enough for a share in the top k, within 1.6 %. */
const QUICK = 1000;

/** The draws of one screen: who is among the first. */
export function quickDraws({ priority: { draws, seed } }: Settings): Draws {
  return { draws: Math.min(draws, QUICK), seed, full: false, order: null };
}

/** The draws of a report: as many as on the screen, so that both say the same, and every rank. */
export function reportDraws(settings: Settings): Draws {
  return { ...quickDraws(settings), full: true };
}

/** The draws of a ranking that is looked at by itself: every rank. */
export function fullDraws({ priority: { draws, seed } }: Settings): Draws {
  return { draws, seed, full: true, order: null };
}

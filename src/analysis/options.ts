import type { Entry } from '../core/entry.js';
import type { Settings } from '../core/settings.js';
import type { Target } from '../kinds/config.js';
import type { Audience, Status } from '../kinds/touchpoint.js';
import type { Weights } from './criteria.js';
import type { Draws } from './draws.js';
import type { Source } from './observations.js';

export type Crosshair = Settings['ipa']['crosshair'];

export interface AnalysisOptions {
  /** The day of the analysis, ISO. */
  readonly asOf: string;
  readonly against: Target;
  /** Only this persona's rounds count. */
  readonly persona: string | null;
  readonly statuses: readonly Status[];
  readonly audiences: readonly Audience[];
  readonly weights: Weights;
  /** Id of the ranking method. */
  readonly method: string;
  /** Where the quadrants of importance and Ist meet, on the catalog's scale. */
  readonly crosshair: Crosshair;
  /** The draws that tell how sure a rank is; `null` leaves them out. */
  readonly robustness: Draws | null;
  /** Which of the touchpoints are looked at; all if not given. */
  readonly selected?: (touchpoint: Entry<'touchpoint'>) => boolean;
  /** Finds a source's line; without it the line of the entry's key stands for it. */
  readonly lineOf?: (source: Source) => number;
}

import type { Entry } from '../core/model/entry.js';
import type { Settings } from '../core/model/settings.js';
import type { Target } from '../kinds/config.js';
import type { Audience, Status } from '../kinds/touchpoint.js';
import type { Weights } from './criteria.js';
import type { Source } from './observations.js';
import type { Draws } from './robustness/draws.js';

export type Crosshair = Settings['ipa']['crosshair'];

export interface AnalysisOptions {
  /** The day of the analysis, ISO. */
  readonly asOf: string;
  readonly against: Target;
  /** Limits the values to this persona's rounds. */
  readonly persona: string | null;
  readonly statuses: readonly Status[];
  readonly audiences: readonly Audience[];
  readonly weights: Weights;
  /** Id of the ranking method. */
  readonly method: string;
  /** Where the quadrants of importance and Ist meet, on the catalog's scale. */
  readonly crosshair: Crosshair;
  /** The draws for the robustness of ranks; `null` omits them. */
  readonly robustness: Draws | null;
  /** Selects the analysed touchpoints; all if not given. */
  readonly selected?: (touchpoint: Entry<'touchpoint'>) => boolean;
  /** Finds the line of a source; without it the line of the entry's key is used. */
  readonly lineOf?: (source: Source) => number;
}

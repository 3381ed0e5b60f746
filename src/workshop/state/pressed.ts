import type { Scale } from '../../core/model/settings.js';
import type { UiState } from './ui-state.js';
import type { Action } from './undo.js';
import type { Ratings } from './workshop-data.js';

/** The result of a key: the next state of the screen, a change of the work, a side effect. */
export interface KeyResult {
  readonly ui: UiState;
  readonly action?: Action;
  readonly effect?: Order;
}

/** The data that the meaning of a key depends on. */
export interface KeyContext {
  /** Touchpoints and measures in the order of the list. */
  readonly touchpoints: readonly string[];
  readonly measures: readonly string[];
  readonly ratings: Ratings;
  readonly scale: Scale;
  /** The phases that a new touchpoint can have, with their displayed names. */
  readonly phases: readonly { readonly id: string; readonly name: string }[];
  readonly isTaken: (touchpoint: string) => boolean;
  /** The first touchpoint that the measure under the cursor improves. */
  readonly improved: string | null;
  /** The phase of the touchpoint under the cursor. */
  readonly phase: string;
  /** Number of lines of a page. */
  readonly page: number;
}

/** Side effects of a key; the workshop session carries them out. */
export type Order = 'quit' | 'write-measure' | 'add-touchpoint' | 'reload';

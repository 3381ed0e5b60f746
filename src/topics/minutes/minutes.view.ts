import type { ValueKind } from '../../core/model/on-scale.js';
import type { Fields } from '../../kinds/index.js';

/** The result of a workshop. */
export interface MinutesData {
  readonly round: Pick<Fields<'assessment'>, 'perspective' | 'persona' | 'department' | 'present'> & {
    readonly id: string;
    readonly date: string;
  };
  /** Number of touchpoints in the scope of the workshop. */
  readonly touchpoints: number;
  /** In the order of the round. */
  readonly rated: readonly RatedTouchpoint[];
  /** The values whose votes disagree, the least agreement first. */
  readonly contested: readonly ContestedValue[];
  /** Touchpoints whose rank by priority is another with the ratings of the round than without, the largest move first. */
  readonly moved: readonly MovedRank[];
  /** Are all ratings in the file of the round? */
  readonly isComplete: boolean;
  /** Paths of the written files in the catalog, that of the round first. */
  readonly files: readonly string[];
}

export interface RatedTouchpoint {
  readonly touchpoint: string;
  /** Means on the scale of the round. */
  readonly values: { readonly [K in ValueKind]?: number };
  /** The largest number of votes behind one value. */
  readonly votes: number;
  /** The roles that the round names for the values. */
  readonly roles: readonly string[];
  readonly note: string | null;
  readonly quotes: readonly string[];
}

export interface ContestedValue {
  readonly touchpoint: string;
  readonly kind: ValueKind;
  readonly votes: readonly number[];
  /** r_wg, from 0 to 1. */
  readonly agreement: number;
}

export interface MovedRank {
  readonly touchpoint: string;
  /** `null` if the touchpoint has no rank without the round. */
  readonly before: number | null;
  readonly after: number | null;
}

/** The input of a ranking method as shares, 0 to 1. One object per touchpoint, overwritten in each draw. */
export interface DrawnValues {
  gapShare: number;
  leverage: number;
  importance: number;
  satisfaction: number;
}

/** A touchpoint with its uncertainty. */
export interface UncertainTouchpoint {
  /** The values that are not drawn. */
  readonly values: Readonly<DrawnValues>;
  /** Standard error of the Ist as a share of the scale; 0 where it is not drawn. */
  readonly spread: number;
  /** The target as a share of the way from worst to best. */
  readonly target: number;
  /** The criteria of the touchpoint, in the order of the weights; `null` for an unknown one. */
  readonly criteria: readonly (number | null)[];
}

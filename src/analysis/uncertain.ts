/** What a ranking method scores; all shares, 0 to 1. One object per touchpoint, written anew in each draw. */
export interface Drawn {
  gapShare: number;
  leverage: number;
  importance: number;
  satisfaction: number;
}

/** A touchpoint with what is not known for certain about it. */
export interface Uncertain {
  /** The values that hold wherever nothing is drawn. */
  readonly values: Readonly<Drawn>;
  /** Standard error of the Ist as a share of the scale; 0 where it is not drawn. */
  readonly spread: number;
  /** The target as a share of the way from worst to best. */
  readonly target: number;
  /** Its criteria, in the order of the weights; `null` where nobody said anything. */
  readonly criteria: readonly (number | null)[];
}

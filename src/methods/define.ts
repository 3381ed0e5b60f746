/**
 * Rack 3: how to rank. A method knows numbers only: no touchpoint, no catalog, no language. It is pure, and what it
 * cannot rank it names instead of guessing. A method may import nothing from `src`.
 */
export interface Candidate {
  readonly id: string;
  /** Shortfall as a share of the scale's range, 0 to 1; `null` where Ist or target is unknown. */
  readonly gapShare: number | null;
  /** Weighted mean of the known criteria, 0 to 1; `null` where unknown. */
  readonly leverage: number | null;
  /** Importance as a share of the scale, 0 to 1: customers', else the company's. */
  readonly importance: number | null;
  /** Ist as a share of the way from worst to best, 0 to 1. */
  readonly satisfaction: number | null;
}

export type Need = 'gapShare' | 'leverage' | 'importance' | 'satisfaction';

export interface Method<Id extends string = string> {
  readonly id: Id;
  readonly title: Readonly<Record<'en' | 'de', string>>;
  /** Author, year, page or equation. */
  readonly cite: string;
  /** What a candidate must have to be ranked. */
  readonly needs: readonly Need[];
  /** The score of a candidate that has all it needs; higher is ranked first. */
  readonly score: (candidate: { readonly [N in Need]: number }) => number;
}

export function defineMethod<Id extends string>(method: Method<Id>): Method<Id> {
  return method;
}

/**
 * Rack 3: ranking methods. A method knows numbers only: no touchpoint, no catalog, no language. It is pure, and names
 * the candidates that it cannot rank. A method imports nothing from `src`.
 */
export interface Candidate {
  readonly id: string;
  /** Shortfall as a share of the scale's range, 0 to 1; `null` where Ist or target is unknown. */
  readonly gapShare: number | null;
  /** Weighted mean of the known criteria, 0 to 1; `null` where unknown. */
  readonly leverage: number | null;
  /** Importance as a share of the scale, 0 to 1: customers', else the company's if the method takes it. */
  readonly importance: number | null;
  /** Ist as a share of the way from worst to best, 0 to 1. */
  readonly satisfaction: number | null;
}

export type Need = 'gapShare' | 'leverage' | 'importance' | 'satisfaction';

/** A candidate with every value that its method needs; the other values are undefined. */
export type KnownValues = { readonly [N in Need]: number };

/** Values computed from all candidates before scoring. */
export interface Frame {
  /** Where the four quadrants of satisfaction and importance meet; shares. */
  readonly crosshair: { readonly satisfaction: number; readonly importance: number };
}

export interface Method<Id extends string = string> {
  readonly id: Id;
  readonly title: Readonly<Record<'en' | 'de', string>>;
  /** How the score comes about, in a sentence below a ranking. */
  readonly formula: Readonly<Record<'en' | 'de', string>>;
  /** Author, year, page or equation. */
  readonly cite: string;
  /** The values that a candidate needs to be ranked. */
  readonly needs: readonly Need[];
  /** Whether only customers' importance counts, without the company's as a fallback. */
  readonly customersOnly?: true;
  /** The score of a candidate that has all it needs, at most 100; higher is ranked first. */
  readonly score: (candidate: KnownValues, frame?: Frame) => number;
}

export function defineMethod<Id extends string>(method: Method<Id>): Method<Id> {
  return method;
}

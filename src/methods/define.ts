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
  /** Importance as a share of the scale, 0 to 1: customers', else the company's if the method takes it. */
  readonly importance: number | null;
  /** Ist as a share of the way from worst to best, 0 to 1. */
  readonly satisfaction: number | null;
}

export type Need = 'gapShare' | 'leverage' | 'importance' | 'satisfaction';

/** A candidate that has all that its method needs; what it does not need may be anything. */
export type Known = { readonly [N in Need]: number };

/** What is read off all candidates at once, before the first is scored. */
export interface Frame {
  /** Where the four quadrants of satisfaction and importance meet; shares. */
  readonly crosshair: { readonly satisfaction: number; readonly importance: number };
}

export interface Method<Id extends string = string> {
  readonly id: Id;
  readonly title: Readonly<Record<'en' | 'de', string>>;
  /** Author, year, page or equation. */
  readonly cite: string;
  /** What a candidate must have to be ranked. */
  readonly needs: readonly Need[];
  /** Only what customers said of the importance counts; the company's opinion does not stand in. */
  readonly customersOnly?: true;
  /** The score of a candidate that has all it needs, at most 100; higher is ranked first. */
  readonly score: (candidate: Known, frame?: Frame) => number;
}

export function defineMethod<Id extends string>(method: Method<Id>): Method<Id> {
  return method;
}

/** More different texts than this are no answers to choose from, but names, numbers or free text. */
const MAX_VALUES = 2_000;
/** A text longer than this is none of several answers either. */
const MAX_VALUE_LENGTH = 2_000;

/** How often a text was given, with the sums that weighted statistics need. */
export interface ValueCount {
  n: number;
  /** Sum of the weights. */
  w: number;
  /** Sum of their squares. */
  ww: number;
}

/** Texts that stand for cells without one. */
export const NOTHING = '\u0000';
export const NOT_SHOWN = '\u0001';

/**
 * How often each text stands in a column. It holds all that the statistics of a column need, takes no more room when
 * rows are added, and two of them make one: what a database counts can be added as well.
 */
export class Tally {
  readonly values = new Map<string, ValueCount>();
  /** True where there were too many different texts: nothing is known of the column then. */
  isTooVaried = false;

  add(text: string, n: number, w: number, ww: number): void {
    const found = this.values.get(text);
    if (found) {
      found.n += n;
      found.w += w;
      found.ww += ww;
      return;
    }
    if (this.isTooVaried) return;
    if (this.values.size >= MAX_VALUES || text.length > MAX_VALUE_LENGTH) {
      this.isTooVaried = true;
      this.values.clear();
      return;
    }
    this.values.set(text, { n, w, ww });
  }

  merge(other: Tally): void {
    if (other.isTooVaried) {
      this.isTooVaried = true;
      this.values.clear();
    }
    for (const [text, { n, w, ww }] of other.values) this.add(text, n, w, ww);
  }
}

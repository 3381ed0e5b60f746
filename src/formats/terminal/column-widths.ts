import type { Display } from '../format.js';
import type { ShownColumn } from './terminal-rows.js';
import { maxWidthOf } from './width.js';

export const MARGIN_COLUMNS = 2;
export const GAP_COLUMNS = 2;

/** Before a flexible column becomes narrower than this, the last one other than the names moves below its row. */
const COMFORTABLE_WIDTH = 28;
/** Before the names become narrower than this, optional columns are dropped. */
const MIN_READABLE_WIDTH = 20;
/** A flexible column never becomes narrower than this. */
const MIN_FLEXIBLE_WIDTH = 14;
/** A table of names and one or two values keeps them side by side. */
const MAX_COLUMNS_OF_PAIRS = 3;

export interface Widths {
  readonly widths: readonly number[];
}

/** A table that needs fewer columns: without `without`, or with it below each row. */
export interface Narrower {
  readonly without: ShownColumn;
  readonly below: boolean;
}

export const lineWidth = (widths: readonly number[]): number =>
  MARGIN_COLUMNS + GAP_COLUMNS * (widths.length - 1) + widths.reduce((sum, one) => sum + one, 0);

export const longestWordOf = (texts: readonly string[]): number => maxWidthOf(texts.flatMap((text) => text.split(' ')));

/**
 * Widths at which the columns fit on a line, or the column to remove first. Names have the first claim on the width: other
 * texts move below their row, then optional columns go, and only then names wrap within words.
 * @param natural the width of the widest text of each column, in cells of the terminal
 */
export function fitColumns(
  shown: readonly ShownColumn[],
  { natural, longestWords }: { readonly natural: readonly number[]; readonly longestWords: readonly number[] },
  { width, cut }: Display,
): Widths | Narrower {
  if (!cut) return { widths: natural };
  const fit = (minWidth: number) => {
    const minWidths = longestWords.map((word) => Math.max(minWidth, Math.min(word, COMFORTABLE_WIDTH)));
    const widths = shrinkColumns(shown, natural, minWidths, width);
    return lineWidth(widths) > width ? null : { widths };
  };
  const comfortable = fit(COMFORTABLE_WIDTH);
  if (comfortable) return comfortable;
  const aside = findAside(shown);
  if (aside) return { without: aside, below: true };
  const readable = fit(MIN_READABLE_WIDTH);
  if (readable) return readable;
  const optional = findOptional(shown);
  if (optional) return { without: optional, below: false };
  const least = natural.map(() => MIN_FLEXIBLE_WIDTH);
  return fit(MIN_FLEXIBLE_WIDTH) ?? { widths: shrinkColumns(shown, natural, least, width) };
}

/** The columns without the one that does not fit, or with it below each row. */
export function narrowColumns(all: readonly ShownColumn[], { without, below }: Narrower): readonly ShownColumn[] {
  if (!below) return all.filter((one) => one !== without);
  return all.map((one) => (one === without ? { ...one, column: { ...one.column, below: 'line' } } : one));
}

/** The last flexible column other than the names. */
function findAside(shown: readonly ShownColumn[]): ShownColumn | undefined {
  const [, ...others] = shown.filter(({ column }) => column.flexible);
  return shown.length > MAX_COLUMNS_OF_PAIRS ? others.at(-1) : undefined;
}

/** The column that needs the widest display. */
function findOptional(shown: readonly ShownColumn[]): ShownColumn | undefined {
  const from = ({ column }: ShownColumn) => column.from ?? 0;
  return shown.filter((one) => from(one) > 0).sort((left, right) => from(right) - from(left))[0];
}

/** Shrinks the widest flexible columns until the line fits, each to its minimum at most. */
function shrinkColumns(
  shown: readonly ShownColumn[],
  natural: readonly number[],
  minWidths: readonly number[],
  width: number,
): number[] {
  const widths = [...natural];
  for (let over = lineWidth(widths) - width; over > 0; over--) {
    const [first, ...others] = shown.flatMap(({ column }, at) =>
      column.flexible && (widths[at] ?? 0) > (minWidths[at] ?? 0) ? [at] : [],
    );
    if (first === undefined) break;
    const widest = others.reduce((best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best), first);
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

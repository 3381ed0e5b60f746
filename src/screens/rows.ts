import cliTruncate from 'cli-truncate';
import { toleratesGap } from '../analysis/moments.js';
import type { ValueKind } from '../core/on-scale.js';
import { visible } from '../core/visible.js';
import { padEnd, padStart, widthOf } from '../formats/terminal/width.js';
import type { Tone } from '../report/blocks.js';
import type { Canvas } from './scene.js';

export interface RowCell {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** A column of fixed width; one of width 0 takes what is left. Fixed, so that nothing jumps when the list moves. */
export interface RowColumn {
  readonly title: string;
  readonly width: number;
  readonly right?: true;
}

const GAP = 2;
/** Figures stand no farther from their names than an eye can follow. */
const FARTHEST = 60;

/** From this width on there is room for more columns. */
export const WIDE = 100;
/** Below this width names need the room of what is least needed. */
export const NARROW = 60;

/** Draws rows in these columns; the first tells where the cursor is. */
export function makeRow(columns: readonly RowColumn[], { display, paint }: Canvas) {
  const fixed = columns.reduce((sum, { width }) => sum + width + GAP, 0);
  const flexible = Math.min(FARTHEST, Math.max(8, display.width - fixed - 2));
  return (cells: readonly (RowCell | null)[], chosen = false): string => {
    const written = columns.map(({ width, right }, at) => {
      const cell = cells[at] ?? { text: '' };
      const room = width || flexible;
      const text = cut(visible(cell.text), room);
      const padded = right ? padStart(text, room) : padEnd(text, room);
      return paint(padded, chosen ? 'strong' : cell.tone);
    });
    const mark = display.unicode ? '›' : '>';
    return `${chosen ? paint(mark, 'strong') : ' '} ${written.join(' '.repeat(GAP))}`.trimEnd();
  };
}

/** A text within a width, shortened in the middle where names differ least. */
export function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : cliTruncate(text, width, { position: 'middle' });
}

/** A sentence within a width, without its end where there is no room. */
export function cutEnd(text: string, width: number): string {
  return widthOf(text) <= width ? text : cliTruncate(text, width);
}

/** The piece of a list below its head that keeps the chosen line in sight; only that piece is written. */
export function windowOf(lines: readonly (() => string)[], chosen: number, canvas: Canvas): readonly string[] {
  const { presentation } = canvas.display;
  const height = Math.max(1, Math.floor((canvas.height - 1) / (presentation ? 2 : 1)));
  // Whole pages, with one line of the page before: the list stands still while the cursor moves over it.
  const page = Math.max(1, height - 1);
  const wanted = Math.min(Math.floor(Math.max(0, chosen) / page) * page, lines.length - height);
  const start = Math.max(0, wanted);
  // From the last row of a room every other line is easier to follow.
  return lines.slice(start, start + height).flatMap((line) => (presentation ? ['', line()] : [line()]));
}

export function nameCell(touchpoint: string, { analysis }: Canvas): RowCell {
  return { text: analysis.model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint };
}

export function valueCell(touchpoint: string, kind: ValueKind, { analysis, score }: Canvas): RowCell {
  return { text: score(analysis.current(touchpoint, kind)?.score) };
}

/** A gap that is none by its corridor is told like any other, but does not alarm. */
export function gapCell(touchpoint: string, { analysis, score }: Canvas): RowCell {
  const gap = analysis.gap(touchpoint)?.gap;
  return { text: score(gap), tone: (gap ?? 0) > 0 && !toleratesGap(analysis, touchpoint) ? 'bad' : undefined };
}

/** Ranks gained or lost, as an arrow with a figure. */
export function arrow(moved: number | null, { display }: Canvas): RowCell {
  if (moved === null || moved === 0) return { text: '' };
  const [up, down] = display.unicode ? ['▲', '▼'] : ['+', '-'];
  return { text: `${moved > 0 ? up : down}${Math.abs(moved)}`, tone: moved > 0 ? 'warn' : 'good' };
}

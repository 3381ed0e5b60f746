import cliTruncate from 'cli-truncate';
import { toleratesGap } from '../../analysis/moment-weights.js';
import type { ValueKind } from '../../core/model/on-scale.js';
import { makeVisible } from '../../core/visible.js';
import type { Tone } from '../../document/blocks.js';
import { padEnd, padStart, widthOf } from '../../formats/terminal/width.js';
import type { Canvas } from './screen-model.js';

export interface RowCell {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** A column; its width is fixed, so that it does not move while the list scrolls. Width 0 takes the remaining width. */
export interface RowColumn {
  readonly title: string;
  readonly width: number;
  readonly right?: true;
}

const GAP_COLUMNS = 2;
/** A wider name column would put the figures too far from their names to read along the row. */
const MAX_FLEXIBLE_COLUMNS = 60;

/** Screens of at least this width show the optional columns. */
export const WIDE_COLUMNS = 100;
/** Screens below this width omit the least important columns. */
export const NARROW_COLUMNS = 60;

/** Makes a function that draws a row in these columns; a mark before the first column shows the cursor. */
export function makeRow(columns: readonly RowColumn[], { display, paint }: Canvas) {
  const fixed = columns.reduce((sum, { width }) => sum + width + GAP_COLUMNS, 0);
  const flexible = Math.min(MAX_FLEXIBLE_COLUMNS, Math.max(8, display.width - fixed - 2));
  return (cells: readonly (RowCell | null)[], chosen = false): string => {
    const written = columns.map(({ width, right }, at) => {
      const cell = cells[at] ?? { text: '' };
      const space = width || flexible;
      const text = cutMiddle(makeVisible(cell.text), space);
      const padded = right ? padStart(text, space) : padEnd(text, space);
      return paint(padded, chosen ? 'strong' : cell.tone);
    });
    const mark = display.unicode ? '›' : '>';
    return `${chosen ? paint(mark, 'strong') : ' '} ${written.join(' '.repeat(GAP_COLUMNS))}`.trimEnd();
  };
}

/** A text cut to a width in its middle, because names differ most at their ends. */
export function cutMiddle(text: string, width: number): string {
  return widthOf(text) <= width ? text : cliTruncate(text, width, { position: 'middle' });
}

/** A text cut to a width at its end. */
export function cutEnd(text: string, width: number): string {
  return widthOf(text) <= width ? text : cliTruncate(text, width);
}

/** The page of a list that contains the chosen line; only its lines are drawn. */
export function pageOf(lines: readonly (() => string)[], chosen: number, canvas: Canvas): readonly string[] {
  const { presentation } = canvas.display;
  const height = Math.max(1, Math.floor((canvas.height - 1) / (presentation ? 2 : 1)));
  // The list scrolls by whole pages, which overlap by one line, so that it does not move with every key.
  const page = Math.max(1, height - 1);
  const wanted = Math.min(Math.floor(Math.max(0, chosen) / page) * page, lines.length - height);
  const start = Math.max(0, wanted);
  // In a presentation blank lines make the list easier to read from a distance.
  return lines.slice(start, start + height).flatMap((line) => (presentation ? ['', line()] : [line()]));
}

export function nameCell(touchpoint: string, { analysis }: Canvas): RowCell {
  return { text: analysis.model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint };
}

export function valueCell(touchpoint: string, kind: ValueKind, { analysis, score }: Canvas): RowCell {
  return { text: score(analysis.current(touchpoint, kind)?.score) };
}

/** A gap within the corridor of its target is shown without an alarm colour. */
export function gapCell(touchpoint: string, { analysis, score }: Canvas): RowCell {
  const gap = analysis.gap(touchpoint)?.gap;
  return { text: score(gap), tone: (gap ?? 0) > 0 && !toleratesGap(analysis, touchpoint) ? 'bad' : undefined };
}

/** A cell with the ranks gained or lost: an arrow and a number. */
export function arrowCell(moved: number | null, { display }: Canvas): RowCell {
  if (moved === null || moved === 0) return { text: '' };
  const [up, down] = display.unicode ? ['▲', '▼'] : ['+', '-'];
  return { text: `${moved > 0 ? up : down}${Math.abs(moved)}`, tone: moved > 0 ? 'warn' : 'good' };
}

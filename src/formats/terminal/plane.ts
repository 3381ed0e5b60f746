import type { Axis, Plane } from '../../document/blocks.js';
import { type Lang, numberText } from '../../messages/format.js';
import type { Display } from '../format.js';

/** Rows for points. One more row above and one below hold the names of the quadrants. */
const PLANE_ROWS = 15;
/** Share of the range added at both ends, so that a line through an outermost value keeps a row and a column on each side. */
const PADDING_SHARE = 0.15;
/** Maximum distance between a label and its point, in cells. */
const MAX_LABEL_SHIFT_CELLS = { columns: 6, rows: 1 };
/** Minimum number of columns and rows on each side of a line: a label of three digits, and a row of points beside the row of names. */
const LINE_MARGIN_CELLS = { columns: 3, rows: 2 };
const LABEL_SHIFTS_CELLS = {
  columns: shiftsUpTo(MAX_LABEL_SHIFT_CELLS.columns),
  rows: shiftsUpTo(MAX_LABEL_SHIFT_CELLS.rows),
};

/** 0, 1, −1, 2, −2, … */
function shiftsUpTo(most: number): number[] {
  return [0, ...Array.from({ length: most }, (_, at) => [at + 1, -at - 1]).flat()];
}

/** Maps values of an axis onto cells. */
interface Ruler {
  readonly first: number;
  readonly last: number;
  readonly line: number;
  readonly cell: (value: number) => number;
  /** Is the value beyond the line? `Axis.onLine` decides for a value on it. */
  readonly beyond: (value: number) => boolean;
}

/** Writes points as labels over two axes with a crosshair. Only the part of the plane with points is drawn. */
export function writePlane(plane: Plane, { width, unicode }: Pick<Display, 'width' | 'unicode'>, lang: Lang): string[] {
  const score = (value: number) => numberText(value, lang, { digits: 1 });
  const y = rulerOf(
    plane.y,
    plane.points.map((point) => point.y),
    plane.crosshair.y,
    PLANE_ROWS + 2,
    LINE_MARGIN_CELLS.rows,
  );
  const marks = [score(y.last), score(plane.crosshair.y), score(y.first)];
  const left = Math.max(...marks.map((mark) => mark.length)) + 2;
  const inner = Math.max(20, Math.min(72, width - left - plane.x.title.length - 5));
  const x = rulerOf(
    plane.x,
    plane.points.map((point) => point.x),
    plane.crosshair.x,
    inner,
    LINE_MARGIN_CELLS.columns,
  );
  const grid = emptyGrid(x, y, inner, unicode);
  const crowded = plane.points.filter(({ x: across, y: up, label }) => !placeLabel(grid, label, [x, across], [y, up]));
  writeNames(grid, plane.corners, unicode ? '…' : '.');
  const [side, corner, base] = unicode ? ['│', '└', '─'] : ['|', '+', '-'];
  const heights = new Map([marks[2], marks[1], marks[0]].map((mark, at) => [[0, y.line, PLANE_ROWS + 1][at], mark]));
  const rows = grid.map((cells, row) => {
    const mark = (heights.get(row) ?? '').padStart(left - 1);
    return ` ${mark} ${side}${cells.join('')}`.trimEnd();
  });
  const margin = ' '.repeat(left + 2);
  return [
    ` ${' '.repeat(left)}${plane.y.title}`,
    ...rows.reverse(),
    ` ${' '.repeat(left)}${corner}${base.repeat(inner)}`,
    `${margin}${formatAxisValues([score(x.first), score(plane.crosshair.x), score(x.last)], x.line, inner)}  ${plane.x.title}`,
    ...(crowded.length > 0 ? [`${margin}+ ${crowded.map(({ label }) => label).join(' ')}`] : []),
  ];
}

function rulerOf(
  {
    turned,
    least: floor = Number.NEGATIVE_INFINITY,
    most: ceiling = Number.POSITIVE_INFINITY,
    onLine = 'beyond',
  }: Axis,
  values: readonly number[],
  line: number,
  cells: number,
  beside: number,
): Ruler {
  const toDirected = (value: number) => (turned ? -value : value);
  const all = [...values, line].map(toDirected);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const padding = most > least ? (most - least) * PADDING_SHARE : 1;
  const [start, end] = turned ? [-ceiling, -floor] : [floor, ceiling];
  const [low, high] = [Math.max(start, least - padding), Math.min(end, most + padding)];
  const cell = (value: number) => Math.round(((toDirected(value) - low) / (high - low)) * (cells - 1));
  return {
    first: toDirected(low),
    last: toDirected(high),
    // A line at the end of the scale keeps space on both sides for labels.
    line: clampTo(cell(line), [beside, cells - 1 - beside]),
    cell,
    beyond: (value) => toDirected(value) - toDirected(line) > (onLine === 'beyond' ? -5e-10 : 5e-10),
  };
}

/** Row 0 is at the bottom. */
function emptyGrid(x: Ruler, y: Ruler, inner: number, unicode: boolean): string[][] {
  const [along, across, meet] = unicode ? ['─', '│', '┼'] : ['-', '|', '+'];
  return Array.from({ length: PLANE_ROWS + 2 }, (_, row) =>
    Array.from({ length: inner }, (__, column) => {
      if (row === y.line) return column === x.line ? meet : along;
      return column === x.line ? across : ' ';
    }),
  );
}

/** Writes a label into the nearest free cells of its quadrant, never on a line. Returns false if none are free. */
function placeLabel(grid: string[][], label: string, [x, across]: [Ruler, number], [y, up]: [Ruler, number]): boolean {
  const inner = grid[0]?.length ?? 0;
  const columns = x.beyond(across) ? [x.line + 1, inner - label.length] : [0, x.line - label.length];
  const rows = y.beyond(up) ? [y.line + 1, PLANE_ROWS] : [1, y.line - 1];
  const column = clampTo(x.cell(across) - ((label.length - 1) >> 1), columns);
  const row = clampTo(y.cell(up), rows);
  for (const sideways of LABEL_SHIFTS_CELLS.columns) {
    for (const upwards of LABEL_SHIFTS_CELLS.rows) {
      const [from, at] = [column + sideways, row + upwards];
      if (clampTo(from, columns) !== from || clampTo(at, rows) !== at) continue;
      const cells = grid[at] ?? [];
      if (hasDigit(cells, from - 1, from + label.length)) continue;
      cells.splice(from, label.length, ...label);
      return true;
    }
  }
  return false;
}

function clampTo(value: number, [least = 0, most = 0]: readonly number[]): number {
  return Math.max(least, Math.min(most, value));
}

/** Does one of these cells hold a digit? */
function hasDigit(cells: readonly string[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const cell = cells[at] ?? ' ';
    if (cell >= '0' && cell <= '9') return true;
  }
  return false;
}

/** The rows of the names hold no points, so a long name may cross the line. */
function writeNames(
  grid: string[][],
  [upperLeft, upperRight, lowerLeft, lowerRight]: Plane['corners'],
  cut: string,
): void {
  const write = (cells: string[] | undefined, left: string, right: string) => {
    if (!cells) return;
    const name = shortenName(left, cells.length >> 1, cut);
    const other = shortenName(right, cells.length - name.length - 2, cut);
    cells.splice(0, name.length, ...name);
    cells.splice(cells.length - other.length, other.length, ...other);
  };
  write(grid[PLANE_ROWS + 1], upperLeft, upperRight);
  write(grid[0], lowerLeft, lowerRight);
}

function shortenName(name: string, width: number, cut: string): string {
  return name.length <= width ? name : name.slice(0, Math.max(0, width - 1)) + (width > 0 ? cut : '');
}

function formatAxisValues([low = '', middle = '', high = '']: readonly string[], line: number, inner: number): string {
  const cells = low.padEnd(inner - high.length) + high;
  const from = Math.max(0, line - (middle.length >> 1));
  const clash = from <= low.length || from + middle.length >= inner - high.length;
  return clash ? cells : cells.slice(0, from) + middle + cells.slice(from + middle.length);
}

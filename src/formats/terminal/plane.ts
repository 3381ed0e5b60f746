import { type Lang, numberText } from '../../messages/format.js';
import type { Axis, Plane } from '../../report/blocks.js';
import type { Display } from '../define.js';

/** Rows for points; one more above and below bears the names of the parts. */
const ROWS = 15;
/** Beyond the outermost values, so that a line through one of them still has a row and a column on each side. */
const ROOM = 0.15;
/** How far a label may move to where there is room; further would lie about its place. */
const SLACK = { columns: 6, rows: 1 };
/** Rows and columns on each side of a line: one row of points beside that of the names, and a label of three figures. */
const BESIDE = { columns: 3, rows: 2 };
const NEARBY = { columns: outwards(SLACK.columns), rows: outwards(SLACK.rows) };

/** 0, 1, −1, 2, −2, … */
function outwards(most: number): number[] {
  return [0, ...Array.from({ length: most }, (_, at) => [at + 1, -at - 1]).flat()];
}

/** Maps values of an axis onto cells. */
interface Ruler {
  readonly first: number;
  readonly last: number;
  readonly line: number;
  readonly cell: (value: number) => number;
  /** On the line counts as beyond it. */
  readonly beyond: (value: number) => boolean;
}

/** Points as their labels over two axes, cut by the crosshair; only the part of the plane where points are. */
export function writePlane(plane: Plane, { width, unicode }: Pick<Display, 'width' | 'unicode'>, lang: Lang): string[] {
  const score = (value: number) => numberText(value, lang, { digits: 1 });
  const y = rulerOf(
    plane.y,
    plane.points.map((point) => point.y),
    plane.crosshair.y,
    ROWS + 2,
    BESIDE.rows,
  );
  const marks = [score(y.last), score(plane.crosshair.y), score(y.first)];
  const left = Math.max(...marks.map((mark) => mark.length)) + 2;
  const inner = Math.max(20, Math.min(72, width - left - plane.x.title.length - 5));
  const x = rulerOf(
    plane.x,
    plane.points.map((point) => point.x),
    plane.crosshair.x,
    inner,
    BESIDE.columns,
  );
  const grid = emptyGrid(x, y, inner, unicode);
  const crowded = plane.points.filter(({ x: across, y: up, label }) => !place(grid, label, [x, across], [y, up]));
  writeNames(grid, plane.corners, unicode ? '…' : '.');
  const [side, corner, base] = unicode ? ['│', '└', '─'] : ['|', '+', '-'];
  const heights = new Map([marks[2], marks[1], marks[0]].map((mark, at) => [[0, y.line, ROWS + 1][at], mark]));
  const rows = grid.map((cells, row) => {
    const mark = (heights.get(row) ?? '').padStart(left - 1);
    return ` ${mark} ${side}${cells.join('')}`.trimEnd();
  });
  const margin = ' '.repeat(left + 2);
  return [
    ` ${' '.repeat(left)}${plane.y.title}`,
    ...rows.reverse(),
    ` ${' '.repeat(left)}${corner}${base.repeat(inner)}`,
    `${margin}${underAxis([score(x.first), score(plane.crosshair.x), score(x.last)], x.line, inner)}  ${plane.x.title}`,
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
  const directed = (value: number) => (turned ? -value : value);
  const all = [...values, line].map(directed);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = most > least ? (most - least) * ROOM : 1;
  const [start, end] = turned ? [-ceiling, -floor] : [floor, ceiling];
  const [low, high] = [Math.max(start, least - room), Math.min(end, most + room)];
  const cell = (value: number) => Math.round(((directed(value) - low) / (high - low)) * (cells - 1));
  return {
    first: directed(low),
    last: directed(high),
    // A line at the end of the scale leaves room for what stands on it and beyond.
    line: within(cell(line), [beside, cells - 1 - beside]),
    cell,
    beyond: (value) => directed(value) - directed(line) > (onLine === 'beyond' ? -5e-10 : 5e-10),
  };
}

/** Row 0 is the lowest. */
function emptyGrid(x: Ruler, y: Ruler, inner: number, unicode: boolean): string[][] {
  const [along, across, meet] = unicode ? ['─', '│', '┼'] : ['-', '|', '+'];
  return Array.from({ length: ROWS + 2 }, (_, row) =>
    Array.from({ length: inner }, (__, column) => {
      if (row === y.line) return column === x.line ? meet : along;
      return column === x.line ? across : ' ';
    }),
  );
}

/** Writes a label as near to its point as there is room, in the point's own quarter and never on a line. */
function place(grid: string[][], label: string, [x, across]: [Ruler, number], [y, up]: [Ruler, number]): boolean {
  const inner = grid[0]?.length ?? 0;
  const columns = x.beyond(across) ? [x.line + 1, inner - label.length] : [0, x.line - label.length];
  const rows = y.beyond(up) ? [y.line + 1, ROWS] : [1, y.line - 1];
  const column = within(x.cell(across) - ((label.length - 1) >> 1), columns);
  const row = within(y.cell(up), rows);
  for (const sideways of NEARBY.columns) {
    for (const upwards of NEARBY.rows) {
      const [from, at] = [column + sideways, row + upwards];
      if (within(from, columns) !== from || within(at, rows) !== at) continue;
      const cells = grid[at] ?? [];
      if (touchesDigit(cells, from - 1, from + label.length)) continue;
      cells.splice(from, label.length, ...label);
      return true;
    }
  }
  return false;
}

function within(value: number, [least = 0, most = 0]: readonly number[]): number {
  return Math.max(least, Math.min(most, value));
}

/** Does a figure stand in one of these cells? */
function touchesDigit(cells: readonly string[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const cell = cells[at] ?? ' ';
    if (cell >= '0' && cell <= '9') return true;
  }
  return false;
}

/** Names stand in rows without points, so a long one may cross the line. */
function writeNames(
  grid: string[][],
  [upperLeft, upperRight, lowerLeft, lowerRight]: Plane['corners'],
  cut: string,
): void {
  const write = (cells: string[] | undefined, left: string, right: string) => {
    if (!cells) return;
    const name = shortened(left, cells.length >> 1, cut);
    const other = shortened(right, cells.length - name.length - 2, cut);
    cells.splice(0, name.length, ...name);
    cells.splice(cells.length - other.length, other.length, ...other);
  };
  write(grid[ROWS + 1], upperLeft, upperRight);
  write(grid[0], lowerLeft, lowerRight);
}

function shortened(name: string, room: number, cut: string): string {
  return name.length <= room ? name : name.slice(0, Math.max(0, room - 1)) + (room > 0 ? cut : '');
}

function underAxis([low = '', middle = '', high = '']: readonly string[], line: number, inner: number): string {
  const cells = low.padEnd(inner - high.length) + high;
  const from = Math.max(0, line - (middle.length >> 1));
  const clash = from <= low.length || from + middle.length >= inner - high.length;
  return clash ? cells : cells.slice(0, from) + middle + cells.slice(from + middle.length);
}

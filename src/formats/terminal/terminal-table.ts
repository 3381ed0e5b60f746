import cliTruncate from 'cli-truncate';
import wrapAnsi from 'wrap-ansi';
import { makeVisible } from '../../core/visible.js';
import type { Cell, Table } from '../../document/blocks.js';
import type { Display } from '../format.js';
import { MAX_GRID_ROWS, writeGrid } from './grid.js';
import { isChart, type Written, writeCell } from './terminal-cells.js';
import { formatLinesBelow, insertGroupTitles, type Shown, type TableStyle } from './terminal-rows.js';
import { maxWidthOf, padEnd, padStart, widthOf } from './width.js';
import { wrapText } from './wrapping.js';

const MARGIN_COLUMNS = 2;
const GAP_COLUMNS = 2;
/** A terminal narrower than this shows a list of records instead of a table. */
const MIN_TABLE_WIDTH = 60;
/** A flexible column never becomes narrower than this. */
const MIN_FLEXIBLE_WIDTH = 14;

/** Writes columns: numbers are right-aligned, flexible columns take the remaining width and are shortened in the middle last. */
export function writeTable(table: Table, style: TableStyle): WrittenTable {
  const { display } = style;
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(
      ({ column, index }) =>
        !column.plainOnly &&
        (column.from ?? 0) <= display.width &&
        !(display.presentation && column.detail) &&
        !(column.ifAny && table.rows.every((row) => isEmpty(row[index]))),
    );
  if (columns.length === 0) return { heads: null, rows: [] };
  const matrix = table.matrix && display.width >= MIN_TABLE_WIDTH && table.rows.length <= MAX_GRID_ROWS;
  const grid = matrix ? writeGrid(table, style) : null;
  if (grid) return { heads: null, rows: grid };
  const { heads, rows } =
    display.width < MIN_TABLE_WIDTH
      ? { heads: null, rows: writeRecords(table, columns, style) }
      : writeColumns(table, columns, style);
  if (table.more !== undefined) rows.push(...moreLines(table.more, style));
  return { heads, rows };
}

function moreLines(more: string, { display, paint }: TableStyle): string[] {
  const lines = display.cut ? wrapText(more, Math.max(10, display.width - MARGIN_COLUMNS), true) : [makeVisible(more)];
  return lines.map((line) => ' '.repeat(MARGIN_COLUMNS) + paint(line, 'dim'));
}

export interface WrittenTable {
  /** The line of column titles without colour; `null` if no column has a title. */
  readonly heads: string | null;
  readonly rows: string[];
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || ('text' in cell && cell.text === '');
}

function writeColumns(table: Table, all: readonly Shown[], style: TableStyle): WrittenTable {
  const shown = all.filter(({ column }) => !column.below);
  const charts = shown.filter(({ index }) => table.rows.some((row) => isChart(row[index])));
  const printWith = (chartWidth: number) =>
    table.rows.map((row) =>
      shown.map(({ index }) => writeCell(row[index] ?? null, { ...style, unicode: style.display.unicode, chartWidth })),
    );
  let rows = printWith(8);
  const natural = shown.map(({ column }, at) => maxWidthOf([column.title, ...rows.map((row) => row[at]?.text ?? '')]));
  const spare = style.display.width - lineWidth(natural);
  if (charts.length > 0 && spare > 0) {
    const extra = Math.min(16, Math.floor(spare / charts.length));
    rows = printWith(8 + extra);
    for (const chart of charts) {
      const at = shown.indexOf(chart);
      natural[at] = Math.max(natural[at] ?? 0, 8 + extra);
    }
  }
  const widths = shrinkColumns(natural, shown, style.display);
  const droppable = findDroppableColumn(widths, shown, style.display);
  if (droppable)
    return writeColumns(
      table,
      all.filter((one) => one !== droppable),
      style,
    );
  const titles = shown.map(({ column }) => ({ text: makeVisible(column.title) }));
  const hasTitles = shown.some(({ column }) => column.title !== '');
  const heads = hasTitles ? formatLine(titles, shown, widths, { ...style, paint: (text) => text }) : null;
  const bodies = rows.map((cells, at) => [
    formatLine(cells, shown, widths, style),
    ...formatLinesBelow(table, at, all, style),
  ]);
  const blocks = insertGroupTitles(table, bodies, style);
  return { heads, rows: style.display.presentation ? blocks.flatMap((one) => ['', ...one]) : blocks.flat() };
}

/** The optional column to drop if the table is too wide even with shortened names. */
function findDroppableColumn(
  widths: readonly number[],
  shown: readonly Shown[],
  { width, cut }: Display,
): Shown | undefined {
  if (!cut || lineWidth(widths) <= width) return undefined;
  const from = ({ column }: Shown) => column.from ?? 0;
  return shown.filter((one) => from(one) > 0).sort((left, right) => from(right) - from(left))[0];
}

const lineWidth = (widths: readonly number[]): number =>
  MARGIN_COLUMNS + GAP_COLUMNS * (widths.length - 1) + widths.reduce((sum, one) => sum + one, 0);

/** Shrinks the flexible columns until the table fits, if lines may be cut. */
function shrinkColumns(natural: readonly number[], shown: readonly Shown[], { width, cut }: Display): number[] {
  const widths = [...natural];
  if (!cut) return widths;
  let over = lineWidth(widths) - width;
  const flexible = shown.flatMap(({ column }, at) => (column.flexible ? [at] : []));
  while (over > 0) {
    const widest = flexible.reduce(
      (best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best),
      flexible[0] ?? -1,
    );
    if (widest < 0 || (widths[widest] ?? 0) <= MIN_FLEXIBLE_WIDTH) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

function formatLine(
  cells: readonly Written[],
  shown: readonly Shown[],
  widths: readonly number[],
  { paint, display }: TableStyle,
): string {
  const parts = cells.map(({ text, tone }, at) => {
    const width = widths[at] ?? 0;
    const shortened = display.cut && widthOf(text) > width ? cliTruncate(text, width, { position: 'middle' }) : text;
    const padded = shown[at]?.column.align === 'right' ? padStart(shortened, width) : padEnd(shortened, width);
    return paint(padded, tone);
  });
  return (' '.repeat(MARGIN_COLUMNS) + parts.join(' '.repeat(GAP_COLUMNS))).trimEnd();
}

/** One record per row: the name first, the other cells as "title value" below it. Nothing is cut. */
function writeRecords(table: Table, shown: readonly Shown[], style: TableStyle): string[] {
  const name = shown.findIndex(({ column }) => column.flexible);
  const records = table.rows.map((row) => {
    const cells = shown.map(({ column, index }) => ({
      column,
      written: writeCell(row[index] ?? null, { ...style, unicode: style.display.unicode, chartWidth: 8 }),
      cell: row[index],
    }));
    const head = cells.slice(0, name + 1).map(({ written }) => written.text);
    const rest = cells
      .slice(name + 1)
      .filter(
        ({ column, cell, written }) =>
          !isChart(cell as Cell) && !(column.below && cell === null) && written.text.trim() !== '',
      )
      .map(({ column, written }) => (column.title === '' ? written.text : `${column.title} ${written.text}`));
    const wrap = (text: string, indent: number) =>
      wrapAnsi(text, Math.max(10, style.display.width - indent), { hard: style.display.cut })
        .split('\n')
        .map((one) => ' '.repeat(indent) + one.trimEnd());
    return [
      ...wrap(head.filter((text) => text !== '').join('  '), MARGIN_COLUMNS),
      ...(rest.length > 0 ? wrap(rest.join(' · '), 6) : []),
    ];
  });
  return insertGroupTitles(table, records, style).flat();
}

import wrapAnsi from 'wrap-ansi';
import { makeVisible } from '../../core/visible.js';
import type { Cell, Table } from '../../document/blocks.js';
import { fitColumns, GAP_COLUMNS, lineWidth, longestWordOf, MARGIN_COLUMNS, narrowColumns } from './column-widths.js';
import { MAX_GRID_ROWS, writeGrid } from './grid.js';
import { type CellText, isChart, writeCell } from './terminal-cells.js';
import { formatLinesBelow, insertGroupTitles, type ShownColumn, type TableStyle } from './terminal-rows.js';
import { maxWidthOf, padEnd, padStart, widthOf } from './width.js';
import { wrapText } from './wrapping.js';

/** A terminal narrower than this shows a list of records instead of a table. */
const MIN_TABLE_WIDTH = 60;

/** Writes columns: numbers are right-aligned, flexible columns take the remaining width and wrap. Nothing is cut. */
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
  if (columns.length === 0) return { heads: [], rows: [] };
  const matrix = table.matrix && display.width >= MIN_TABLE_WIDTH && table.rows.length <= MAX_GRID_ROWS;
  const grid = matrix ? writeGrid(table, style) : null;
  if (grid) return { heads: [], rows: grid };
  const { heads, rows } =
    display.width < MIN_TABLE_WIDTH
      ? { heads: [], rows: writeRecords(table, columns, style) }
      : writeColumns(table, columns, style);
  if (table.more !== undefined) rows.push(...moreLines(table.more, style));
  return { heads, rows };
}

function moreLines(more: string, { display, paint }: TableStyle): string[] {
  const lines = display.cut ? wrapText(more, Math.max(10, display.width - MARGIN_COLUMNS), true) : [makeVisible(more)];
  return lines.map((line) => ' '.repeat(MARGIN_COLUMNS) + paint(line, 'dim'));
}

export interface WrittenTable {
  /** The lines of column titles without colour; none if no column has a title. */
  readonly heads: readonly string[];
  readonly rows: string[];
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || ('text' in cell && cell.text === '');
}

function writeColumns(table: Table, all: readonly ShownColumn[], style: TableStyle): WrittenTable {
  const shown = all.filter(({ column }) => !column.below);
  const charts = shown.filter(({ index }) => table.rows.some((row) => isChart(row[index])));
  const printWith = (chartWidth: number) =>
    table.rows.map((row) =>
      shown.map(({ index }) => writeCell(row[index] ?? null, { ...style, unicode: style.display.unicode, chartWidth })),
    );
  let rows = printWith(8);
  const textsOf = (at: number) => [shown[at]?.column.title ?? '', ...rows.map((row) => row[at]?.text ?? '')];
  const natural = shown.map((_, at) => maxWidthOf(textsOf(at)));
  const spare = style.display.width - lineWidth(natural);
  if (charts.length > 0 && spare > 0) {
    const extra = Math.min(16, Math.floor(spare / charts.length));
    rows = printWith(8 + extra);
    for (const chart of charts) {
      const at = shown.indexOf(chart);
      natural[at] = Math.max(natural[at] ?? 0, 8 + extra);
    }
  }
  const fitted = fitColumns(
    shown,
    { natural, longestWords: shown.map((_, at) => longestWordOf(textsOf(at))) },
    style.display,
  );
  if ('without' in fitted) return writeColumns(table, narrowColumns(all, fitted), style);
  const { widths } = fitted;
  const titles = shown.map(({ column }) => ({ text: makeVisible(column.title) }));
  const hasTitles = shown.some(({ column }) => column.title !== '');
  const heads = hasTitles ? formatLines(titles, shown, widths, { ...style, paint: (text) => text }) : [];
  const bodies = rows.map((cells, at) => [
    ...formatLines(cells, shown, widths, style),
    ...formatLinesBelow(table, at, all, style),
  ]);
  const blocks = insertGroupTitles(table, bodies, style);
  return { heads, rows: style.display.presentation ? blocks.flatMap((one) => ['', ...one]) : blocks.flat() };
}

/** One row: a cell that is wider than its column continues below itself. */
function formatLines(
  cells: readonly CellText[],
  shown: readonly ShownColumn[],
  widths: readonly number[],
  { paint, display }: TableStyle,
): string[] {
  const wrapped = cells.map(({ text }, at) => {
    const width = widths[at] ?? 0;
    return display.cut && widthOf(text) > width ? wrapText(text, width, true) : [text];
  });
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = wrapped.map((lines, at) => {
      const width = widths[at] ?? 0;
      const part = lines[line] ?? '';
      const padded = shown[at]?.column.align === 'right' ? padStart(part, width) : padEnd(part, width);
      return paint(padded, cells[at]?.tone);
    });
    return (' '.repeat(MARGIN_COLUMNS) + parts.join(' '.repeat(GAP_COLUMNS))).trimEnd();
  });
}

/** One record per row: the name first, the other cells as "title value" below it. Nothing is cut. */
function writeRecords(table: Table, shown: readonly ShownColumn[], style: TableStyle): string[] {
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

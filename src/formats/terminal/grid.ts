import CliTable from 'cli-table3';
import { makeVisible } from '../../core/visible.js';
import type { Table } from '../../document/blocks.js';
import { writeCell } from './terminal-cells.js';
import type { TableStyle } from './terminal-rows.js';
import { widthOf } from './width.js';

/** The time of cli-table3 grows faster than its rows, so a longer matrix is written without lines. */
export const MAX_GRID_ROWS = 40;

const UNICODE_BORDERS = {
  top: '─',
  'top-mid': '┬',
  'top-left': '┌',
  'top-right': '┐',
  bottom: '─',
  'bottom-mid': '┴',
  'bottom-left': '└',
  'bottom-right': '┘',
  left: '│',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '│',
  'right-mid': '',
  middle: '│',
};
const ASCII_BORDERS = {
  ...UNICODE_BORDERS,
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  right: '|',
  middle: '|',
};

/** A matrix with lines, to compare rows and columns. `null` if it is wider than the display. */
export function writeGrid(table: Table, style: TableStyle): string[] | null {
  const { display, paint } = style;
  const columns = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => !column.plainOnly);
  const grid = new CliTable({
    head: columns.map(({ column }) => paint(makeVisible(column.title), 'dim')),
    colAligns: columns.map(({ column }) => column.align ?? 'left'),
    chars: display.unicode ? UNICODE_BORDERS : ASCII_BORDERS,
    // The colours of cli-table3 would also reach pipes.
    style: { head: [], border: [] },
  });
  for (const row of table.rows) {
    grid.push(
      columns.map(({ index }) => {
        const { text, tone } = writeCell(row[index] ?? null, { ...style, unicode: display.unicode, chartWidth: 8 });
        return paint(text, tone);
      }),
    );
  }
  const lines = grid.toString().split('\n');
  return widthOf(lines[0] ?? '') + 2 > display.width ? null : lines.map((line) => `  ${line}`);
}

import { isFilled, type TableRow, UnreadableTable } from './table.js';

const MEBIBYTE = 1024 * 1024;

export const MAX_FILE_BYTES = 32 * MEBIBYTE;
export const MAX_UNPACKED_BYTES = 64 * MEBIBYTE;
export const MAX_CELLS = 200_000;
/** Cells of a workbook with the answers of many people. */
export const MAX_SURVEY_CELLS = 3_000_000;
export const MAX_CELL_LENGTH = MEBIBYTE;
/** Maximum number of cells including empty ones, which cost memory as well. */
export const MAX_CELLS_WITH_EMPTY = 5_000_000;

/** Refuses tables beyond the limits. @throws UnreadableTable */
export function checkRows(rows: readonly TableRow[], maxCells = MAX_CELLS): void {
  let filled = 0;
  for (const { number, cells } of rows) {
    for (const cell of cells) {
      if (isFilled(cell)) filled++;
      if (typeof cell.value === 'string' && cell.value.length > MAX_CELL_LENGTH) {
        throw new UnreadableTable('cell-too-large', String(number));
      }
    }
    if (filled > maxCells) throw new UnreadableTable('too-many-cells', String(number));
  }
}

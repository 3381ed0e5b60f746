import type { Cell as BookCell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { SheetCell } from './sheet-cell.js';

/** Maximum widths of columns in characters: of the main table, and of tables below it. */
export const MAX_COLUMN_CHARACTERS = 60;
export const MAX_LOWER_COLUMN_CHARACTERS = 24;
const MIN_COLUMN_WIDTH = 6;

/** A sheet under construction; rows are added at its end. */
export interface Grid {
  /** Index of the next row, from 0. */
  readonly next: () => number;
  readonly add: (cells: readonly (SheetCell | null)[], how?: { readonly widest?: number }) => number;
  readonly skip: () => void;
  readonly sheet: (name: string) => WriteSheet;
}

/** A cell whose text may wrap to several lines. */
interface WrappedCell {
  readonly row: number;
  readonly column: number;
  readonly letters: number;
}

export function makeGrid(): Grid {
  const rows: CellValue[][] = [];
  const styles = new Map<string, Partial<BookCell>>();
  const widths: number[] = [];
  const long: WrappedCell[] = [];
  return {
    next: () => rows.length,
    /** Cells added without `widest` widen no column and may overflow; other cells wrap at the width of their column. */
    add: (cells, { widest } = {}) => {
      const row = rows.length;
      rows.push(cells.map((cell) => cell?.value ?? null));
      for (const [at, cell] of cells.entries()) {
        if (!cell) continue;
        if (widest !== undefined) widths[at] = Math.max(widths[at] ?? 0, Math.min(widest, cell.width));
        const style = widest === undefined ? cell.style : wrapCell(cell, widest);
        if (style.alignment?.wrapText) long.push({ row, column: at, letters: String(cell.value).length });
        styles.set(`${row},${at}`, { style: addFont(style) });
      }
      return row;
    },
    skip: () => rows.push([]),
    sheet: (name) => ({
      name,
      rows,
      cells: styles,
      columns: Array.from(widths, (width) => ({ width: Math.max(MIN_COLUMN_WIDTH, (width ?? 0) + 2) })),
      rowDefs: rowHeightsOf(long, widths),
    }),
  };
}

/** A font needs a name; without one LibreOffice uses a serif font. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };
const LINE_HEIGHT_PT = 15;
/** Maximum height of a row in Excel. */
const MAX_ROW_HEIGHT_PT = 409;
/** Lines break at words, which makes a text longer by about this factor. */
const LINE_BREAK_FACTOR = 1.15;

/** Heights of the rows with wrapped texts. Without them LibreOffice shows only the first line. */
function rowHeightsOf(
  long: readonly WrappedCell[],
  widths: readonly number[],
): Map<number, { readonly height: number }> {
  const all = new Map<number, { readonly height: number }>();
  for (const { row, column, letters } of long) {
    const width = widths[column] ?? letters;
    const height = Math.min(MAX_ROW_HEIGHT_PT, LINE_HEIGHT_PT * Math.ceil((letters * LINE_BREAK_FACTOR) / width));
    if (letters > width && height > (all.get(row)?.height ?? 0)) all.set(row, { height });
  }
  return all;
}

const addFont = (style: CellStyle): CellStyle =>
  style.font ? { ...style, font: { ...DEFAULT_FONT, ...style.font } } : style;

function wrapCell({ style, width }: SheetCell, widest: number): CellStyle {
  return {
    ...style,
    alignment: { vertical: 'top', ...(width > widest ? { wrapText: true } : {}), ...style.alignment },
  };
}

import type { Cell as BookCell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { SheetCell } from './cell.js';

/** A column grows no wider, and under a table that has its columns already no wider than that. */
export const WIDEST = 60;
export const BESIDE = 24;
const NARROWEST = 6;

/** A sheet as it grows, row by row. */
export interface Grid {
  /** Row that comes next, from 0. */
  readonly next: () => number;
  readonly add: (cells: readonly (SheetCell | null)[], how?: { readonly widest?: number }) => number;
  readonly skip: () => void;
  readonly sheet: (name: string) => WriteSheet;
}

/** A text that may take several lines of its column. */
interface Wrapped {
  readonly row: number;
  readonly column: number;
  readonly letters: number;
}

export function makeGrid(): Grid {
  const rows: CellValue[][] = [];
  const styles = new Map<string, Partial<BookCell>>();
  const widths: number[] = [];
  const long: Wrapped[] = [];
  return {
    next: () => rows.length,
    /** Texts that may run over their neighbours widen no column; the others are wrapped where it is too narrow. */
    add: (cells, { widest } = {}) => {
      const row = rows.length;
      rows.push(cells.map((cell) => cell?.value ?? null));
      for (const [at, cell] of cells.entries()) {
        if (!cell) continue;
        if (widest !== undefined) widths[at] = Math.max(widths[at] ?? 0, Math.min(widest, cell.width));
        const style = widest === undefined ? cell.style : wrapped(cell, widest);
        if (style.alignment?.wrapText) long.push({ row, column: at, letters: String(cell.value).length });
        styles.set(`${row},${at}`, { style: inFont(style) });
      }
      return row;
    },
    skip: () => rows.push([]),
    sheet: (name) => ({
      name,
      rows,
      cells: styles,
      columns: Array.from(widths, (width) => ({ width: Math.max(NARROWEST, (width ?? 0) + 2) })),
      rowDefs: heights(long, widths),
    }),
  };
}

/** A font without a name is any font: LibreOffice takes one with serifs. */
const FONT = { name: 'Calibri', size: 11 };
const LINE = 15;
/** More points than Excel gives a row. */
const HIGHEST = 409;
/** Lines end at words, so that a text takes more of them than its letters alone. */
const RAGGED = 1.15;

/** LibreOffice shows one line of a text unless its row says how high it is. */
function heights(long: readonly Wrapped[], widths: readonly number[]): Map<number, { readonly height: number }> {
  const all = new Map<number, { readonly height: number }>();
  for (const { row, column, letters } of long) {
    const room = widths[column] ?? letters;
    const height = Math.min(HIGHEST, LINE * Math.ceil((letters * RAGGED) / room));
    if (letters > room && height > (all.get(row)?.height ?? 0)) all.set(row, { height });
  }
  return all;
}

const inFont = (style: CellStyle): CellStyle => (style.font ? { ...style, font: { ...FONT, ...style.font } } : style);

function wrapped({ style, width }: SheetCell, widest: number): CellStyle {
  return {
    ...style,
    alignment: { vertical: 'top', ...(width > widest ? { wrapText: true } : {}), ...style.alignment },
  };
}

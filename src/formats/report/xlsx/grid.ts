import type { Cell as BookCell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { SheetCell } from './cell.js';

const WIDEST = 60;

/** A sheet as it grows, row by row. */
export interface Grid {
  /** Row that comes next, from 0. */
  readonly next: () => number;
  readonly add: (cells: readonly (SheetCell | null)[], how?: { readonly fits?: boolean }) => number;
  readonly skip: () => void;
  readonly sheet: (name: string) => WriteSheet;
}

export function makeGrid(): Grid {
  const rows: CellValue[][] = [];
  const styles = new Map<string, Partial<BookCell>>();
  const widths: number[] = [];
  return {
    next: () => rows.length,
    /** Texts that may run over their neighbours widen no column. */
    add: (cells, { fits = false } = {}) => {
      const row = rows.length;
      rows.push(cells.map((cell) => cell?.value ?? null));
      for (const [at, cell] of cells.entries()) {
        if (!cell) continue;
        if (fits) widths[at] = Math.min(WIDEST, Math.max(widths[at] ?? 0, cell.width));
        styles.set(`${row},${at}`, { style: inFont(fits ? wrapped(cell) : cell.style) });
      }
      return row;
    },
    skip: () => rows.push([]),
    sheet: (name) => ({
      name,
      rows,
      cells: styles,
      columns: Array.from(widths, (width) => ({ width: Math.max(6, (width ?? 0) + 2) })),
    }),
  };
}

/** A font without a name is any font: LibreOffice takes one with serifs. */
const FONT = { name: 'Calibri', size: 11 };

const inFont = (style: CellStyle): CellStyle => (style.font ? { ...style, font: { ...FONT, ...style.font } } : style);

function wrapped({ style, width }: SheetCell): CellStyle {
  return {
    ...style,
    alignment: { vertical: 'top', ...(width > WIDEST ? { wrapText: true } : {}), ...style.alignment },
  };
}

import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Cell } from './table.js';

/** A sheet to write; the first row is its head. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly Cell['value'][])[];
  readonly hidden?: boolean;
}

export interface BookProperties {
  readonly title: string;
  readonly creator: string;
  /** `YYYY-MM-DD`; a day in place of the current time keeps the file the same. */
  readonly day: string;
}

const HEAD: CellStyle = { font: { name: 'Calibri', size: 11, bold: true }, numFmt: '@' };
const DAY: CellStyle = { numFmt: 'yyyy-mm-dd' };
/** Cells of texts stay texts when another text is typed into them: `1-2` does not become a day. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } };
const [MIN_WIDTH, MAX_WIDTH] = [8, 50];

/** A workbook of values: numbers, days, truth values and texts; never a formula. */
export async function writeWorkbook(sheets: readonly SheetToWrite[], properties: BookProperties): Promise<Uint8Array> {
  const { title, creator, day } = properties;
  const created = new Date(`${day}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator, created, modified: created },
  });
}

function sheetOf({ name, rows, hidden }: SheetToWrite): WriteSheet {
  const styles = new Map<string, { style: CellStyle }>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) {
      const style = row === 0 && !hidden ? HEAD : styleOf(value);
      if (style) styles.set(`${row},${column}`, { style });
    }
  }
  const columns = rows[0]?.length ?? 0;
  return {
    name,
    rows: rows.map((cells) => cells.map(bookValue)),
    cells: styles,
    columns: Array.from({ length: columns }, (_, at) => ({ width: widthOf(rows.map((cells) => cells[at] ?? null)) })),
    ...(hidden ? { hidden: true } : { freezePane: { rows: 1 } }),
  };
}

function styleOf(value: Cell['value']): CellStyle | null {
  if (typeof value === 'string') return TEXT;
  return typeof value === 'object' && value !== null ? DAY : null;
}

function bookValue(value: Cell['value']): CellValue {
  return typeof value === 'object' && value !== null ? new Date(`${value.day}T00:00:00Z`) : value;
}

function widthOf(values: readonly Cell['value'][]): number {
  const lengths = values.map((value) => (typeof value === 'object' ? 10 : String(value).length));
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, ...lengths.map((length) => length + 2)));
}

import { readOds } from 'hucre/ods';
import {
  type Cell as BookCell,
  type CellValue,
  type ReadOptions,
  readXlsx,
  type Sheet,
  type Workbook,
} from 'hucre/xlsx';
import { errorValueIn } from './error-values.js';
import { checkRows } from './limits.js';
import { type HiddenParts, hiddenInOds, isWithin, NOTHING_HIDDEN } from './ods-hidden.js';
import { roundAt15 } from './round-at-15.js';
import {
  type Cell,
  EMPTY_CELL,
  type Table,
  type TableNote,
  type TableRow,
  type Tables,
  trimRows,
  UnreadableTable,
} from './table.js';
import { packPlainly, type UnpackedArchive, unpack } from './unpack.js';

/** The range that is read if a distant cell makes the whole sheet too large. */
const TOP_LEFT_RANGE = 'A1:IV5000';

/** Reads XLSX or ODS; the parts of the archive, not the name, determine which. */
export async function readWorkbook(bytes: Uint8Array, maxCells?: number): Promise<Tables> {
  const unpacked = unpack(bytes);
  const { parts, leftOut } = unpacked;
  if ([...parts.keys()].some((name) => /workbook\.bin$/i.test(name))) throw new UnreadableTable('xlsb');
  const format = formatOf(unpacked);
  const { book, cut } = await readBook(packPlainly(parts), format);
  const hidden = format === 'ods' ? hiddenInOds(parts.get('content.xml')) : new Map<string, HiddenParts>();
  const tables = book.sheets.map((sheet) => tableOf(sheet, hidden.get(sheet.name) ?? NOTHING_HIDDEN));
  for (const { rows } of tables) checkRows(rows, maxCells);
  const notes: TableNote[] = [
    ...(leftOut.length > 0 ? [{ kind: 'left-out-parts' as const, parts: leftOut }] : []),
    ...(cut ? book.sheets.map(({ name }) => ({ kind: 'cut' as const, sheet: name, range: TOP_LEFT_RANGE })) : []),
  ];
  return { tables, notes, format };
}

function formatOf({ parts }: UnpackedArchive): 'xlsx' | 'ods' {
  const names = [...parts.keys()];
  if (names.includes('content.xml')) return 'ods';
  if (names.includes('[Content_Types].xml') && names.some((name) => /workbook[^/]*\.xml$/i.test(name))) return 'xlsx';
  throw new UnreadableTable('not-a-table', 'zip');
}

async function readBook(bytes: Uint8Array, format: 'xlsx' | 'ods'): Promise<{ book: Workbook; cut: boolean }> {
  const read = (options: ReadOptions) => (format === 'ods' ? readOds(bytes, options) : readXlsx(bytes, options));
  try {
    return { book: await read({ readStyles: true }), cut: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (!/cells/i.test(message)) throw new UnreadableTable('damaged', message);
  }
  try {
    return { book: await read({ readStyles: true, range: TOP_LEFT_RANGE }), cut: true };
  } catch (error) {
    throw new UnreadableTable('damaged', error instanceof Error ? error.message : '');
  }
}

function tableOf(sheet: Sheet, hidden: HiddenParts): Table {
  const rows = sheet.rows.map((values, at): TableRow => {
    const cells = values.map((value, column) => cellOf(value, sheet.cells?.get(`${at},${column}`)));
    const isHidden = sheet.rowDefs?.get(at)?.hidden === true || isWithin(hidden.rows, at);
    return { number: at + 1, hidden: isHidden, cells };
  });
  return {
    sheet: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true || hidden.sheet,
    hiddenColumns: positionsHidden(sheet, hidden),
    rows: trimRows(rows),
  };
}

function positionsHidden({ columns = [], rows }: Sheet, hidden: HiddenParts): number[] {
  const width = Math.max(columns.length, ...rows.map(({ length }) => length));
  return [...Array(width).keys()].filter((at) => columns[at]?.hidden === true || isWithin(hidden.columns, at));
}

function cellOf(value: CellValue | undefined, detail: BookCell | undefined): Cell {
  const cell = plainCellOf(value, detail);
  return detail?.formula === undefined || cell.value === null ? cell : { ...cell, formula: true };
}

function plainCellOf(value: CellValue | undefined, detail: BookCell | undefined): Cell {
  if (detail?.type === 'error') return { value: String(value ?? ''), issue: 'error-value' };
  if (value === null || value === undefined) {
    return detail?.formula === undefined ? EMPTY_CELL : { value: null, issue: 'formula-without-value' };
  }
  if (value instanceof Date) return { value: dayOf(value) };
  if (typeof value === 'string') return errorValueIn(value) ? { value, issue: 'error-value' } : { value };
  if (typeof value === 'boolean') return { value };
  if (typeof value !== 'number') return { value: String(value) };
  return detail?.style?.numFmt?.includes('%') ? { value, shown: `${roundAt15(value * 100)}%` } : { value };
}

/** hucre returns the dates and times of the file in the UTC fields of a Date. */
function dayOf(date: Date): Cell['value'] {
  if (Number.isNaN(date.getTime())) return null;
  const [day = '', rest = ''] = date.toISOString().split('T');
  const time = rest.slice(0, 8);
  return time === '00:00:00' ? { day } : { day, time };
}

import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { errorValueIn } from './error-values.js';
import { checkRows, MAX_CELL_LENGTH, MAX_CELLS, MAX_CELLS_WITH_EMPTY } from './limits.js';
import { type Cell, type TableNote, type TableRow, type Tables, trimRows, UnreadableTable } from './table.js';

const DELIMITERS = [';', '\t', ',', '|'];

/** Reads delimited text. Every cell is a text; numbers and dates are read later, when the column is known. */
export function readCsv(bytes: Uint8Array): Tables {
  const { text, encoding } = decodeText(bytes);
  const line = /^sep=(.)(\r\n|\n|\r)/.exec(text);
  const body = line ? text.slice(line[0].length) : text;
  const delimiter = line?.[1] ?? findDelimiter(body);
  const records = parseRecords(body, delimiter);
  const first = line ? 2 : 1;
  const rows = records.map((cells, at): TableRow => ({ number: at + first, hidden: false, cells }));
  checkRows(rows);
  const notes: TableNote[] = [
    ...(encoding === 'UTF-8' ? [] : [{ kind: 'encoding' as const, encoding }]),
    ...(line ? [{ kind: 'separator-line' as const, delimiter }] : []),
  ];
  return {
    tables: [{ sheet: null, hidden: false, hiddenColumns: [], rows: trimRows(rows) }],
    notes,
    format: 'csv',
    delimiter,
  };
}

export const CSV_OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
};

function parseRecords(text: string, delimiter: string): Cell[][] {
  let [filled, all] = [0, 0];
  try {
    return parse(text, {
      ...CSV_OPTIONS,
      delimiter,
      max_record_size: 16 * MAX_CELL_LENGTH,
      cast: (value, { quoting, lines }): Cell => {
        if (value !== '') filled++;
        if (++all > MAX_CELLS_WITH_EMPTY || filled > MAX_CELLS) throw new UnreadableTable('too-many-cells', `${lines}`);
        return cellOf(value, quoting);
      },
    }) as unknown as Cell[][];
  } catch (error) {
    throw toUnreadable(error);
  }
}

/** An error of the parser as the refusal of the file; a row beyond its limit has a cell that is too large. */
export function toUnreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new UnreadableTable('cell-too-large', String(error.lines))
    : new UnreadableTable('damaged', error.message);
}

function cellOf(value: string, quoted: boolean): Cell {
  if (value === '') return quoted ? { value, quoted } : { value: null };
  return { value, ...(quoted ? { quoted } : {}), ...(errorValueIn(value) ? { issue: 'error-value' as const } : {}) };
}

/**
 * The delimiter that splits most of the first records into an equal number of columns; of several the one with most
 * columns.
 */
export function findDelimiter(text: string): string {
  const head = text.slice(0, 65_536);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(head, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function scoreOf(head: string, delimiter: string): number {
  const counts = columnCounts(head, delimiter);
  const usual = new Map<number, number>();
  for (const count of counts) usual.set(count, (usual.get(count) ?? 0) + 1);
  return Math.max(0, ...[...usual].map(([count, times]) => (count - 1) * (times / counts.length)));
}

/** Of a head that ends inside of quotes, the records before its end count. */
function columnCounts(head: string, delimiter: string): number[] {
  const counts: number[] = [];
  const count = (record: readonly string[]) => {
    if (record.some((cell) => cell.trim() !== '')) counts.push(record.length);
    return null;
  };
  try {
    parse(head, { ...CSV_OPTIONS, delimiter, to: 20, on_record: count });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return counts;
}

import type { Scale } from '../../core/model/settings.js';
import { type Cell, EMPTY_CELL, isFilled, type Table, type TableRow } from '../tables/table.js';
import type { ColumnMap } from './column-map.js';
import type { Column, Columns } from './columns.js';
import { findDayOrder } from './read-day.js';
import { findDecimalSign } from './read-number.js';
import { type Reading, readValue, type Scalar, textOf } from './read-value.js';
import type { Rejection } from './reasons.js';
import { TARGETS, type Target } from './targets.js';

/** A value of a row and its column; constants of a map have no column. */
export interface GivenValue {
  readonly target: Target;
  readonly value: Scalar;
  readonly column: Column | null;
}

/** A row of the list without errors. */
export interface ListRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly given: readonly GivenValue[];
}

/** Assumptions and omissions while reading that the user should check. */
export type RowNote =
  | { readonly kind: 'hidden-rows'; readonly rows: readonly number[] }
  | { readonly kind: 'other-decimal-sign'; readonly rows: readonly number[] }
  | { readonly kind: 'words-for-nothing'; readonly count: number };

export interface RowsRead {
  readonly rows: readonly ListRow[];
  readonly rejected: readonly Rejection[];
  readonly notes: readonly RowNote[];
  /** Number of rows below the header that are not empty. */
  readonly filled: number;
}

interface Source {
  readonly map: ColumnMap;
  readonly scale: Scale;
  readonly delimiter: string | undefined;
}

/** Reads the rows below the header. A row with an unreadable cell is rejected completely. */
export function readRows(table: Table, columns: Columns, source: Source): RowsRead {
  const last = Math.max(...columns.headerRows);
  const mapped = columns.columns.filter(({ target }) => target !== null);
  const isUsed = ({ cells }: TableRow) =>
    columns.columns.some(({ position }) => isFilled(cells[position] ?? EMPTY_CELL));
  const below = table.rows.filter((row) => row.number > last && isUsed(row));
  const readings = readingsOf(below, mapped, source);
  const all = below.map((row) => readRow(row, mapped, readings, source.map));
  const rows = all.filter(({ faults }) => faults.length === 0);
  const numbersOf = (kind: 'otherSign') => all.filter((row) => row[kind]).map(({ row }) => row.number);
  const words = all.reduce((sum, row) => sum + row.words, 0);
  const hidden = below.filter((row) => row.hidden).map(({ number }) => number);
  const notes: RowNote[] = [
    ...(hidden.length > 0 ? [{ kind: 'hidden-rows' as const, rows: hidden }] : []),
    ...(numbersOf('otherSign').length > 0
      ? [{ kind: 'other-decimal-sign' as const, rows: numbersOf('otherSign') }]
      : []),
    ...(words > 0 ? [{ kind: 'words-for-nothing' as const, count: words }] : []),
  ];
  return {
    rows: rows.map(({ row }) => row),
    rejected: all.flatMap(({ faults }) => faults),
    notes,
    filled: below.length,
  };
}

const NUMERIC_TYPES = new Set(['number', 'share', 'score', 'votes']);

/** Determines the notation: the decimal sign from all number columns together, the order of dates for each column. */
function readingsOf(rows: readonly TableRow[], columns: readonly Column[], { map, scale, delimiter }: Source) {
  const textsIn = ({ position }: Column) =>
    rows.map(({ cells }) => cells[position]).flatMap((cell) => (typeof cell?.value === 'string' ? [textOf(cell)] : []));
  const numeric = columns.filter(({ target }) => NUMERIC_TYPES.has(TARGETS.get(target ?? '')?.type ?? ''));
  const decimal = map.decimal ?? findDecimalSign(numeric.flatMap(textsIn), delimiter);
  return new Map(
    columns.map((column): [Column, Reading] => {
      const percent = /%|prozent|percent/i.test(column.header);
      return [column, { decimal, scale, percent, days: map.days ?? findDayOrder(textsIn(column)) }];
    }),
  );
}

function readRow(row: TableRow, columns: readonly Column[], readings: ReadonlyMap<Column, Reading>, map: ColumnMap) {
  const given: GivenValue[] = [];
  const faults: Rejection[] = [];
  let [otherSign, words] = [false, 0];
  for (const column of columns) {
    const target = TARGETS.get(column.target ?? '');
    const reading = readings.get(column);
    if (!target || !reading) continue;
    const cell = translate(row.cells[column.position] ?? EMPTY_CELL, target, map);
    const read = readValue(cell, target, reading);
    if ('value' in read) given.push({ target, value: read.value, column });
    if ('value' in read && read.otherSign) otherSign = true;
    if ('empty' in read && read.empty === 'word') words++;
    if ('reason' in read) {
      const { letter, header } = column;
      const value = cell.value === null ? '' : String(read.data?.value ?? textOf(cell));
      faults.push({ row: row.number, column: letter, header, reason: read.reason, value, data: read.data ?? {} });
    }
  }
  given.push(...constantsFor(given, map));
  return { row: { number: row.number, hidden: row.hidden, given }, faults, otherSign, words };
}

/** Replaces the words of the file by their translations in a map. */
function translate(cell: Cell, target: Target, { values }: ColumnMap): Cell {
  const words = values?.[target.name];
  const text = textOf(cell);
  return words && Object.hasOwn(words, text) ? { value: words[text] ?? '' } : cell;
}

function constantsFor(given: readonly GivenValue[], { constants = {} }: ColumnMap): GivenValue[] {
  return Object.entries(constants).flatMap(([name, value]) => {
    const target = TARGETS.get(name);
    if (!target || given.some((one) => one.target === target)) return [];
    const reading: Reading = {
      decimal: 'point',
      days: null,
      scale: { min: -Infinity, max: Infinity, best: 'max' },
      percent: false,
    };
    const read = readValue({ value }, target, reading);
    return 'value' in read ? [{ target, value: read.value, column: null }] : [];
  });
}

/** A calendar day as in the file, never shifted by a time zone; with a time if the file has one. */
export interface Day {
  readonly day: string;
  readonly time?: string;
}

export type CellIssue = 'error-value' | 'formula-without-value';

export interface Cell {
  readonly value: string | number | boolean | Day | null;
  /** The displayed text of a number, such as `85%`, if it differs from the number. */
  readonly shown?: string;
  /** CSV only: the cell was quoted. */
  readonly quoted?: boolean;
  /** Workbooks only: a formula stands in the cell; the value is the one that was stored with it. */
  readonly formula?: true;
  readonly issue?: CellIssue;
}

export interface TableRow {
  /** The row number in a spreadsheet: header rows and blank lines count, a quoted line break does not. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** `null` for files without sheets. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** Positions of hidden columns, from 0. */
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly TableRow[];
}

/** Assumptions and omissions of the reader that the user should check. */
export type TableNote =
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'separator-line'; readonly delimiter: string }
  | { readonly kind: 'left-out-parts'; readonly parts: readonly string[] }
  | { readonly kind: 'cut'; readonly sheet: string; readonly range: string };

export interface Tables {
  readonly tables: readonly Table[];
  readonly notes: readonly TableNote[];
  readonly format: 'xlsx' | 'ods' | 'csv' | 'json';
  /** The delimiter of a CSV file. */
  readonly delimiter?: string;
}

export type TableProblem =
  | 'too-large'
  | 'unpacks-too-large'
  | 'too-many-cells'
  | 'cell-too-large'
  | 'xlsb'
  | 'xls'
  | 'encrypted'
  | 'not-a-table'
  | 'damaged';

/** Thrown for a file that cannot be read as tables. */
export class UnreadableTable extends Error {
  readonly problem: TableProblem;
  /** The place of the error, or the message of the reader. */
  readonly detail: string;

  constructor(problem: TableProblem, detail = '') {
    super(problem);
    this.name = 'UnreadableTable';
    this.problem = problem;
    this.detail = detail;
  }
}

export const EMPTY_CELL: Cell = { value: null };

/** Rows without empty ones at the end. */
export function trimRows(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.findLastIndex(({ cells }) => cells.some(isFilled));
  return rows.slice(0, last + 1);
}

export function isFilled({ value, issue }: Cell): boolean {
  return issue !== undefined || (value !== null && (typeof value !== 'string' || value.trim() !== ''));
}

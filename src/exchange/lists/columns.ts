import type { ListedKind } from './header-words.js';

export interface Column {
  readonly position: number;
  /** The name of the column in the spreadsheet: A, B, …, AA. */
  readonly letter: string;
  readonly header: string;
  readonly hidden: boolean;
  /** Name of a target; `null` for an ignored column. */
  readonly target: string | null;
  readonly samples: readonly string[];
}

export interface Columns {
  readonly kind: ListedKind;
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  /** Headers of the map that are missing in the table. */
  readonly missing: readonly string[];
}

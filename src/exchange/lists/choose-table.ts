import { EMPTY_CELL, type Table, type Tables } from '../tables/table.js';
import { positionOf } from './guess-columns.js';

export interface ChosenTable {
  readonly table: Table;
  /** Further sheets with content, which are not read; hidden ones are marked. */
  readonly others: readonly { readonly sheet: string; readonly hidden: boolean }[];
}

/**
 * The named sheet, else the first visible one that satisfies `isList`.
 * @returns `null` if there is no such sheet
 */
export function chooseTable(
  { tables }: Tables,
  named: string | undefined,
  isList: (table: Table) => boolean,
): ChosenTable | null {
  const shown = tables.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const table = named === undefined ? (shown.find(isList) ?? shown[0]) : tables.find(({ sheet }) => sheet === named);
  if (!table) return null;
  const others = tables
    .filter((one) => one !== table && one.rows.length > 0)
    .map(({ sheet, hidden }) => ({ sheet: sheet ?? '', hidden }));
  return { table, others };
}

const RANGE = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/;

/** The part of a table in a range such as `A3:H80`; `null` if the text is not a range. Rows keep their numbers. */
export function sliceTable(table: Table, range: string): Table | null {
  const found = RANGE.exec(range.replaceAll('$', '').toUpperCase());
  if (!found) return null;
  const [, left = '', top, right = '', bottom] = found;
  const [from, to] = [positionOf(left), positionOf(right)];
  const rows = table.rows
    .filter(({ number }) => number >= Number(top) && number <= Number(bottom))
    .map((row) => {
      const cells = row.cells.slice(0, to + 1).map((cell, at) => (at < from ? EMPTY_CELL : cell));
      return { ...row, cells };
    });
  return { ...table, rows };
}

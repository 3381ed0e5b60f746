import type { Scale } from '../../core/model/settings.js';
import type { Table, Tables } from '../tables/table.js';
import { chooseTable, sliceTable } from './choose-table.js';
import { isClickLog } from './click-log.js';
import type { ColumnMap } from './column-map.js';
import type { Columns } from './columns.js';
import { guessColumns } from './guess-columns.js';
import { type RowsRead, readRows } from './read-rows.js';

export interface ListOptions {
  readonly sheet: string | undefined;
  readonly range: string | undefined;
  readonly map: ColumnMap;
  /** The scale of the round; undefined if unknown. */
  readonly scale: Scale | undefined;
  readonly catalogScale: Scale;
}

export interface ListRead {
  readonly table: Table;
  readonly columns: Columns;
  readonly rows: RowsRead;
  readonly scale: Scale;
  readonly others: readonly { readonly sheet: string; readonly hidden: boolean }[];
}

export type ListProblem =
  | { readonly problem: 'no-sheet'; readonly sheets: readonly string[] }
  | { readonly problem: 'empty' | 'bad-range' | 'no-header' | 'click-log' };

/** Reads one table of a file as a list: header, columns and rows. */
export function readList(tables: Tables, options: ListOptions): ListRead | ListProblem {
  const { map } = options;
  const chosen = chooseTable(tables, options.sheet ?? map.sheet, (table) => guessColumns(table, map) !== null);
  if (!chosen && (options.sheet ?? map.sheet) !== undefined) {
    return { problem: 'no-sheet', sheets: tables.tables.flatMap(({ sheet }) => sheet ?? []) };
  }
  if (!chosen) return { problem: 'empty' };
  const range = options.range ?? map.range;
  const table = range === undefined ? chosen.table : sliceTable(chosen.table, range);
  if (!table) return { problem: 'bad-range' };
  const columns = guessColumns(table, map);
  if (isClickLog(table)) return { problem: 'click-log' };
  if (!columns) return { problem: 'no-header' };
  const scale = options.scale ?? scaleInHeaders(columns) ?? options.catalogScale;
  const rows = readRows(table, columns, { map, scale, delimiter: tables.delimiter });
  return { table, columns, rows, scale, others: chosen.others };
}

/** The scale in headers such as `Ist (1–5)`; undefined if headers differ. */
function scaleInHeaders({ columns }: Columns): Scale | undefined {
  const found = columns
    .filter(({ target }) => target?.startsWith('rating.'))
    .flatMap(({ header }) => {
      const scale = /[([](\d+)\s*[-–—]\s*(\d+)[)\]]/.exec(header);
      return scale && Number(scale[1]) < Number(scale[2]) ? [`${scale[1]}-${scale[2]}`] : [];
    });
  const [only, ...others] = new Set(found);
  const [min, max] = (only ?? '').split('-').map(Number);
  return only === undefined || others.length > 0 ? undefined : { min: min ?? 1, max: max ?? 10, best: 'max' };
}

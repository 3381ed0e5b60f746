import type { CsvDialect } from '../report/report.js';
import { mainTable } from '../report/tables.js';
import type { Render } from './define.js';
import { csvText } from './report/csv-text.js';

/** The main table of a screen as CSV: the rows of `--plain` with the stable column keys as head. */
export const csvIn =
  (dialect: CsvDialect): Render =>
  ({ blocks }) => {
    const table = mainTable(blocks);
    return table ? csvText(table, dialect) : '';
  };

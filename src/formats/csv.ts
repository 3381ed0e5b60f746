import type { CsvDialect } from '../report/report.js';
import { mainTable } from '../report/tables.js';
import type { Render } from './define.js';
import { csvText } from './report/csv-text.js';

/** The main table of a screen, with the stable names of its columns as head; what `--plain` writes, for spreadsheets. */
export const csvIn =
  (dialect: CsvDialect): Render =>
  ({ blocks }) => {
    const table = mainTable(blocks);
    return table ? csvText(table, dialect) : '';
  };

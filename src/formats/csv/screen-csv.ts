import type { CsvDialect } from '../../document/report.js';
import { mainTable } from '../../document/tables.js';
import type { Render } from '../format.js';
import { csvText } from './csv-text.js';

/** The main table of a screen as CSV: the rows of `--plain` with the stable column keys as head. */
export const csvIn =
  (dialect: CsvDialect): Render =>
  ({ blocks }) => {
    const table = mainTable(blocks);
    return table ? csvText(table, dialect) : '';
  };

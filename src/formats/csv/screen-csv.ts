import type { CsvDialect } from '../../document/report.js';
import { mainTableOf } from '../../document/tables.js';
import type { Render } from '../format.js';
import { formatCsv } from './csv-text.js';

/** The main table of a screen as CSV: the rows of `--plain` with the stable column keys as head. */
export const csvRendererFor =
  (dialect: CsvDialect): Render =>
  ({ blocks }) => {
    const table = mainTableOf(blocks);
    return table ? formatCsv(table, dialect) : '';
  };

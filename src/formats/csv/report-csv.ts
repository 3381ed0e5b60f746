import type { FullReport } from '../../document/report.js';
import { mainTableOf } from '../../document/tables.js';
import type { NamedFile } from '../format.js';
import { formatCsv } from './csv-text.js';

/** One table: that of the section if there is only one, otherwise all values of each touchpoint. */
export function csv({ parts, values, csvDialect }: FullReport): string {
  const shown = parts.length === 1 ? parts[0] : values;
  const table = shown && mainTableOf(shown.blocks);
  return table ? formatCsv(table, csvDialect) : '';
}

/** A file for each section that has a table, and one for all values of each touchpoint. */
export function csvFiles({ parts, values, csvDialect }: FullReport): NamedFile[] {
  return [...(values ? [values] : []), ...parts].flatMap(({ id, blocks }) => {
    const table = mainTableOf(blocks);
    return table ? [{ name: `${id}.csv`, content: formatCsv(table, csvDialect) }] : [];
  });
}

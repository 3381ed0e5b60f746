import type { Block, Table } from '../../report/blocks.js';
import type { FullReport } from '../../report/report.js';
import type { NamedFile } from '../define.js';
import { csvText } from './csv-text.js';

/** One table: that of the only section, else all values of each touchpoint. */
export function csv({ parts, values, csvDialect }: FullReport): string {
  const shown = parts.length === 1 ? parts[0] : values;
  const table = shown && mainTable(shown.blocks);
  return table ? csvText(table, csvDialect) : '';
}

/** A file for each section that has a table, and one for all values of each touchpoint. */
export function csvFiles({ parts, values, csvDialect }: FullReport): NamedFile[] {
  return [...(values ? [values] : []), ...parts].flatMap(({ id, blocks }) => {
    const table = mainTable(blocks);
    return table ? [{ name: `${id}.csv`, content: csvText(table, csvDialect) }] : [];
  });
}

/** The table for which a section stands; those beside it are for the eye. */
export function mainTable(blocks: readonly Block[]): Table | null {
  const tables = blocks.filter((block): block is Table => block.type === 'table' && block.rows.length > 0);
  return tables.find(({ aside }) => !aside) ?? tables[0] ?? null;
}

import type { Block, Table } from './blocks.js';

/** The table for which a section stands; those beside it are for the eye. */
export function mainTable(blocks: readonly Block[]): Table | null {
  const tables = blocks.filter((block): block is Table => block.type === 'table' && block.rows.length > 0);
  return tables.find(({ aside }) => !aside) ?? tables[0] ?? null;
}

import type { Block, Table } from './blocks.js';

/** The main table of a section: the first table with rows that is not marked `aside`, if there is one. */
export function mainTableOf(blocks: readonly Block[]): Table | null {
  const tables = blocks.filter((block): block is Table => block.type === 'table' && block.rows.length > 0);
  return tables.find(({ aside }) => !aside) ?? tables[0] ?? null;
}

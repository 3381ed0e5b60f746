import { makeVisible } from '../core/visible.js';
import { type Cell, isDrawn, type Table } from '../document/blocks.js';
import { defineFormat } from './format.js';

/** The main table for scripts: one tab-separated record per line, no head, ISO dates, decimal points; unknown is empty. */
export const plain = defineFormat({
  id: 'plain',
  extensions: ['tsv'],
  render: ({ blocks }) => {
    const table = blocks.find((block): block is Table => block.type === 'table' && !block.aside);
    return (table ? writeRows(table) : []).map((line) => `${line}\n`).join('');
  },
});

function writeRows(table: Table): string[] {
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column, index }) => !column.drawing && !table.rows.some((row) => isDrawn(row[index])));
  return table.rows.map((row) => columns.map(({ index }) => writeValue(row[index] ?? null)).join('\t'));
}

function writeValue(cell: Cell): string {
  if (cell === null) return '';
  if ('text' in cell) return makeVisible(cell.plain ?? cell.text);
  if ('date' in cell) return cell.date;
  return 'number' in cell ? String(cell.number) : '';
}

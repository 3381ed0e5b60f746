import type { Block, Table } from '../../document/blocks.js';
import type { Chart } from '../../document/chart-blocks.js';

/** Lines of a printed page below its title and its sentence. */
const PAGE_LINES = 52;
/** Rows of a table, by the number of tables of the section. */
const MAX_ROWS = [12, 12, 8, 6];
const MIN_ROWS = 3;
const FIRST_TABLE_SHARE = 0.65;
const MAX_HINTS = 3;
/** Characters of a printed line of text, and of a column of a table with few and with many columns. */
const LINE_CHARACTERS = 105;
const COLUMN_CHARACTERS = { few: 42, many: 16 };
const MANY_COLUMNS = 8;

/**
 * The blocks of a section that fit one printed page: the first chart, the first rows of its tables. The opening sentence is
 * left out, because the page begins with that of page 1.
 *
 * @param more counts the rows left out
 */
export function shortenBlocks(blocks: readonly Block[], more: (count: number) => string): Block[] {
  const kept: Block[] = [];
  let left = PAGE_LINES;
  let title: Block | null = null;
  const shown = withoutOpening(blocks);
  let tables = shown.filter(({ type }) => type === 'table').length;
  const maxRows = MAX_ROWS[Math.min(tables, MAX_ROWS.length - 1)] ?? 0;
  for (const block of shown) {
    if (block.type === 'heading') {
      title = block;
      continue;
    }
    const room = left - (title ? 2 : 0);
    if (block.type === 'table') tables -= 1;
    // A table leaves room for those below it.
    const limits = { maxRows, room: tables > 0 ? FIRST_TABLE_SHARE * room : room };
    const short = isSpare(block, kept) ? null : block.type === 'table' ? cutTable(block, limits, more) : block;
    if (!short || linesOf(short) > room) continue;
    kept.push(...(title ? [title] : []), short);
    left = room - linesOf(short);
    title = null;
  }
  return kept;
}

/** The heading and the sentence with which a section begins. */
function withoutOpening(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ type }) => type !== 'chart' && type !== 'heading');
  const opening = blocks[at];
  const isSentence = opening?.type === 'paragraph' && opening.tone === 'strong';
  return isSentence ? blocks.filter((block) => block !== opening) : blocks;
}

function isSpare(block: Block, kept: readonly Block[]): boolean {
  const count = (type: Block['type']) => kept.filter((one) => one.type === type).length;
  if (block.type === 'plane') return true;
  if (block.type === 'chart') return block.chart.kind === 'series' || count('chart') > 0;
  return block.type === 'note' && block.kind === 'hint' && count('note') >= MAX_HINTS;
}

interface Limits {
  readonly maxRows: number;
  readonly room: number;
}

function cutTable(table: Table, { maxRows, room }: Limits, more: (count: number) => string): Table | null {
  const heights = table.rows.map((row) => rowLines(table, row));
  let [rows, lines] = [0, 3];
  while (rows < Math.min(maxRows, heights.length) && lines + (heights[rows] ?? 0) <= room) {
    lines += heights[rows] ?? 0;
    rows += 1;
  }
  if (rows < Math.min(MIN_ROWS, heights.length) || rows === 0) return null;
  if (rows === heights.length) return table;
  const groups = table.groups?.filter(({ before }) => before < rows);
  const rest = { ...table, rows: table.rows.slice(0, rows), more: more(heights.length - rows) };
  return groups ? { ...rest, groups } : rest;
}

/** The printed lines of a row: its longest text, and a line for each text below it. */
function rowLines({ columns }: Table, row: Table['rows'][number]): number {
  const textOf = (at: number) => {
    const cell = row[at];
    return cell && 'text' in cell && !columns[at]?.plainOnly ? cell.text.length : 0;
  };
  const shown = columns.filter(({ plainOnly, below }) => !plainOnly && !below).length;
  const width = COLUMN_CHARACTERS[shown < MANY_COLUMNS ? 'few' : 'many'];
  const sum = { beside: 1, below: 0 };
  columns.forEach((column, at) => {
    if (column.below) sum.below += Math.ceil(textOf(at) / LINE_CHARACTERS);
    else sum.beside = Math.max(sum.beside, Math.ceil(textOf(at) / width));
  });
  return 0.3 + sum.beside + 0.9 * sum.below;
}

function linesOf(block: Block): number {
  switch (block.type) {
    case 'table':
      return 3 + block.rows.reduce((sum, row) => sum + rowLines(block, row), 0) + 1.4 * (block.groups?.length ?? 0);
    case 'progress':
      return 1.5 * Math.ceil(block.rows.length / 2);
    case 'facts':
      return 2.5 * Math.ceil(block.facts.length / 2);
    case 'chart':
      return chartLines(block.chart);
    case 'lines':
      return block.lines.length;
    case 'paragraph':
    case 'note':
      return 0.6 + Math.ceil(block.text.length / LINE_CHARACTERS);
    default:
      return 2;
  }
}

function chartLines(chart: Chart): number {
  if (chart.kind === 'bubbles') return 30;
  if (chart.kind === 'curve') return 22;
  if (chart.kind === 'series') return 9;
  return 6 + 1.5 * chart.rows.length;
}

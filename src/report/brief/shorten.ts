import type { Block, Table } from '../../document/blocks.js';
import type { Chart } from '../../document/chart-blocks.js';

/** Lines of a printed page below its title and its sentence. */
const PAGE_LINES = 40;
const MAX_ROWS = 8;
const MIN_ROWS = 3;
const MAX_HINTS = 3;
/** Characters of a printed line of text, and of the first column of a table. */
const LINE_CHARACTERS = 105;
const NAME_CHARACTERS = 42;

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
  for (const block of withoutOpening(blocks)) {
    if (block.type === 'heading') {
      title = block;
      continue;
    }
    const room = left - (title ? 2 : 0);
    const short = isSpare(block, kept) ? null : block.type === 'table' ? cutTable(block, room, more) : block;
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

function cutTable(table: Table, room: number, more: (count: number) => string): Table | null {
  const heights = table.rows.map((row) => rowLines(table, row));
  let [rows, lines] = [0, 3];
  while (rows < Math.min(MAX_ROWS, heights.length) && lines + (heights[rows] ?? 0) <= room) {
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
  const sum = { beside: 1, below: 0 };
  columns.forEach((column, at) => {
    if (column.below) sum.below += Math.ceil(textOf(at) / LINE_CHARACTERS);
    else sum.beside = Math.max(sum.beside, Math.ceil(textOf(at) / NAME_CHARACTERS));
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
  if (chart.kind === 'bubbles') return 26;
  if (chart.kind === 'curve') return 19;
  if (chart.kind === 'series') return 8;
  return 5 + 1.25 * chart.rows.length;
}

import wrapAnsi from 'wrap-ansi';
import { makeVisible } from '../../core/visible.js';
import type { Block, Facts, Heading, Progress, Table } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { type Display, defineFormat } from '../format.js';
import { writePlane } from './plane.js';
import { writeCell } from './terminal-cells.js';
import { drawBar } from './terminal-charts.js';
import type { TableStyle } from './terminal-rows.js';
import { makeStyle } from './terminal-style.js';
import { writeTable } from './terminal-table.js';
import { maxWidthOf, padEnd, padStart, widthOf } from './width.js';
import { wrapText } from './wrapping.js';

/** Longer lines are hard to read, so paragraphs are wrapped at this width in a wider window, too. */
const MAX_LINE_WIDTH = 100;

/** Text for a terminal: columns, bars, and a word beside each symbol. */
export const text = defineFormat({
  id: 'text',
  extensions: ['txt'],
  render: ({ blocks, lang }, display) => `${writeBlocks(blocks, lang, display).join('\n')}\n`,
});

/** Blocks as lines of a terminal. */
export function writeBlocks(blocks: readonly Block[], lang: Lang, display: Display): string[] {
  const style: TableStyle = { display, lang, paint: makeStyle(display) };
  const lines: string[] = [];
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const next = block.type === 'note' && block.kind === 'next';
    const needsGap = block.type === 'heading' || next || (block.type === 'table' && before?.type === 'paragraph');
    if (needsGap && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    if (block.type === 'table') addTable(lines, block, before?.type === 'heading' ? before : null, style);
    else for (const line of writeBlock(block, style)) lines.push(line);
  });
  return lines;
}

/** Writes a title and the column titles below it on one line if the first columns have no title. */
function addTable(lines: string[], block: Table, title: Heading | null, style: TableStyle): void {
  const { heads, rows } = writeTable(block, style);
  const { paint } = style;
  const left = ` ${makeVisible(title?.text ?? '')}`;
  const [head = '', ...more] = heads;
  const sharesLine = title?.level === 2 && more.length === 0 && head.search(/\S/) >= widthOf(left) + 2;
  if (sharesLine) lines[lines.length - 1] = paint(left, 'strong') + paint(head.slice(widthOf(left)), 'dim');
  else lines.push(...heads.map((line) => paint(line, 'dim')));
  for (const row of rows) lines.push(row);
}

function writeBlock(block: Exclude<Block, Table>, style: TableStyle): string[] {
  const { paint, display } = style;
  switch (block.type) {
    case 'heading':
      return writeHeading(block, style);
    case 'paragraph':
      return wrapParagraph(block.text, display).map((line) => paint(line, block.tone));
    case 'points':
      return block.points.flatMap(({ text: said, proof }, at) =>
        wrapParagraph(`${at + 1}  ${said} (${proof.title})`, display).map((line, row) =>
          row === 0 ? line : `   ${line}`,
        ),
      );
    case 'progress':
      return writeProgress(block, style);
    case 'facts':
      return writeFacts(block, style);
    case 'note': {
      const tone = { hint: 'dim', next: 'strong', warning: 'warn', error: 'bad' } as const;
      return wrapParagraph(block.text, display).map((line) => paint(line, tone[block.kind]));
    }
    case 'chart':
      // The table beside the chart has the same values.
      return [];
    case 'plane':
      return writePlane(block, display, style.lang).map(makeVisible);
    case 'lines':
      return block.lines.map((pieces) =>
        pieces
          .map((piece) => paint(makeVisible(piece.text), piece.tone))
          .join('')
          .trimEnd(),
      );
  }
}

function wrapParagraph(content: string, { width, presentation, cut }: Display): string[] {
  const maxWidth = Math.max(20, Math.min(width, presentation ? width : MAX_LINE_WIDTH) - 2);
  return wrapText(content, maxWidth, cut).map((line) => ` ${line}`);
}

function writeHeading({ text: title, aside, level }: Heading, { paint, display }: TableStyle): string[] {
  const left = ` ${makeVisible(title)}`;
  const lines = wrapParagraph(title, display).map((line) => paint(line, 'strong'));
  if (aside !== undefined) {
    const right = makeVisible(aside);
    const maxWidth = Math.min(display.width, MAX_LINE_WIDTH) - 1;
    if (widthOf(left) + widthOf(right) + 2 > maxWidth)
      lines.push(...wrapParagraph(aside, display).map((line) => paint(line, 'dim')));
    else lines[0] = paint(left, 'strong') + paint(padStart(right, maxWidth - widthOf(left)), 'dim');
  }
  return level === 1 ? [...lines, ''] : lines;
}

/** The counts with their marks, padded so that both are aligned. */
function formatCounts(rows: Progress['rows']): string[] {
  const marks = rows.map(({ apart }) => (apart ? ` ${makeVisible(apart.mark)}` : ''));
  const most = maxWidthOf(marks);
  return rows.map(({ done, total }, at) => `${done}/${total}${padEnd(marks[at] ?? '', most)}`);
}

/** Two columns side by side on a wide display: the first half left, the second half right. */
function writeProgress({ rows }: Progress, { display, paint }: TableStyle): string[] {
  const double = display.width >= 76 && !display.presentation;
  const label = maxWidthOf(rows.map((row) => row.label));
  const counts = formatCounts(rows);
  const count = Math.max(...counts.map((one) => one.length));
  const most = Math.min(display.width, MAX_LINE_WIDTH);
  const maxWidth = (double ? Math.floor((most - 7) / 2) : most - 3) - label - count - 4;
  const barWidth = Math.max(4, Math.min(20, maxWidth));
  const cells = rows.map((row, at) => {
    const share = row.total === 0 ? 0 : row.done / row.total;
    return `${padEnd(makeVisible(row.label), label)}  ${paint(drawBar(share, barWidth, display.unicode))}  ${padStart(counts[at] ?? '', count)}`;
  });
  const half = double ? Math.ceil(cells.length / 2) : cells.length;
  return cells.slice(0, half).map((cell, at) => {
    const right = cells[at + half];
    return (right === undefined ? `   ${cell}` : `   ${cell}    ${right}`).trimEnd();
  });
}

function writeFacts({ facts }: Facts, style: TableStyle): string[] {
  const { display, paint } = style;
  const width = Math.min(24, maxWidthOf(facts.map((fact) => fact.label)));
  return facts.flatMap(({ label, value }) => {
    const written = writeCell(value, { ...style, unicode: display.unicode, chartWidth: 20 });
    const maxWidth = Math.max(20, Math.min(display.width, MAX_LINE_WIDTH) - width - 4);
    const lines = wrapAnsi(written.text, maxWidth, { hard: display.cut }).split('\n');
    return lines.map(
      (line, at) =>
        ` ${paint(padEnd(at === 0 ? makeVisible(label) : '', width), 'dim')}  ${paint(line.trimEnd(), written.tone)}`,
    );
  });
}

import wrapAnsi from 'wrap-ansi';
import { visible } from '../core/visible.js';
import type { Lang } from '../messages/format.js';
import type { Block, Facts, Heading, Progress, Table } from '../report/blocks.js';
import { type Display, defineFormat } from './define.js';
import { writeCell } from './terminal/cells.js';
import { bar } from './terminal/charts.js';
import { writePlane } from './terminal/plane.js';
import type { TableStyle } from './terminal/rows.js';
import { makeStyle } from './terminal/style.js';
import { writeTable } from './terminal/table.js';
import { padEnd, padStart, widest, widthOf } from './terminal/width.js';
import { wrap } from './terminal/wrapping.js';

/** Paragraphs are not longer than this, however wide the window: a line that the eye can follow. */
const READABLE = 100;

/** For people at a terminal: calm columns, bars, a word beside every symbol. */
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
    const apart = block.type === 'heading' || next || (block.type === 'table' && before?.type === 'paragraph');
    if (apart && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    if (block.type === 'table') addTable(lines, block, before?.type === 'heading' ? before : null, style);
    else for (const line of writeBlock(block, style)) lines.push(line);
  });
  return lines;
}

/** A title and the heads of the columns under it share a line where the first columns have no head. */
function addTable(lines: string[], block: Table, title: Heading | null, style: TableStyle): void {
  const { heads, rows } = writeTable(block, style);
  const { paint } = style;
  const left = ` ${visible(title?.text ?? '')}`;
  const shares = title?.level === 2 && heads !== null && heads.search(/\S/) >= widthOf(left) + 2;
  if (shares) lines[lines.length - 1] = paint(left, 'strong') + paint(heads.slice(widthOf(left)), 'dim');
  else if (heads !== null) lines.push(paint(heads, 'dim'));
  for (const row of rows) lines.push(row);
}

function writeBlock(block: Exclude<Block, Table>, style: TableStyle): string[] {
  const { paint, display } = style;
  switch (block.type) {
    case 'heading':
      return writeHeading(block, style);
    case 'paragraph':
      return wrapped(block.text, display).map((line) => paint(line, block.tone));
    case 'progress':
      return writeProgress(block, style);
    case 'facts':
      return writeFacts(block, style);
    case 'note': {
      const tone = { hint: 'dim', next: 'strong', warning: 'warn', error: 'bad' } as const;
      return wrapped(block.text, display).map((line) => paint(line, tone[block.kind]));
    }
    case 'chart':
      // The table beside it says the same.
      return [];
    case 'plane':
      return writePlane(block, display, style.lang).map(visible);
    case 'lines':
      return block.lines.map((pieces) =>
        pieces
          .map((piece) => paint(visible(piece.text), piece.tone))
          .join('')
          .trimEnd(),
      );
  }
}

function wrapped(content: string, { width, presentation, cut }: Display): string[] {
  const room = Math.max(20, Math.min(width, presentation ? width : READABLE) - 2);
  return wrap(content, room, cut).map((line) => ` ${line}`);
}

function writeHeading({ text: title, aside, level }: Heading, { paint, display }: TableStyle): string[] {
  const left = ` ${visible(title)}`;
  const lines = wrapped(title, display).map((line) => paint(line, 'strong'));
  if (aside !== undefined) {
    const right = visible(aside);
    const room = Math.min(display.width, READABLE) - 1;
    if (widthOf(left) + widthOf(right) + 2 > room)
      lines.push(...wrapped(aside, display).map((line) => paint(line, 'dim')));
    else lines[0] = paint(left, 'strong') + paint(padStart(right, room - widthOf(left)), 'dim');
  }
  return level === 1 ? [...lines, ''] : lines;
}

/** Counts end in one column, and so do the marks of what stands apart from them. */
function besideEachOther(rows: Progress['rows']): string[] {
  const marks = rows.map(({ apart }) => (apart ? ` ${visible(apart.mark)}` : ''));
  const most = widest(marks);
  return rows.map(({ done, total }, at) => `${done}/${total}${padEnd(marks[at] ?? '', most)}`);
}

/** Two columns side by side where there is room: the first half left, the second right. */
function writeProgress({ rows }: Progress, { display, paint }: TableStyle): string[] {
  const double = display.width >= 76 && !display.presentation;
  const label = widest(rows.map((row) => row.label));
  const counts = besideEachOther(rows);
  const count = Math.max(...counts.map((one) => one.length));
  const most = Math.min(display.width, READABLE);
  const room = (double ? Math.floor((most - 7) / 2) : most - 3) - label - count - 4;
  const barWidth = Math.max(4, Math.min(20, room));
  const cells = rows.map((row, at) => {
    const share = row.total === 0 ? 0 : row.done / row.total;
    return `${padEnd(visible(row.label), label)}  ${paint(bar(share, barWidth, display.unicode))}  ${padStart(counts[at] ?? '', count)}`;
  });
  const half = double ? Math.ceil(cells.length / 2) : cells.length;
  return cells.slice(0, half).map((cell, at) => {
    const right = cells[at + half];
    return (right === undefined ? `   ${cell}` : `   ${cell}    ${right}`).trimEnd();
  });
}

function writeFacts({ facts }: Facts, style: TableStyle): string[] {
  const { display, paint } = style;
  const width = Math.min(24, widest(facts.map((fact) => fact.label)));
  return facts.flatMap(({ label, value }) => {
    const written = writeCell(value, { ...style, unicode: display.unicode, chartWidth: 20 });
    const room = Math.max(20, Math.min(display.width, READABLE) - width - 4);
    const lines = wrapAnsi(written.text, room, { hard: display.cut }).split('\n');
    return lines.map(
      (line, at) =>
        ` ${paint(padEnd(at === 0 ? visible(label) : '', width), 'dim')}  ${paint(line.trimEnd(), written.tone)}`,
    );
  });
}

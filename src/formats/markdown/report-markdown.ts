import { type Block, type Cell, isDrawn, type Progress, type Table } from '../../document/blocks.js';
import type { FullReport } from '../../document/report.js';
import { dateText, type Lang, numberText } from '../../messages/format.js';
import { columnNameOf } from '../csv/column-names.js';
import {
  breakLines,
  heading,
  item,
  list,
  type MarkdownBlock,
  paragraph,
  quote,
  row,
  strong,
  table,
  words,
} from './markdown-nodes.js';
import { drawMermaid } from './mermaid.js';
import { writeMarkdown } from './write-markdown.js';

/** A report as GitHub-flavoured Markdown, with the charts that Mermaid can draw. */
export function markdown({ title, subtitle, parts, lang }: FullReport): string {
  const body = parts.flatMap((part) => [
    heading(2, words(part.title)),
    ...part.blocks.flatMap((block) => toMarkdownBlocks(block, lang, () => 3)),
  ]);
  return writeMarkdown([heading(1, words(title)), paragraph(words(subtitle)), ...body]);
}

/** A block as blocks of Markdown. `depth` maps the level of a heading to its number of `#`. */
export function toMarkdownBlocks(block: Block, lang: Lang, depth: (level: 1 | 2) => 1 | 2 | 3): MarkdownBlock[] {
  switch (block.type) {
    case 'heading': {
      const title = heading(depth(block.level), words(block.text));
      return [title, ...(block.aside === undefined ? [] : [paragraph(words(block.aside))])];
    }
    case 'paragraph':
      return [paragraph(block.tone === 'strong' ? strong(block.text.trim()) : words(block.text))];
    case 'note':
      return [quote(words(block.text))];
    case 'facts':
      return [list(block.facts.map(({ label, value }) => item([words(`${label}: ${cellText(value, lang)}`)])))];
    case 'progress':
      return [list(block.rows.map((one) => item([words(progressText(one, lang))])))];
    case 'table':
      return tableBlocks(block, lang);
    case 'lines':
      return [paragraph(...breakLines(block.lines.map((pieces) => [words(pieces.map(({ text }) => text).join(''))])))];
    case 'chart':
      return drawMermaid(block.chart, lang);
    case 'plane':
      // The chart and the table beside the plane have the same values.
      return [];
  }
}

function progressText({ label, done, total, apart }: Progress['rows'][number], lang: Lang): string {
  return `${label}: ${numberText(done, lang)}/${numberText(total, lang)}${apart ? ` (${apart.words})` : ''}`;
}

/** A table without its drawings, which repeat the values of other columns. */
function tableBlocks({ columns, rows, groups = [], more }: Table, lang: Lang): MarkdownBlock[] {
  const shown = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !column.drawing && !column.plainOnly && rows.some((cells) => hasContent(cells[at])))
    .filter(({ at }) => !rows.some((cells) => isDrawn(cells[at])));
  if (shown.length === 0) return [];
  const body = rows.flatMap((cells, index) => [
    ...groups
      .filter(({ before }) => before === index)
      .map(({ title, aside }) =>
        row([[strong(aside === undefined ? title : `${title} · ${aside}`)], ...shown.slice(1).map(() => [])]),
      ),
    row(shown.map(({ at }) => [words(cellText(cells[at] ?? null, lang))])),
  ]);
  const heads = shown.map(({ column }) => ({ ...column, title: columnNameOf(column, lang) }));
  return [table(heads, body), ...(more === undefined ? [] : [paragraph(words(more))])];
}

const hasContent = (cell: Cell | undefined) => cell != null && !('text' in cell && cell.text.trim() === '');

/** The text of a cell; a drawing has none. */
export function cellText(cell: Cell, lang: Lang): string {
  if (cell === null) return '–';
  if ('text' in cell) return cell.text;
  if ('date' in cell) return dateText(cell.date, lang);
  if (!('number' in cell)) return '';
  const { number, digits, sign = false, unit } = cell;
  const value = numberText(number, lang, digits === undefined ? { sign } : { digits, sign });
  return unit ? `${value} ${unit}` : value;
}

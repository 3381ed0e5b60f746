import { type Block, type Cell, isDrawn, type Progress, type Table } from '../../document/blocks.js';
import { moveLongTables } from '../../document/long-tables.js';
import type { FullReport } from '../../document/report.js';
import { dateText, type Lang, numberText } from '../../messages/format.js';
import { columnNameOf } from '../csv/column-names.js';
import {
  breakLines,
  headingNode,
  inlineNodes,
  item,
  list,
  type MarkdownBlock,
  orderedList,
  paragraphNode,
  quote,
  rowNode,
  strongNode,
  tableNode,
} from './markdown-nodes.js';
import { drawMermaid } from './mermaid.js';
import { writeMarkdown } from './write-markdown.js';

/** A report as GitHub-flavoured Markdown, with the charts that Mermaid can draw. */
export function markdown({ title, subtitle, parts, lang, isBrief }: FullReport): string {
  const body = (isBrief ? parts : moveLongTables(parts, lang)).flatMap((part) => [
    headingNode(2, inlineNodes(part.title)),
    ...part.blocks.flatMap((block) => toMarkdownBlocks(block, lang, () => 3)),
  ]);
  return writeMarkdown([headingNode(1, inlineNodes(title)), paragraphNode(inlineNodes(subtitle)), ...body]);
}

/** A block as blocks of Markdown. `depth` maps the level of a heading to its number of `#`. */
export function toMarkdownBlocks(block: Block, lang: Lang, depth: (level: 1 | 2) => 1 | 2 | 3): MarkdownBlock[] {
  switch (block.type) {
    case 'heading': {
      const title = headingNode(depth(block.level), inlineNodes(block.text));
      return [title, ...(block.aside === undefined ? [] : [paragraphNode(inlineNodes(block.aside))])];
    }
    case 'paragraph':
      return [paragraphNode(block.tone === 'strong' ? strongNode(block.text.trim()) : inlineNodes(block.text))];
    case 'points':
      return [orderedList(block.points.map(({ text, proof }) => item([inlineNodes(`${text} (${proof.title})`)])))];
    case 'note':
      return [quote(inlineNodes(block.text))];
    case 'facts':
      return [list(block.facts.map(({ label, value }) => item([inlineNodes(`${label}: ${cellText(value, lang)}`)])))];
    case 'progress':
      return [list(block.rows.map((one) => item([inlineNodes(progressText(one, lang))])))];
    case 'table':
      return tableBlocks(block, lang);
    case 'lines':
      return [
        paragraphNode(
          ...breakLines(block.lines.map((pieces) => [inlineNodes(pieces.map(({ text }) => text).join(''))])),
        ),
      ];
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
        rowNode([[strongNode(aside === undefined ? title : `${title} · ${aside}`)], ...shown.slice(1).map(() => [])]),
      ),
    rowNode(shown.map(({ at }) => [inlineNodes(cellText(cells[at] ?? null, lang))])),
  ]);
  const heads = shown.map(({ column }) => ({ ...column, title: columnNameOf(column, lang) }));
  return [tableNode(heads, body), ...(more === undefined ? [] : [paragraphNode(inlineNodes(more))])];
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

import { visible } from '../../core/visible.js';
import { dateText, type Lang, numberText } from '../../messages/format.js';
import { type Block, type Cell, isDrawn, type Progress, type Table } from '../../report/blocks.js';
import type { FullReport } from '../../report/report.js';
import { markdownLine, markdownText } from '../findings/markdown-text.js';
import { columnName } from './column-names.js';
import { mermaid } from './mermaid.js';

/** A report as GitHub-flavoured Markdown, with the charts that Mermaid can draw. */
export function markdown({ title, subtitle, parts, lang }: FullReport): string {
  const body = parts.flatMap((part) => [
    `## ${markdownText(part.title)}`,
    ...part.blocks.flatMap((block) => markdownBlock(block, lang, () => 3)),
  ]);
  return `${[`# ${markdownText(title)}`, markdownLine(subtitle), ...body].join('\n\n')}\n`;
}

/** A block as paragraphs of Markdown. `depth` maps the level of a heading to its number of `#`. */
export function markdownBlock(block: Block, lang: Lang, depth: (level: 1 | 2) => number): string[] {
  switch (block.type) {
    case 'heading': {
      const title = `${'#'.repeat(depth(block.level))} ${markdownText(block.text)}`;
      return [title, ...(block.aside === undefined ? [] : [markdownLine(block.aside)])];
    }
    case 'paragraph':
      return [block.tone === 'strong' ? `**${markdownText(block.text.trim())}**` : markdownLine(block.text)];
    case 'note':
      return [`> ${markdownLine(block.text)}`];
    case 'facts':
      return [block.facts.map(({ label, value }) => `- ${markdownText(label)}: ${writeCell(value, lang)}`).join('\n')];
    case 'progress':
      return [writeProgress(block, lang)];
    case 'table':
      return writeTable(block, lang);
    case 'lines':
      return [block.lines.map((pieces) => markdownLine(pieces.map(({ text }) => text).join(''))).join('<br>\n')];
    case 'chart':
      return mermaid(block.chart, lang);
    case 'plane':
      // The chart and the table beside the plane have the same values.
      return [];
  }
}

const writeProgress = ({ rows }: Progress, lang: Lang): string =>
  rows
    .map(({ label, done, total, apart }) => {
      const beside = apart ? ` (${markdownText(apart.words)})` : '';
      return `- ${markdownText(label)}: ${numberText(done, lang)}/${numberText(total, lang)}${beside}`;
    })
    .join('\n');

/** Writes a table without its drawings, which repeat the values of other columns. */
function writeTable(table: Table, lang: Lang): string[] {
  const shown = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !column.drawing && !column.plainOnly && table.rows.some((row) => hasContent(row[at])))
    .filter(({ at }) => !table.rows.some((row) => isDrawn(row[at])));
  if (shown.length === 0 || table.rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = table.rows.flatMap((row, index) => [
    ...(table.groups ?? [])
      .filter(({ before }) => before === index)
      .map(({ title, aside }) =>
        line([
          `**${markdownText(aside === undefined ? title : `${title} · ${aside}`)}**`,
          ...shown.slice(1).map(() => ''),
        ]),
      ),
    line(shown.map(({ at }) => writeCell(row[at] ?? null, lang))),
  ]);
  return [
    [
      line(shown.map(({ column }) => markdownText(columnName(column, lang)) || ' ')),
      line(shown.map(({ column }) => (column.align === 'right' ? '--:' : ':--'))),
      ...rows,
    ].join('\n'),
    ...(table.more === undefined ? [] : [markdownLine(table.more)]),
  ];
}

const hasContent = (cell: Cell | undefined) => cell != null && !('text' in cell && cell.text.trim() === '');

function writeCell(cell: Cell, lang: Lang): string {
  if (cell === null) return '–';
  if ('text' in cell) return markdownText(visible(cell.text));
  if ('number' in cell) {
    const { number, digits, sign, unit } = cell;
    const style = { ...(digits === undefined ? {} : { digits }), ...(sign ? { sign } : {}) };
    return markdownText(`${numberText(number, lang, style)}${unit ? ` ${unit}` : ''}`);
  }
  if ('date' in cell) return dateText(cell.date, lang);
  return '';
}

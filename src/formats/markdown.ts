import { dateText, type Lang, numberText } from '../messages/format.js';
import type { Block, Cell, Table } from '../report/blocks.js';
import type { Report } from '../report/report.js';
import { markdownText } from './findings/markdown-text.js';

/** What a screen shows, as GitHub-flavoured Markdown: headings, paragraphs, facts and tables; drawings stay away. */
export function markdown({ blocks, lang }: Report): string {
  return `${blocks.flatMap((block) => writeBlock(block, lang)).join('\n\n')}\n`;
}

function writeBlock(block: Block, lang: Lang): string[] {
  switch (block.type) {
    case 'heading': {
      const title = `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
      return block.aside === undefined ? [title] : [title, markdownText(block.aside)];
    }
    case 'paragraph':
      return [block.tone === 'strong' ? `**${markdownText(block.text)}**` : markdownText(block.text)];
    case 'note':
      return [`> ${markdownText(block.text)}`];
    case 'facts':
      return [block.facts.map(({ label, value }) => `- ${markdownText(label)}: ${writeCell(value, lang)}`).join('\n')];
    case 'table':
      return [writeTable(block, lang)];
    case 'progress':
      return [block.rows.map(({ label, done, total }) => `- ${markdownText(label)}: ${done}/${total}`).join('\n')];
    case 'lines':
      return [block.lines.map((pieces) => markdownText(pieces.map((one) => one.text).join(''))).join('<br>\n')];
    case 'plane':
      return [];
  }
}

function writeTable(table: Table, lang: Lang): string {
  const shown = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !column.plainOnly && !column.drawing && table.rows.some((row) => row[at] != null));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(shown.map(({ column }) => markdownText(column.title) || ' ')),
    line(shown.map(({ column }) => (column.align === 'right' ? '--:' : ':--'))),
    ...table.rows.map((row) => line(shown.map(({ at }) => writeCell(row[at] ?? null, lang)))),
  ].join('\n');
}

function writeCell(cell: Cell, lang: Lang): string {
  if (cell === null) return '–';
  if ('text' in cell) return markdownText(cell.text);
  if ('date' in cell) return dateText(cell.date, lang);
  if (!('number' in cell)) return '';
  const { number, digits, sign, unit } = cell;
  const style = { ...(digits === undefined ? {} : { digits }), ...(sign ? { sign } : {}) };
  return markdownText(`${numberText(number, lang, style)}${unit ? ` ${unit}` : ''}`);
}

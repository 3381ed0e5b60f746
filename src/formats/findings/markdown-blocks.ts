import { countText, type Lang } from '../../messages/format.js';
import type { Block, Table } from '../../report/blocks.js';
import { writeCell } from '../terminal/cells.js';
import { markdownText } from './markdown-text.js';

interface Page {
  readonly marker: string;
  /** Escaped as Markdown. */
  readonly title: string;
  /** Maximum number of characters that the host accepts. */
  readonly maxSize: number;
  readonly lang: Lang;
}

/** A table with more rows than this is folded. */
const MAX_UNFOLDED_ROWS = 20;
/** Characters kept free for the line about the left-out rows of each table. */
const RESERVED_CHARACTERS = 300;

const WORDS = {
  en: { rows: ['row', 'rows'], left: (count: string) => `${count} left out because of the size limit: run tpm diff` },
  de: {
    rows: ['Zeile', 'Zeilen'],
    left: (count: string) => `${count} aus Platzgründen weggelassen: tpm diff zeigt alles`,
  },
} as const;

/** Headings, sentences and tables as a comment; rows beyond the size limit are left out. */
export function blocksMarkdown(blocks: readonly Block[], page: Page): string {
  const { marker, title, maxSize, lang } = page;
  const head = `## ${title}`;
  const lines = [marker, head];
  let left =
    maxSize - marker.length - head.length - RESERVED_CHARACTERS * blocks.filter(({ type }) => type === 'table').length;
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    const isFolded = block.type === 'heading' && next?.type === 'table' && next.rows.length > MAX_UNFOLDED_ROWS;
    // A folded table shows its heading in its summary.
    if (isFolded) continue;
    const before = blocks[at - 1];
    const written = writeBlock(block, before?.type === 'heading' ? before.text : '', { left, lang });
    lines.push(...written);
    left -= written.join('\n').length + 1;
  }
  return `${lines.join('\n')}\n`;
}

interface Budget {
  readonly left: number;
  readonly lang: Lang;
}

function writeBlock(block: Block, title: string, budget: Budget): string[] {
  switch (block.type) {
    case 'heading':
      return ['', `### ${markdownText(block.text)}`];
    case 'paragraph':
    case 'note': {
      const bold = block.type === 'paragraph' ? block.tone === 'strong' : block.kind !== 'hint';
      return ['', bold ? `**${markdownText(block.text)}**` : markdownText(block.text)];
    }
    case 'table':
      return writeTable(block, title, budget);
    default:
      return [];
  }
}

function writeTable(table: Table, title: string, { left, lang }: Budget): string[] {
  const shown = table.columns.filter((column) => !column.plainOnly && !column.below);
  if (shown.length === 0 || table.rows.length === 0) return [];
  const isList = shown.every((column) => column.title === '');
  const cells = table.rows.map((_, at) => cellsOf(table, at, lang));
  const { rows, more } = limitRows(isList ? cells.map(itemText) : cells.map((row) => `| ${row.join(' | ')} |`), left);
  const heads = [
    `| ${shown.map((column) => markdownText(column.title)).join(' | ')} |`,
    `|${shown.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`,
  ];
  const folded = table.rows.length > MAX_UNFOLDED_ROWS;
  const summary = `<details><summary>${markdownText(title)} (${table.rows.length})</summary>`;
  return [
    ...(folded ? ['', summary] : []),
    '',
    ...(isList ? [] : heads),
    ...rows,
    ...moreLines(table, more, lang),
    ...(folded ? ['', '</details>'] : []),
  ];
}

function moreLines({ more }: Table, left: number, lang: Lang): string[] {
  const { rows, left: leftText } = WORDS[lang];
  if (left > 0) return ['', leftText(countText(left, rows[0], rows[1], lang))];
  return more === undefined ? [] : ['', markdownText(more)];
}

/** A table without column titles is written as a list. */
function itemText([what = '', ...rest]: readonly string[]): string {
  return `- **${what}** ${rest.filter((cell) => cell !== '').join(' · ')}`;
}

/** Appends the cells of the `below` columns to the cell of the name. */
function cellsOf(table: Table, at: number, lang: Lang): string[] {
  const texts = table.columns.map((_, index) => {
    const { text } = writeCell(table.rows[at]?.[index] ?? null, { lang, unicode: true, chartWidth: 8 });
    return markdownText(text);
  });
  const below = texts.filter((text, index) => table.columns[index]?.below && text !== '');
  const isList = table.columns.every((column) => column.title === '');
  const cells = table.columns.flatMap((column, index) => {
    if (column.plainOnly || column.below) return [];
    const text = texts[index] ?? '';
    return [column.flexible && !isList ? [text, ...below].join('<br>') : text];
  });
  return isList && below.length > 0 ? [...cells.slice(0, -1), [cells.at(-1) ?? '', ...below].join('<br>')] : cells;
}

function limitRows(rows: readonly string[], maxSize: number): { rows: string[]; more: number } {
  let left = maxSize;
  const end = rows.findIndex((row) => {
    left -= row.length + 1;
    return left < 0;
  });
  return end < 0 ? { rows: [...rows], more: 0 } : { rows: rows.slice(0, end), more: rows.length - end };
}

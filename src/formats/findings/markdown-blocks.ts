import { countText, type Lang } from '../../messages/format.js';
import type { Block, Table } from '../../report/blocks.js';
import { writeCell } from '../terminal/cells.js';
import { markdownText } from './markdown-text.js';

interface Page {
  readonly marker: string;
  /** Markdown already. */
  readonly title: string;
  /** How many characters the host takes. */
  readonly room: number;
  readonly lang: Lang;
}

/** From here on a list is folded, so that a conversation stays readable. */
const FOLD_FROM = 20;
/** What the lines about the rest may need, one for each table. */
const RESERVE = 300;

const WORDS = {
  en: { rows: ['row', 'rows'], left: (count: string) => `${count} not shown, because there is no room: tpm diff` },
  de: { rows: ['Zeile', 'Zeilen'], left: (count: string) => `${count} nicht gezeigt, weil der Platz fehlt: tpm diff` },
} as const;

/** Headings, sentences and tables as a comment: whole rows, as many as there is room for. */
export function blocksMarkdown(blocks: readonly Block[], page: Page): string {
  const { marker, title, room, lang } = page;
  const head = `## ${title}`;
  const lines = [marker, head];
  let left = room - marker.length - head.length - RESERVE * blocks.filter(({ type }) => type === 'table').length;
  for (const [at, block] of blocks.entries()) {
    const folds = blocks[at + 1];
    const isFolded = block.type === 'heading' && folds?.type === 'table' && folds.rows.length > FOLD_FROM;
    // A folded table bears its heading itself.
    if (isFolded) continue;
    const before = blocks[at - 1];
    const written = writeBlock(block, before?.type === 'heading' ? before.text : '', { left, lang });
    lines.push(...written);
    left -= written.join('\n').length + 1;
  }
  return `${lines.join('\n')}\n`;
}

interface Room {
  readonly left: number;
  readonly lang: Lang;
}

function writeBlock(block: Block, title: string, room: Room): string[] {
  switch (block.type) {
    case 'heading':
      return ['', `### ${markdownText(block.text)}`];
    case 'paragraph':
    case 'note': {
      const bold = block.type === 'paragraph' ? block.tone === 'strong' : block.kind !== 'hint';
      return ['', bold ? `**${markdownText(block.text)}**` : markdownText(block.text)];
    }
    case 'table':
      return writeTable(block, title, room);
    default:
      return [];
  }
}

function writeTable(table: Table, title: string, { left, lang }: Room): string[] {
  const shown = table.columns.filter((column) => !column.plainOnly && !column.below);
  if (shown.length === 0 || table.rows.length === 0) return [];
  const isList = shown.every((column) => column.title === '');
  const cells = table.rows.map((_, at) => cellsOf(table, at, lang));
  const { rows, more } = fitting(isList ? cells.map(itemText) : cells.map((row) => `| ${row.join(' | ')} |`), left);
  const heads = [
    `| ${shown.map((column) => markdownText(column.title)).join(' | ')} |`,
    `|${shown.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`,
  ];
  const folded = table.rows.length > FOLD_FROM;
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
  const { rows, left: say } = WORDS[lang];
  if (left > 0) return ['', say(countText(left, rows[0], rows[1], lang))];
  return more === undefined ? [] : ['', markdownText(more)];
}

/** A table without heads is a list of what happened. */
function itemText([what = '', ...rest]: readonly string[]): string {
  return `- **${what}** ${rest.filter((cell) => cell !== '').join(' · ')}`;
}

/** What stands below its row in a terminal stands in the cell of the name here. */
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

function fitting(rows: readonly string[], room: number): { rows: string[]; more: number } {
  let left = room;
  const end = rows.findIndex((row) => {
    left -= row.length + 1;
    return left < 0;
  });
  return end < 0 ? { rows: [...rows], more: 0 } : { rows: rows.slice(0, end), more: rows.length - end };
}

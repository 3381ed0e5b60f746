import type { ListItem } from 'mdast';
import type { Block, Column, Table } from '../../document/blocks.js';
import { countText, type Lang } from '../../messages/format.js';
import { fitLines, type SizeLimit } from '../markdown/fit-lines.js';
import {
  breakLines,
  foldBlocks,
  type Inline,
  inlineNodes,
  item,
  list,
  type MarkdownBlock,
  paragraphNode,
  rowNode,
  strongNode,
  tableNode,
} from '../markdown/markdown-nodes.js';
import { cellText, toMarkdownBlocks } from '../markdown/report-markdown.js';
import { writeMarkdown } from '../markdown/write-markdown.js';

interface Page {
  readonly head: readonly MarkdownBlock[];
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
export function writeBlocks(blocks: readonly Block[], { head, maxSize, lang }: Page): string {
  const page = [...head];
  const tables = blocks.filter(({ type }) => type === 'table').length;
  let left = maxSize - lengthOf(head) - RESERVED_CHARACTERS * tables;
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    // A folded table shows its heading in its summary.
    if (block.type === 'heading' && next?.type === 'table' && isFolded(next)) continue;
    const before = blocks[at - 1];
    const title = before?.type === 'heading' ? before.text : '';
    const written =
      block.type === 'table' ? tableBlocks(block, title, { left, lang }) : toMarkdownBlocks(block, lang, () => 3);
    page.push(...written);
    left -= lengthOf(written);
  }
  return writeMarkdown(page);
}

const lengthOf = (blocks: readonly MarkdownBlock[]) => writeMarkdown(blocks).length + 1;
const isFolded = ({ rows }: Table) => rows.length > MAX_UNFOLDED_ROWS;

interface Budget {
  readonly left: number;
  readonly lang: Lang;
}

interface FittedBody {
  readonly body: MarkdownBlock;
  /** Number of rows in the body. */
  readonly count: number;
}

function tableBlocks(source: Table, title: string, { left, lang }: Budget): MarkdownBlock[] {
  const shown = source.columns.filter((column) => !column.plainOnly && !column.below);
  if (shown.length === 0 || source.rows.length === 0) return [];
  const isList = shown.every((column) => column.title === '');
  const cells = source.rows.map((_, at) => cellLines(source, at, { isList, lang }));
  const limit = { maxSize: left, measure: (text: string) => text.length };
  const { body, count } = isList ? fitList(cells, limit) : fitTable(shown, cells, limit);
  const blocks = [...(count > 0 ? [body] : []), ...moreBlocks(source, source.rows.length - count, lang)];
  return isFolded(source) ? foldBlocks(`${title} (${source.rows.length})`, blocks) : blocks;
}

type Lines = readonly string[];

/** A table without column titles is written as a list. */
function fitList(rows: readonly (readonly Lines[])[], limit: SizeLimit): FittedBody {
  const { lines } = fitLines(rows, makeItem, limit);
  return { body: list([...lines]), count: lines.length };
}

function fitTable(columns: readonly Column[], rows: readonly (readonly Lines[])[], limit: SizeLimit): FittedBody {
  const { lines } = fitLines(rows, (cells) => rowNode(cells.map(inlineOf)), limit);
  return { body: tableNode(columns, lines), count: lines.length };
}

function moreBlocks({ more }: Table, left: number, lang: Lang): MarkdownBlock[] {
  const { rows, left: leftText } = WORDS[lang];
  if (left > 0) return [paragraphNode(inlineNodes(leftText(countText(left, rows[0], rows[1], lang))))];
  return more === undefined ? [] : [paragraphNode(inlineNodes(more))];
}

const inlineOf = (lines: Lines): Inline[] => breakLines(lines.map((line) => [inlineNodes(line)]));

function makeItem([what = [], ...rest]: readonly Lines[]): ListItem {
  const others = rest.filter((lines) => lines.join('') !== '');
  return item([
    strongNode(what.join(' ')),
    ...others.flatMap((lines, at) => [inlineNodes(at === 0 ? ' ' : ' · '), ...inlineOf(lines)]),
  ]);
}

/** The lines of each cell. The cells of the `below` columns are lines of the name or, in a list, of the last cell. */
function cellLines({ columns, rows }: Table, at: number, { isList, lang }: { isList: boolean; lang: Lang }): Lines[] {
  const texts = columns.map((_, index) => cellText(rows[at]?.[index] ?? null, lang));
  const below = texts.filter((text, index) => columns[index]?.below && text !== '');
  const shown = columns.flatMap((column, index) => (column.plainOnly || column.below ? [] : [{ column, index }]));
  return shown.map(({ column, index }, place) => {
    const holdsBelow = isList ? place === shown.length - 1 : column.flexible;
    return [texts[index] ?? '', ...(holdsBelow ? below : [])];
  });
}

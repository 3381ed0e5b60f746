import { fromMarkdown } from 'mdast-util-from-markdown';

export interface DiagramLine {
  /** Number of the line in the file, from 1. */
  readonly number: number;
  readonly text: string;
}

/** A `journey` diagram as it stands in the file. */
export interface FoundDiagram {
  readonly lines: readonly DiagramLine[];
  /** The nearest heading above it; `null` without one. */
  readonly heading: string | null;
}

export interface FoundDiagrams {
  readonly journeys: readonly FoundDiagram[];
  /** Diagrams of other types, by the number of their first line. */
  readonly others: readonly number[];
}

interface MarkdownNode {
  readonly type: string;
  readonly lang?: string | null | undefined;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** The journeys of a file of Mermaid, or of the code blocks of a Markdown page. */
export function findDiagrams(name: string, text: string): FoundDiagrams {
  const blocks = /\.(md|markdown)$/i.test(name)
    ? blocksIn(parseBlocks(text))
    : [{ lines: linesOf(text, 1), heading: null }];
  const isFilled = ({ lines }: FoundDiagram) => lines.some((line) => line.text.trim() !== '');
  const filled = blocks.filter(isFilled);
  return {
    journeys: filled.filter(isJourney),
    others: filled.filter((one) => !isJourney(one)).map(({ lines }) => lines[0]?.number ?? 1),
  };
}

/** Blocks in lists and quotes deeper than this are not looked at. */
const MAX_DEPTH = 40;

function blocksIn(page: MarkdownNode): FoundDiagram[] {
  const blocks: FoundDiagram[] = [];
  let heading: string | null = null;
  const visit = (node: MarkdownNode, depth: number): void => {
    if (node.type === 'heading') heading = plainText(node).trim() || heading;
    else if (node.type === 'code' && /^mermaid$/i.test(node.lang ?? '')) {
      blocks.push({ lines: linesOf(node.value ?? '', (node.position?.start.line ?? 0) + 1), heading });
    } else if (depth < MAX_DEPTH) for (const child of node.children ?? []) visit(child, depth + 1);
  };
  visit(page, 0);
  return blocks;
}

/** Parts within a paragraph, which are of no interest here, and which take time that grows with the square of a page. */
const NO_INLINE = [
  'attention',
  'autolink',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/** Lists and quotes nested deeper than this, by marks on one line or by blanks at its start, are not looked at. */
const DEEP_LINE = /^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))){9}|^[ \t]{65}/;
const MAX_LINE = 2000;

/** A line that is too deep or too long holds a letter instead, so that all lines keep their numbers. */
function parseBlocks(text: string): MarkdownNode {
  const plain = text
    .split(/(\r\n|\r|\n)/)
    .map((line) => (line.length > MAX_LINE || DEEP_LINE.test(line) ? 'x' : line))
    .join('');
  return fromMarkdown(plain, { extensions: [{ disable: { null: NO_INLINE } }] }) as MarkdownNode;
}

function plainText({ value, children = [] }: MarkdownNode): string {
  return value ?? children.map(plainText).join('');
}

function linesOf(text: string, first: number): DiagramLine[] {
  return text.split(/\r\n|\r|\n/).map((line, at) => ({ number: first + at, text: line }));
}

/** Does the first line that is no comment and no front matter begin with the keyword? */
function isJourney({ lines }: FoundDiagram): boolean {
  return /^\s*journey\b/i.test(bodyOf(lines)[0]?.text ?? '');
}

/** The lines below the front matter, without blank ones at the start and comments. */
export function bodyOf(lines: readonly DiagramLine[]): DiagramLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const opens = lines[first]?.text.trim() === '---';
  const end = opens ? lines.findIndex(({ text }, at) => at > first && text.trim() === '---') : -1;
  const body = end < 0 ? lines : lines.slice(end + 1);
  const start = body.findIndex(({ text }) => text.trim() !== '' && !/^\s*(%%|#)/.test(text));
  return start < 0 ? [] : body.slice(start);
}

/** The text of the front matter; empty without one. */
export function frontMatterOf(lines: readonly DiagramLine[]): string {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[first]?.text.trim() !== '---') return '';
  const end = lines.findIndex(({ text }, at) => at > first && text.trim() === '---');
  return end < 0
    ? ''
    : lines
        .slice(first + 1, end)
        .map(({ text }) => text)
        .join('\n');
}

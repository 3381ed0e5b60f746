import type { Break, ListItem, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { markdownText } from './escape-markdown.js';

/** Nodes of a Markdown document. Their texts are unescaped; `writeMarkdown` escapes them. */
export type MarkdownBlock = RootContent;
export type Inline = PhrasingContent;

const LINE_BREAK: Break = { type: 'break' };

export const inlineNodes = (value: string): Inline => ({ type: 'text', value });
export const strongNode = (value: string): Inline => ({ type: 'strong', children: [inlineNodes(value)] });
export const codeNode = (value: string): Inline => ({ type: 'inlineCode', value });

/** Pieces of text on lines of their own. */
export function breakLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [LINE_BREAK, ...line]));
}

export const paragraphNode = (...children: Inline[]): MarkdownBlock => ({ type: 'paragraph', children });
export const headingNode = (depth: 1 | 2 | 3, ...children: Inline[]): MarkdownBlock => ({
  type: 'heading',
  depth,
  children,
});
export const quote = (...children: Inline[]): MarkdownBlock => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children }],
});
export const fenceNode = (lang: string, value: string): MarkdownBlock => ({ type: 'code', lang, value });
export const comment = (value: string): MarkdownBlock => ({ type: 'html', value: `<!-- ${value} -->` });

export const item = (children: Inline[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});
export const orderedList = (children: ListItem[]): MarkdownBlock => ({
  type: 'list',
  ordered: true,
  spread: false,
  children,
});
export const list = (children: ListItem[]): MarkdownBlock => ({ type: 'list', spread: false, children });

export const rowNode = (cells: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children): TableCell => ({ type: 'tableCell', children: [...children] })),
});
export const tableNode = (columns: readonly TableColumn[], rows: readonly TableRow[]): MarkdownBlock => ({
  type: 'table',
  align: columns.map(({ align }) => align ?? null),
  children: [rowNode(columns.map(({ title }) => [inlineNodes(title)])), ...rows],
});

export interface TableColumn {
  readonly title: string;
  readonly align?: 'right';
}

/** Blocks that a host shows after a click on their title. */
export function foldBlocks(title: string, blocks: readonly MarkdownBlock[]): MarkdownBlock[] {
  const summary = `<details><summary>${markdownText(title)}</summary>`;
  return [{ type: 'html', value: summary }, ...blocks, { type: 'html', value: '</details>' }];
}

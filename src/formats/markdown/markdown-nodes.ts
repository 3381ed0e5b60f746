import type { Break, ListItem, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { markdownText } from './escape-markdown.js';

/** Nodes of a Markdown document. Their texts are unescaped; `writeMarkdown` escapes them. */
export type MarkdownBlock = RootContent;
export type Inline = PhrasingContent;

const LINE_BREAK: Break = { type: 'break' };

export const words = (value: string): Inline => ({ type: 'text', value });
export const strong = (value: string): Inline => ({ type: 'strong', children: [words(value)] });
export const code = (value: string): Inline => ({ type: 'inlineCode', value });

/** Pieces of text on lines of their own. */
export function breakLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [LINE_BREAK, ...line]));
}

export const paragraph = (...children: Inline[]): MarkdownBlock => ({ type: 'paragraph', children });
export const heading = (depth: 1 | 2 | 3, ...children: Inline[]): MarkdownBlock => ({
  type: 'heading',
  depth,
  children,
});
export const quote = (...children: Inline[]): MarkdownBlock => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children }],
});
export const fence = (lang: string, value: string): MarkdownBlock => ({ type: 'code', lang, value });
export const comment = (value: string): MarkdownBlock => ({ type: 'html', value: `<!-- ${value} -->` });

export const item = (children: Inline[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});
export const list = (children: ListItem[]): MarkdownBlock => ({ type: 'list', spread: false, children });

export const row = (cells: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children): TableCell => ({ type: 'tableCell', children: [...children] })),
});
export const table = (columns: readonly TableColumn[], rows: readonly TableRow[]): MarkdownBlock => ({
  type: 'table',
  align: columns.map(({ align }) => align ?? null),
  children: [row(columns.map(({ title }) => [words(title)])), ...rows],
});

export interface TableColumn {
  readonly title: string;
  readonly align?: 'right';
}

/** Blocks that a host shows after a click on their title. */
export function fold(title: string, blocks: readonly MarkdownBlock[]): MarkdownBlock[] {
  const summary = `<details><summary>${markdownText(title)}</summary>`;
  return [{ type: 'html', value: summary }, ...blocks, { type: 'html', value: '</details>' }];
}

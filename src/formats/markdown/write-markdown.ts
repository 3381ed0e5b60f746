import type { InlineCode, ListItem, TableRow, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { escapeMarkdownLine, markdownCode, markdownText } from './escape-markdown.js';
import type { MarkdownBlock } from './markdown-nodes.js';

/** Escapes stricter than those of the library, because hosts make links to people and issues even from escaped text. */
const OPTIONS: Options = {
  bullet: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    text: ({ value }: Text, _parent: unknown, state: State, { before }: Info) => escapeText(value, before, state),
    inlineCode: ({ value }: InlineCode) => markdownCode(value),
    break: (_node: unknown, _parent: unknown, { stack }: State) => (stack.includes('tableCell') ? '<br>' : '<br>\n'),
  },
};

/** A heading loses number signs at its end, unless they are escaped. */
function escapeText(value: string, before: string, { stack }: State): string {
  const text = before === '\n' ? escapeMarkdownLine(value) : markdownText(value);
  return stack.includes('headingAtx') ? text.replaceAll(/#(?=#*$)/g, '&#35;') : text;
}

/** Blocks as GitHub-flavoured Markdown with a line feed at the end; empty without blocks. */
export function writeMarkdown(blocks: readonly MarkdownBlock[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, OPTIONS);
}

/** A row of a table or an item of a list as it is written within its parent, with its line feed. */
export function writeNode(node: TableRow | ListItem): string {
  return toMarkdown(node, OPTIONS);
}

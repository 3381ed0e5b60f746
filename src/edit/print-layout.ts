import { type Block, type Flow, type Item, isBlock, type Page, type Value } from './layout.js';
import { trimBlankLines } from './trivia.js';

/** The printed lines; `open` after a text that keeps its line breaks, where a blank line would become part of it. */
interface Print {
  readonly lines: string[];
  open: boolean;
}

/** Is there a blank line between the items of the outermost block? */
export interface PrintOptions {
  readonly apart: boolean;
}

/** Layout → text: two spaces per level, one after `:` and `-`, maps as `{ a: 1 }` and lists as `[a, b]`. */
export function printPages(pages: readonly Page[], options: PrintOptions): string {
  const print: Print = { lines: [], open: false };
  for (const page of pages) {
    push(print, '', page.opening);
    push(print, '', trimBlankLines(page.header, { first: true }));
    printTop(print, page, options);
    push(print, '', trimBlankLines(page.tail, { last: page === pages.at(-1) }));
  }
  return print.lines.length === 0 ? '' : `${print.lines.join('\n')}\n`;
}

function printTop(print: Print, { value, header }: Page, { apart }: PrintOptions): void {
  if (value?.type === 'map') {
    const items = value.items.map((item, at) => (at > 0 && apart ? { ...item, lead: ['', ...item.lead] } : item));
    const [first] = items;
    // Two adjacent comments would merge and move together from then on.
    const below = trimBlankLines(first?.lead ?? [], { first: true })[0];
    if (header.length > 0 && header.at(-1) !== '' && below?.startsWith('#')) push(print, '', ['']);
    printBlock(print, { ...value, items }, '');
  } else if (isBlock(value)) printBlock(print, value, '');
  else if (value) printValue(print, value, '', '');
}

function push({ lines, ...print }: Print, indent: string, added: readonly string[]): void {
  for (const line of added) if (line !== '' || !print.open) lines.push(line === '' ? '' : indent + line);
}

/** @param inline text before the first key on its line: the dash of a list */
function printBlock(print: Print, block: Block, indent: string, inline = ''): void {
  block.items.forEach((item, at) => {
    const before = at === 0 ? inline : '';
    if (before === '') push(print, indent, trimBlankLines(item.lead, { first: at === 0 }));
    printItem(print, item, indent, before === '' ? indent : before);
  });
  push(print, indent, trimBlankLines(block.tail, { last: true }));
}

function printItem(print: Print, { key, note, value }: Item, indent: string, start: string): void {
  const head = key === null ? `${start}-` : `${start}${key}:`;
  print.open = false;
  if (value === null) print.lines.push(head + note);
  else if (!isBlock(value)) printValue(print, value, `${head} `, indent);
  else if (key === null) printBlock(print, value, `${indent}  `, `${head} `);
  else {
    print.lines.push(head + note);
    printBlock(print, value, `${indent}  `);
  }
}

/**
 * Prints a value that begins on the line of its key. Its further lines, and a closing bracket, are indented deeper than
 * the key (YAML 1.2).
 */
function printValue(print: Print, value: Exclude<Value, Block>, head: string, indent: string): void {
  const deeper = head === '' ? indent : `${indent}  `;
  if (value.type === 'literal') {
    print.lines.push(head + value.header + value.note);
    const width = /[1-9]/.exec(value.header)?.[0];
    const inner = width === undefined ? deeper : indent + ' '.repeat(Number(width));
    for (const line of value.lines) print.lines.push(line === '' ? '' : inner + line);
    print.open = value.header.includes('+');
    return;
  }
  const [first = '', ...rest] = value.type === 'flow' ? flowLines(value, deeper) : indentLines(value.lines, deeper);
  const all = [head + first, ...rest];
  print.lines.push(...all.slice(0, -1), `${all.at(-1) ?? ''}${value.note}`);
}

function indentLines([first = '', ...rest]: readonly string[], indent: string): string[] {
  return [first, ...rest.map((line) => (line === '' ? '' : indent + line))];
}

/** The lines of `{ … }` or `[ … ]`; the first one is not indented. */
function flowLines(flow: Flow, indent: string): string[] {
  const [open, close] = flow.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (!flow.broken || flow.items.length === 0) return [flowText(flow)];
  const inner = `${indent}  `;
  const items = flow.items.flatMap(({ key, value }) => {
    const [first = '', ...rest] = value?.type === 'flow' ? flowLines(value, inner) : [value ? flowText(value) : ''];
    const lines = [inner + pairText(key, first), ...rest];
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`];
  });
  const last = items.at(-1) ?? '';
  return [open, ...items.slice(0, -1), last.slice(0, -1), indent + close];
}

function flowText(value: Value): string {
  if (value.type === 'inline') return value.lines.join(' ');
  if (value.type !== 'flow') return '';
  const items = value.items.map(({ key, value: item }) => pairText(key, item ? flowText(item) : ''));
  if (value.kind === 'list') return `[${items.join(', ')}]`;
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

const pairText = (key: string | null, value: string) =>
  key === null ? value : `${key}:${value === '' ? '' : ` ${value}`}`;

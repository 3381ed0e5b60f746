import type { CST } from 'yaml';
import type { Order } from './field-order.js';
import { type Block, type Flow, type Inline, type Item, isBlock, type Literal, type Value } from './layout.js';
import { type Line, splitTail, textsOf, trimLineEnd, triviaOf } from './trivia.js';

/** Thrown and caught inside `edit`: a legal form of YAML that is not supported. */
export class UnknownForm extends Error {}

/** A value, and the lines after it that belong to the next node. */
interface ReadNode<T extends Value | null = Value | null> {
  readonly value: T;
  readonly after: readonly Line[];
}

export interface ParentNode {
  readonly indent: number;
  readonly above: readonly Line[];
}

type Entry = { readonly start: CST.SourceToken[]; key?: CST.Token | null; sep?: CST.SourceToken[]; value?: CST.Token };

/**
 * Reads a node of the syntax tree as layout. Fields are sorted here, because each still has its comments.
 * @param around the parent of the value: its column, and comments between its key and a block below it
 */
export function readValue(token: CST.Token | null | undefined, order: Order, around: ParentNode): ReadNode {
  switch (token?.type) {
    case undefined:
      return { value: null, after: [] };
    case 'block-map':
      return readMap(token, order, around);
    case 'block-seq':
      return readList(token, order, around);
    case 'flow-collection':
      return readFlow(token, order);
    case 'block-scalar':
      return { value: readLiteral(token), after: [] };
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return readInline(token.source, token.end ?? []);
    default:
      throw new UnknownForm(token?.type);
  }
}

function readInline(source: string, end: readonly CST.Token[]): ReadNode<Inline> {
  const { note, lines } = triviaOf(end, false);
  return { value: { type: 'inline', lines: linesOf(source), note }, after: lines };
}

function readMap(token: CST.BlockMap, order: Order, around: ParentNode): ReadNode<Block> {
  const present = token.items.map((item) => nameOf(item.key));
  const items: Item[] = [];
  let lead: Line[] = [...around.above];
  for (const item of token.items as Entry[]) {
    if (hasToken(item.start, 'explicit-key-ind')) throw new UnknownForm('?');
    lead.push(...triviaOf(item.start, true).lines);
    if (!item.key && !item.sep) continue;
    const read = readPair(item, { indent: token.indent, above: lead }, order.below(nameOf(item.key), present));
    items.push(read.item);
    lead = [...read.after];
  }
  const { tail, after } = splitTail(lead, around.indent);
  return { value: { type: 'map', items: sortItems(items, order.keys(present)), tail }, after };
}

function readPair({ key, sep = [], value }: Entry, { indent, above }: ParentNode, order: Order) {
  const lead = textsOf(above);
  const between = triviaOf(sep, false);
  const read = readValue(value, order, { indent, above: between.lines });
  const spelt = keyText(key);
  if (isBlock(read.value)) {
    return { item: { lead, key: spelt, note: between.note, value: read.value }, after: read.after };
  }
  if (read.value === null) return { item: { lead, key: spelt, note: between.note, value: null }, after: between.lines };
  // Comments between the key and a value that is now on the same line.
  const comments = textsOf(between.lines).filter((line) => line !== '');
  if (read.value.note === '' && comments.length === 0) {
    return { item: { lead, key: spelt, note: '', value: { ...read.value, note: between.note } }, after: read.after };
  }
  const moved = [between.note.trim()].filter((line) => line !== '');
  return {
    item: { lead: [...lead, ...moved, ...comments], key: spelt, note: '', value: read.value },
    after: read.after,
  };
}

function readList(token: CST.BlockSequence, order: Order, around: ParentNode): ReadNode<Block> {
  const items: Item[] = [];
  let lead: Line[] = [...around.above];
  for (const { start, value } of token.items) {
    const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
    lead.push(...triviaOf(dash < 0 ? start : start.slice(0, dash), true).lines);
    if (dash < 0) continue;
    const between = triviaOf(start.slice(dash + 1), false);
    const read = readValue(value, order.below('', []), { indent: token.indent, above: between.lines });
    const inner = isBlock(read.value) ? hoistLead(read.value) : { value: read.value, lead: textsOf(between.lines) };
    const comments = [between.note.trim(), ...inner.lead].filter((line) => line !== '');
    items.push({ lead: [...textsOf(lead), ...comments], key: null, note: '', value: inner.value });
    lead = [...read.after];
  }
  const { tail, after } = splitTail(lead, around.indent);
  return { value: { type: 'list', items, tail }, after };
}

/** The first line of a block in a list is after the dash: comments above it go above the dash. */
function hoistLead(block: Block): { value: Block; lead: readonly string[] } {
  const [first, ...rest] = block.items;
  if (!first) return { value: block, lead: [] };
  return { value: { ...block, items: [{ ...first, lead: [] }, ...rest] }, lead: first.lead };
}

function readFlow(token: CST.FlowCollection, order: Order): ReadNode<Flow | Inline> {
  const [close, ...end] = token.end;
  const { note, lines } = triviaOf(end, false);
  const flow = flowOf(token, order);
  if (flow) return { value: { ...flow, note }, after: lines };
  const source = sourceOf({ ...token, end: close ? [close] : [] });
  return { value: { type: 'inline', lines: linesOf(source), note }, after: lines };
}

/** `null` if a part has to stay unchanged: a comment, a text over several lines, a `?`. */
function flowOf(token: CST.FlowCollection, order: Order): Flow | null {
  const kind = token.start.type === 'flow-map-start' ? 'map' : 'list';
  const present = token.items.map(({ key }) => nameOf(key));
  const items: { key: string | null; value: Value | null }[] = [];
  for (const { start, key, sep = [], value } of token.items) {
    if ([...start, ...sep].some(({ type }) => type === 'comment' || type === 'explicit-key-ind')) return null;
    if (!key && !value && !hasToken(sep, 'map-value-ind')) continue;
    const pair = hasToken(sep, 'map-value-ind');
    const name = nameOf(key);
    const read = flowValue(
      pair ? value : (value ?? key),
      kind === 'map' ? order.below(name, present) : order.below('', []),
    );
    if (read === undefined || (pair && key && !('source' in key))) return null;
    if (pair) items.push({ key: keyText(key), value: read });
    else items.push(kind === 'map' ? { key: inlineText(read), value: null } : { key: null, value: read });
  }
  const broken = token.items[0] !== undefined && hasToken(token.items[0].start, 'newline');
  const sorted = kind === 'map' ? sortItems(items, order.keys(present)) : items;
  return { type: 'flow', kind, broken, items: sorted, note: '' };
}

function flowValue(token: CST.Token | null | undefined, order: Order): Value | null | undefined {
  if (!token) return null;
  const { value, after } = readValue(token, order, { indent: 0, above: [] });
  if (value === null || value.type === 'literal' || isBlock(value)) return undefined;
  const plain = value.note === '' && after.every(({ text }) => text === '');
  return plain && (value.type === 'flow' || value.lines.length === 1) ? value : undefined;
}

const linesOf = (source: string) => source.split('\n').map((line) => trimLineEnd(line).replace(/^[ \t]+/, ''));

const inlineText = (value: Value | null) => (value?.type === 'inline' ? value.lines.join(' ') : '');

/** The source text of a token. The package has this function too, but not one that the command line could load lazily. */
function sourceOf(token: CST.Token | null | undefined): string {
  if (!token) return '';
  const sourceOfTokens = (tokens: readonly CST.Token[] = []) => tokens.map(sourceOf).join('');
  if (token.type !== 'flow-collection') {
    if (!('source' in token)) throw new UnknownForm(token.type);
    return token.source + ('end' in token ? sourceOfTokens(token.end) : '');
  }
  const items = token.items.map(
    ({ start, key, sep, value }) => sourceOfTokens(start) + sourceOf(key) + sourceOfTokens(sep) + sourceOf(value),
  );
  return token.start.source + items.join('') + sourceOfTokens(token.end);
}

function readLiteral({ props, source, indent }: CST.BlockScalar): Literal {
  const header = props.find(({ type }) => type === 'block-scalar-header');
  const spelt = header && 'source' in header ? header.source : '|';
  const lines = source.replace(/\n$/, '').split('\n');
  const given = /[1-9]/.exec(spelt)?.[0];
  const first = lines.find((line) => line.trim() !== '');
  const width = given === undefined ? (/^ */.exec(first ?? '')?.[0].length ?? 0) : Math.max(indent, 0) + Number(given);
  return {
    type: 'literal',
    header: spelt,
    note: triviaOf(props, false).note,
    lines: lines.map((line) => line.slice(width)),
  };
}

/** A stable sort: keys unknown to the schema come last, in the author's order. */
function sortItems<T extends { readonly key: string | null }>(items: readonly T[], keys: readonly string[]): T[] {
  const rank = (item: T) => {
    const at = keys.indexOf(unquote(item.key ?? ''));
    return at < 0 ? keys.length : at;
  };
  return [...items].sort((left, right) => rank(left) - rank(right));
}

const hasToken = (tokens: readonly CST.SourceToken[], type: CST.SourceToken['type']) =>
  tokens.some((token) => token.type === type);

function keyText(key: CST.Token | null | undefined): string {
  if (key && 'source' in key && typeof key.source === 'string' && !key.source.includes('\n')) return key.source;
  throw new UnknownForm('key');
}

const nameOf = (key: CST.Token | null | undefined) =>
  key && 'source' in key && typeof key.source === 'string' ? unquote(key.source) : '';

const unquote = (spelt: string) => spelt.replace(/^(["'])(.*)\1$/, '$2');

import type { Block, Facts, Heading, Points, Progress, Table } from '../../document/blocks.js';
import type { Chart } from '../../document/chart-blocks.js';
import type { Lang } from '../../messages/format.js';
import { fitSize, heightOfText } from './fit-text.js';
import { pptxWords } from './pptx.words.js';
import { heightOfChart, isNative, MAX_BARS } from './slide-charts.js';
import { type FittedTable, fitTable } from './slide-table.js';
import { slideText } from './slide-text.js';

/** What stands on a slide, with its place in inches. */
export type Item = { readonly top: number; readonly height: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly size: number; readonly style: TextStyle }
  | {
      readonly kind: 'point';
      readonly number: number;
      readonly text: string;
      readonly proof: string;
      readonly size: number;
    }
  | { readonly kind: 'table'; readonly table: FittedTable }
  | { readonly kind: 'chart'; readonly chart: Chart }
);
export type TextStyle = 'heading' | 'plain' | 'hint' | 'warning';

export interface Placed {
  readonly items: readonly Item[];
  /** Texts that stand in the speaker notes because the slide has no room for them. */
  readonly hints: readonly string[];
  readonly hasChart: boolean;
  /** Does the slide show everything? */
  readonly isWhole: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 0.16;
const HEADING = { size: 16, height: 0.36 };
const TEXT_SIZES: Readonly<Record<TextStyle, number>> = { heading: 16, plain: 14, hint: 12, warning: 14 };
/** Room that a table leaves for the sentence below it. */
const HINT_ROOM = 0.6;
const POINT_SIZES = [20, 18, 17, 16, 15, 14, 13, 12];

interface Flow {
  readonly items: Item[];
  readonly hints: string[];
  readonly bottom: number;
  top: number;
  pending: Heading | null;
  isWhole: boolean;
}

/** Places the blocks below each other as far as they fit. */
export function placeBlocks(blocks: readonly Block[], box: Box, lang: Lang): Placed {
  const flow: Flow = {
    ...{ items: [], hints: [], bottom: box.top + box.height, top: box.top, pending: null, isWhole: true },
  };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') flow.pending = block;
    else if (block.type === 'points') placePoints(flow, block, box.width);
    else if (block.type === 'paragraph') placeText(flow, block.text, 'plain', box.width);
    else if (block.type === 'note')
      placeText(flow, block.text, block.kind === 'hint' ? 'hint' : styleOf(block.kind), box.width);
    else if (block.type === 'chart') placeChart(flow, block.chart, box.width, lang);
    else {
      const table = tableOf(block);
      const room = roomBelow(blocks.slice(at + 1), roomOf(flow));
      if (table) placeTable(flow, table, { width: box.width, room }, lang);
      else flow.isWhole = false;
    }
  }
  const { items, hints, isWhole } = flow;
  return { items, hints, isWhole, hasChart: items.some(({ kind }) => kind === 'chart') };
}

/** Half of the room if another table follows, because either of them may hold the proof. */
function roomBelow(rest: readonly Block[], room: number): number {
  if (rest.some((block) => tableOf(block))) return room / 2;
  return rest[0]?.type === 'note' ? HINT_ROOM : 0;
}

const styleOf = (kind: 'next' | 'warning' | 'error'): TextStyle => (kind === 'next' ? 'plain' : 'warning');

/** Adds an item, with the heading before it. */
function addItem(flow: Flow, height: number, make: (top: number) => Item): void {
  if (flow.pending) {
    const text = slideText(flow.pending.text);
    flow.items.push({
      kind: 'text',
      text,
      style: 'heading',
      size: HEADING.size,
      top: flow.top,
      height: HEADING.height,
    });
    flow.top += HEADING.height + GAP / 2;
    flow.pending = null;
  }
  flow.items.push(make(flow.top));
  flow.top += height + GAP;
}

const roomOf = ({ bottom, top, pending }: Flow) => bottom - top - (pending ? HEADING.height + GAP / 2 : 0);

function placeText(flow: Flow, value: string, style: TextStyle, width: number): void {
  const text = slideText(value);
  const size = TEXT_SIZES[style];
  const height = heightOfText(text, size, width - 0.1) + 0.06;
  if (height <= roomOf(flow)) addItem(flow, height, (top) => ({ kind: 'text', text, style, size, top, height }));
  else {
    flow.hints.push(text);
    flow.isWhole = false;
  }
}

/** Width left of the sentences for their numbers. */
export const POINT_INDENT = 0.6;

function placePoints(flow: Flow, { points }: Points, width: number): void {
  const texts = points.map(({ text, proof }) => ({ text: slideText(text), proof: slideText(proof.title) }));
  const lines = texts.map(({ text, proof }) => `${text}  ${proof}`);
  const inner = width - POINT_INDENT - 0.1;
  const size = fitSize(lines, { width: inner, height: roomOf(flow), gap: 2 * GAP }, POINT_SIZES);
  const heights = lines.map((line) => heightOfText(line, size, inner) + 0.06);
  const spare = roomOf(flow) - heights.reduce((sum, height) => sum + height + GAP, 0);
  const gap = Math.min(0.3, Math.max(0, spare / texts.length));
  for (const [at, { text, proof }] of texts.entries()) {
    const height = heights[at] ?? 0;
    addItem(flow, height + gap, (top) => ({ kind: 'point', number: at + 1, text, proof, size, top, height }));
  }
}

function placeChart(flow: Flow, chart: Chart, width: number, lang: Lang): void {
  const height = Math.min(roomOf(flow), heightOfChart(chart));
  if (!isNative(chart) || height < 2) {
    flow.isWhole = false;
    return;
  }
  addItem(flow, height, (top) => ({ kind: 'chart', chart, top, height }));
  if (chart.kind !== 'curve' && 'rows' in chart && chart.rows.length > MAX_BARS) {
    placeText(flow, pptxWords[lang].moreGaps(String(MAX_BARS)), 'hint', width);
  }
}

function placeTable(
  flow: Flow,
  table: Table,
  { width, room }: { readonly width: number; readonly room: number },
  lang: Lang,
): void {
  const tableBox = { width, height: roomOf(flow) - room };
  const fitted = fitTable(table, tableBox, lang);
  if (!fitted) {
    flow.isWhole = false;
    flow.pending = null;
    return;
  }
  const { height } = fitted;
  addItem(flow, height, (top) => ({ kind: 'table', table: fitted, top, height }));
  const isShort = fitted.rows.filter(({ title }) => title === null).length < table.rows.length;
  if (isShort) flow.isWhole = false;
  if (fitted.isCut) {
    const before = flow.isWhole;
    placeText(flow, isShort || !table.more ? pptxWords[lang].further : table.more, 'hint', width);
    flow.isWhole = before;
  }
}

function tableOf(block: Table | Progress | Facts | Block): Table | null {
  if (block.type === 'table') return block;
  if (block.type === 'progress') {
    return {
      type: 'table',
      columns: [
        { key: 'label', title: '', flexible: true },
        { key: 'done', title: '', align: 'right' },
      ],
      rows: block.rows.map(({ label, done, total }) => [{ text: label }, { text: `${done}/${total}` }]),
    };
  }
  if (block.type !== 'facts') return null;
  const columns = [
    { key: 'label', title: '', flexible: true as const },
    { key: 'value', title: '' },
  ];
  return { type: 'table', columns, rows: block.facts.map(({ label, value }) => [{ text: label }, value]) };
}

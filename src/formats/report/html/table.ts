import type { Cell, Column, Table } from '../../../report/blocks.js';
import { cellContent, isDrawing, withoutTone } from './cells.js';
import { type Content, type Markup, markup } from './markup.js';
import type { Pen } from './pen.js';

/** More rows than this make a page that a browser opens slowly. */
const MOST_ROWS = 1000;
/** From this many rows on it pays to filter. */
const FILTER_FROM = 10;

interface Shown {
  readonly column: Column;
  readonly at: number;
}

/**
 * A table to sort and to filter; its head is repeated on every printed page. End tags of cells, rows and bodies are left
 * to the browser, as HTML allows: without them a large report is a sixth smaller.
 */
export function htmlTable(table: Table, title: string, pen: Pen): Markup | null {
  const isKnown = ({ at }: Shown) => table.rows.some((row) => !isEmpty(row[at] ?? null));
  const all = table.columns.map((column, at) => ({ column, at })).filter(({ column }) => !column.plainOnly);
  const shown = all.filter((one) => !one.column.below && isKnown(one));
  if (shown.length === 0 || table.rows.length === 0) return null;
  const rows = table.rows.slice(0, MOST_ROWS);
  const context: Row = {
    shown,
    below: all.filter(({ column }) => column.below),
    name: shown.find(({ column }) => column.key === 'name') ?? shown.find(({ column }) => column.flexible),
    id: table.columns.findIndex((column) => column.key === 'touchpoint' && column.plainOnly),
    pen,
  };
  const titled = shown.some(({ column }) => column.title !== '');
  const sortable = titled && rows.length > 2 && !table.matrix && !pen.onSheet;
  const look = [
    ...(sortable ? ['sort'] : []),
    ...(rows.length >= FILTER_FROM && !pen.onSheet ? ['filter'] : []),
    ...shown.flatMap(({ column }, at) => (column.align === 'right' ? [`n${at + 1}`] : [])),
    ...shown.flatMap((one, at) => (isDrawn(rows, one) ? [`d${at + 1}`] : [])),
  ].join(' ');
  const written = markup`<table${look !== '' && markup` class="${look}"`}>${titled && markup`<thead><tr>${heads(shown, rows)}`}${bodies(table, rows, context)}</table>`;
  if (pen.onSheet) return written;
  const cut = rows.length < table.rows.length && pen.words.rowsCut(rows.length, table.rows.length);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${pen.words.table}: ${title}">${written}</div>${cut && markup`<p class="more">${cut}</p>`}${table.more !== undefined && markup`<p class="more">${table.more}</p>`}`;
}

const isDrawn = (rows: Table['rows'], { at }: Shown) => rows.some((row) => isDrawing(row[at]));
const isEmpty = (cell: Cell): boolean => cell === null || ('text' in cell && cell.text === '');

/**
 * What a column without a title is for the eye alone has no head for the ear either. Browsers take a head for that of its
 * column as long as no such box stands beside it.
 */
function heads(shown: readonly Shown[], rows: Table['rows']): Markup[] {
  const titles = shown.map(({ column }) => (column.title === '' && column.key === 'rank' ? '#' : column.title));
  const scope = titles.includes('') && markup` scope="col"`;
  return shown.map((one, index) => {
    const drawn = isDrawn(rows, one) && markup` data-drawn`;
    return titles[index] === '' ? markup`<td>` : markup`<th${scope}${drawn}>${titles[index]}`;
  });
}

interface Row {
  readonly shown: readonly Shown[];
  readonly below: readonly Shown[];
  readonly name: Shown | undefined;
  /** Where the id of the row's touchpoint stands; -1 where a row is none. */
  readonly id: number;
  readonly pen: Pen;
}

/** One body per group, so that rows stay below their title when they are sorted. */
function bodies(table: Table, rows: Table['rows'], context: Row): Content {
  const starts = (table.groups ?? []).filter(({ before }) => before < rows.length);
  if (starts.length === 0) return markup`<tbody>${rows.map((row) => htmlRow(row, context))}`;
  const first = starts[0]?.before ?? 0;
  const loose = rows.slice(0, first);
  return [
    loose.length > 0 && markup`<tbody>${loose.map((row) => htmlRow(row, context))}`,
    ...starts.map(({ before, title, aside }, index) => {
      const own = rows.slice(before, starts[index + 1]?.before);
      return markup`<tbody><tr class="group"><th colspan="${context.shown.length}" scope="rowgroup"><bdi>${title}</bdi>${aside !== undefined && markup` <small>${aside}</small>`}${own.map((row) => htmlRow(row, context))}`;
    }),
  ];
}

function htmlRow(row: readonly Cell[], context: Row): Markup {
  const { shown, name, pen } = context;
  return markup`<tr>${shown.map((one) => {
    const cell = row[one.at] ?? null;
    if (one === name) return markup`<th>${named(row, cell, context)}`;
    const { tone, plain } = withoutTone(cell);
    return markup`<td${tone && !isEmpty(plain) && markup` class="${tone}"`}${days(cell)}>${cellContent(plain, pen)}`;
  })}`;
}

/** What is read as months or years is sorted by its days. */
function days(cell: Cell): Content {
  const amount = cell !== null && 'text' in cell ? cell.amount : undefined;
  return amount?.as === 'days' && markup` data-days="${amount.value}"`;
}

function named(row: readonly Cell[], cell: Cell, { id, below, pen }: Row): Content {
  const idCell = row[id] ?? null;
  const href = idCell && 'text' in idCell ? pen.sheetOf(idCell.text) : null;
  const content = cellContent(cell, pen);
  const details = below.flatMap(({ at, column }) => {
    const one = row[at] ?? null;
    return isEmpty(one) ? [] : [{ one, column }];
  });
  return [
    href === null ? content : markup`<a href="${href}">${content}</a>`,
    details.map(
      ({ one, column }) =>
        markup`<div class="below">${column.title !== '' && `${column.title.replace(/:$/, '')}: `}${cellContent(one, pen)}</div>`,
    ),
  ];
}

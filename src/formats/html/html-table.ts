import type { Cell, Column, Table } from '../../document/blocks.js';
import { cellContentOf, isDrawing, splitTone } from './html-cells.js';
import { type Content, type Markup, markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** Rows beyond this number are left out, because they make the page slow to open. */
const MAX_ROWS = 1000;
/** A table with at least this number of rows has a filter. */
const MIN_FILTER_ROWS = 10;

interface ShownColumn {
  readonly column: Column;
  readonly at: number;
}

/**
 * A table to sort and to filter; its head is repeated on every printed page. End tags of cells, rows and bodies are omitted,
 * as HTML allows: this makes a large report a sixth smaller.
 */
export function writeHtmlTable(table: Table, title: string, context: PageContext): Markup | null {
  const isKnown = ({ at }: ShownColumn) => table.rows.some((row) => !isEmpty(row[at] ?? null));
  const all = table.columns.map((column, at) => ({ column, at })).filter(({ column }) => !column.plainOnly);
  const shown = all.filter((one) => !one.column.below && isKnown(one));
  if (shown.length === 0 || table.rows.length === 0) return null;
  const rows = table.rows.slice(0, MAX_ROWS);
  const style: RowStyle = {
    shown,
    below: all.filter(({ column }) => column.below),
    name: shown.find(({ column }) => column.key === 'name') ?? shown.find(({ column }) => column.flexible),
    id: table.columns.findIndex((column) => column.key === 'touchpoint' && column.plainOnly),
    context,
  };
  const hasTitles = shown.some(({ column }) => column.title !== '');
  const sortable = hasTitles && rows.length > 2 && !table.matrix && !context.onSheet;
  const look = [
    ...(sortable ? ['sort'] : []),
    ...(rows.length >= MIN_FILTER_ROWS && !context.onSheet ? ['filter'] : []),
    ...shown.flatMap(({ column }, at) => (column.align === 'right' ? [`n${at + 1}`] : [])),
    ...shown.flatMap((one, at) => (isDrawn(rows, one) ? [`d${at + 1}`] : [])),
  ].join(' ');
  const written = markup`<table${look !== '' && markup` class="${look}"`}>${hasTitles && markup`<thead><tr>${headCells(shown, rows)}`}${tableBodies(table, rows, style)}</table>`;
  if (context.onSheet) return written;
  const cut = rows.length < table.rows.length && context.words.rowsCut(rows.length, table.rows.length);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${context.words.table}: ${title}">${written}</div>${cut && markup`<p class="more">${cut}</p>`}${table.more !== undefined && markup`<p class="more">${table.more}</p>`}`;
}

const isDrawn = (rows: Table['rows'], { at }: ShownColumn) => rows.some((row) => isDrawing(row[at]));
const isEmpty = (cell: Cell): boolean => cell === null || ('text' in cell && cell.text === '');

/**
 * A column without a title gets a `td` in the head, which screen readers do not announce. `th` needs `scope` only beside
 * such a cell.
 */
function headCells(shown: readonly ShownColumn[], rows: Table['rows']): Markup[] {
  const titles = shown.map(({ column }) => (column.title === '' && column.key === 'rank' ? '#' : column.title));
  const scope = titles.includes('') && markup` scope="col"`;
  return shown.map((one, index) => {
    const drawn = isDrawn(rows, one) && markup` data-drawn`;
    return titles[index] === '' ? markup`<td>` : markup`<th${scope}${drawn}>${titles[index]}`;
  });
}

interface RowStyle {
  readonly shown: readonly ShownColumn[];
  readonly below: readonly ShownColumn[];
  readonly name: ShownColumn | undefined;
  /** Index of the cell with the id of the touchpoint; -1 if the rows are no touchpoints. */
  readonly id: number;
  readonly context: PageContext;
}

/** One `tbody` per group, so that sorting keeps rows below the title of their group. */
function tableBodies(table: Table, rows: Table['rows'], style: RowStyle): Content {
  const starts = (table.groups ?? []).filter(({ before }) => before < rows.length);
  if (starts.length === 0) return markup`<tbody>${rows.map((row) => htmlRow(row, style))}`;
  const first = starts[0]?.before ?? 0;
  const loose = rows.slice(0, first);
  return [
    loose.length > 0 && markup`<tbody>${loose.map((row) => htmlRow(row, style))}`,
    ...starts.map(({ before, title, aside }, index) => {
      const own = rows.slice(before, starts[index + 1]?.before);
      return markup`<tbody><tr class="group"><th colspan="${style.shown.length}" scope="rowgroup"><bdi>${title}</bdi>${aside !== undefined && markup` <small>${aside}</small>`}${own.map((row) => htmlRow(row, style))}`;
    }),
  ];
}

function htmlRow(row: readonly Cell[], style: RowStyle): Markup {
  const { shown, name, context } = style;
  return markup`<tr>${shown.map((one) => {
    const cell = row[one.at] ?? null;
    if (one === name) return markup`<th>${nameContent(row, cell, style)}`;
    const { tone, plain } = splitTone(cell);
    return markup`<td${tone && !isEmpty(plain) && markup` class="${tone}"`}${daysAttribute(cell)}>${cellContentOf(plain, context)}`;
  })}`;
}

/** The number of days as sort key of a cell that shows months or years. */
function daysAttribute(cell: Cell): Content {
  const amount = cell !== null && 'text' in cell ? cell.amount : undefined;
  return amount?.as === 'days' && markup` data-days="${amount.value}"`;
}

function nameContent(row: readonly Cell[], cell: Cell, { id, below, context }: RowStyle): Content {
  const idCell = row[id] ?? null;
  const href = idCell && 'text' in idCell ? context.sheetOf(idCell.text) : null;
  const content = cellContentOf(cell, context);
  const details = below.flatMap(({ at, column }) => {
    const one = row[at] ?? null;
    return isEmpty(one) ? [] : [{ one, column }];
  });
  return [
    href === null ? content : markup`<a href="${href}">${content}</a>`,
    details.map(
      ({ one, column }) =>
        markup`<div class="below">${column.title !== '' && `${column.title.replace(/:$/, '')}: `}${cellContentOf(one, context)}</div>`,
    ),
  ];
}

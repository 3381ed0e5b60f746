import { type Cell, type Column, isDrawn, type Table } from '../../document/blocks.js';
import { dateText, type Lang, numberText } from '../../messages/format.js';
import { heightOfText, widthOfText } from './fit-text.js';
import { slideText } from './slide-text.js';

/** A row of texts; a row with a title stands above its group. */
export interface FittedRow {
  readonly cells: readonly { readonly text: string; readonly bold: boolean; readonly tone: string | undefined }[];
  readonly title: string | null;
  readonly height: number;
}

/** A table that fits its box: columns, widths, font size and the first rows. */
export interface FittedTable {
  readonly columns: readonly { readonly title: string; readonly right: boolean; readonly width: number }[];
  readonly headHeight: number;
  readonly rows: readonly FittedRow[];
  readonly size: number;
  readonly height: number;
  /** Have rows or columns been left out? */
  readonly isCut: boolean;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const SIZES = [14, 13, 12];
const MAX_COLUMNS = [7, 5, 4];
const MIN_ROWS = 2;
/** Short words may consist of wide letters, and bold letters are wider. */
const WIDE_SHARE = 1.1;
const BOLD_SHARE = 1.14;
const MAX_STRETCH = 1.3;
const CELL_PADDING_INCHES = { x: 0.16, y: 0.1 };
/** Widest column in characters before its text wraps. */
const MAX_CHARACTERS = 34;

/**
 * The table at the largest font size that shows all rows, else its first rows. If fewer than two rows fit, the table has
 * fewer columns; `null` if that does not help.
 */
export function fitTable(table: Table, box: Box, lang: Lang): FittedTable | null {
  for (const maxColumns of MAX_COLUMNS) {
    const fitted = fitColumns(table, keptColumns(table, maxColumns), box, lang);
    if (fitted) return fitted;
  }
  return null;
}

function fitColumns(table: Table, kept: readonly number[], box: Box, lang: Lang): FittedTable | null {
  const texts = table.rows.map((row) => kept.map((at) => cellTextOf(row[at] ?? null, lang)));
  const columns = table.columns.filter((_, at) => kept.includes(at));
  const isNarrowed = kept.length < table.columns.filter(isShown).length;
  const tries = SIZES.map((size) => layOut({ table, kept, texts, columns }, size, box));
  const fitted = tries.find(({ rows, all }) => rows.length === all) ?? tries.at(-1);
  if (!fitted) return null;
  const { all, ...rest } = fitted;
  const count = rest.rows.filter(({ title }) => title === null).length;
  if (count < Math.min(MIN_ROWS, table.rows.length) || count === 0) return null;
  return { ...rest, isCut: isNarrowed || rest.rows.length < all || table.more !== undefined };
}

const isShown = ({ plainOnly, below, drawing }: Column) => !plainOnly && !below && !drawing;

/** Indices of the columns: without drawings and without values that nobody knows; of many, the first ones. */
function keptColumns({ columns, rows }: Table, maxColumns: number): number[] {
  const hasValue = (at: number) =>
    rows.some((row) => {
      const cell = row[at] ?? null;
      return cell !== null && !isDrawn(cell) && !('text' in cell && cell.text === '');
    });
  const all = [...columns.keys()].filter((at) => isShown(columns[at] as Column) && hasValue(at));
  const wide = all.filter((at) => !columns[at]?.detail);
  const from = (at: number) => columns[at]?.from ?? 0;
  const spare = [...wide].sort((left, right) => from(right) - from(left) || right - left);
  const dropped = new Set(spare.slice(0, Math.max(0, wide.length - maxColumns)));
  return wide.filter((at) => !dropped.has(at));
}

/** A typed cell as text. An unknown value is a dash, never 0. */
function cellTextOf(cell: Cell, lang: Lang): string {
  if (cell === null || isDrawn(cell)) return '–';
  if ('text' in cell) return slideText(cell.text);
  if ('date' in cell) return dateText(cell.date, lang);
  if (!('number' in cell)) return '–';
  const { number, digits, sign = false, unit } = cell;
  const value = numberText(number, lang, digits === undefined ? { sign } : { digits, sign });
  return unit === undefined ? value : `${value} ${unit}`;
}

interface Content {
  readonly table: Table;
  readonly kept: readonly number[];
  readonly texts: readonly (readonly string[])[];
  readonly columns: readonly Column[];
}

function layOut(content: Content, size: number, box: Box): Omit<FittedTable, 'isCut'> & { readonly all: number } {
  const { columns, texts } = content;
  const widths = widthsOf(columns, texts, size, box.width);
  const titles = columns.map(({ title }) => slideText(title));
  const headHeight = rowHeight(titles, widths, size);
  const all = rowsOf(content, widths, size, box.width);
  const rows: FittedRow[] = [];
  let height = headHeight;
  for (const row of all) {
    if (height + row.height > box.height) break;
    rows.push(row);
    height += row.height;
  }
  // The title of a group without rows.
  if (rows.length < all.length && rows.at(-1)?.title != null) height -= rows.pop()?.height ?? 0;
  return {
    columns: columns.map(({ align }, at) => ({
      title: titles[at] ?? '',
      right: align === 'right',
      width: widths[at] ?? 1,
    })),
    ...{ headHeight, rows, size, height, all: all.length },
  };
}

function rowsOf({ table, kept, texts }: Content, widths: readonly number[], size: number, width: number): FittedRow[] {
  return table.rows.flatMap((row, at) => {
    const group = table.groups?.find(({ before }) => before === at);
    const cells = kept.map((column, index) => {
      const cell = row[column] ?? null;
      const tone = cell && 'tone' in cell ? cell.tone : undefined;
      return { text: texts[at]?.[index] ?? '', bold: tone === 'strong', tone };
    });
    const line = { cells, title: null, height: rowHeight(texts[at] ?? [], widths, size) };
    if (!group) return [line];
    const title = slideText(group.aside ? `${group.title} · ${group.aside}` : group.title);
    return [{ cells: [], title, height: rowHeight([title], [width], size) }, line];
  });
}

const rowHeight = (texts: readonly string[], widths: readonly number[], size: number) =>
  CELL_PADDING_INCHES.y +
  Math.max(...texts.map((text, at) => heightOfText(text || ' ', size, (widths[at] ?? 1) - CELL_PADDING_INCHES.x)));

/** A column is as wide as its longest word at least; the remaining width is shared by the lengths of the texts. */
function widthsOf(columns: readonly Column[], texts: readonly (readonly string[])[], size: number, width: number) {
  const least = columns.map((column, at) => leastWidth(column, valuesAt(texts, at), size));
  const wanted = columns.map(({ title }, at) => {
    const characters = longestOf([slideText(title), ...valuesAt(texts, at)]);
    return Math.max(least[at] ?? 0, columnWidth(Math.min(MAX_CHARACTERS, characters), size));
  });
  const spare = width - sum(least);
  if (spare <= 0) return least.map((value) => (value * width) / sum(least));
  const scale = Math.min(1, spare / (sum(wanted) - sum(least) || 1));
  const shared = least.map((value, at) => value + scale * ((wanted[at] ?? 0) - value));
  // A table of few short columns stays narrow, so that the eye finds the number of a name.
  return shared.map((value) => value * Math.min(MAX_STRETCH, width / sum(shared)));
}

/** A number never wraps, a title and a text wrap between words. */
function leastWidth({ title, align }: Column, values: readonly string[], size: number): number {
  const head = columnWidth(longestOf(slideText(title).split(' ')), size * BOLD_SHARE);
  const body = align === 'right' ? values : values.flatMap((value) => value.split(' '));
  return Math.max(head, columnWidth(longestOf(body), size));
}

const columnWidth = (characters: number, size: number) =>
  widthOfText(characters, size * WIDE_SHARE) + CELL_PADDING_INCHES.x;
const valuesAt = (texts: readonly (readonly string[])[], at: number) => texts.map((row) => row[at] ?? '');
const longestOf = (values: readonly string[]) => Math.max(1, ...values.map(({ length }) => length));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

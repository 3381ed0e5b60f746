import { decodeText } from './decode-text.js';
import { checkRows } from './limits.js';
import { type Cell, EMPTY_CELL, type TableRow, type Tables, UnreadableTable } from './table.js';

type Item = Readonly<Record<string, unknown>>;

/** Reads a list of objects: their keys become the header in row 1, and each object becomes a row below it. */
export function readJson(bytes: Uint8Array): Tables {
  const items = itemsIn(parseText(decodeText(bytes).text)).map(flatten);
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const header: TableRow = { number: 1, hidden: false, cells: keys.map((value) => ({ value })) };
  const rows = items.map((item, at) => ({
    number: at + 2,
    hidden: false,
    cells: keys.map((key) => (Object.hasOwn(item, key) ? cellOf(item[key]) : EMPTY_CELL)),
  }));
  checkRows([header, ...rows]);
  return {
    tables: [{ sheet: null, hidden: false, hiddenColumns: [], rows: [header, ...rows] }],
    notes: [],
    format: 'json',
  };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableTable('damaged', error instanceof Error ? error.message : '');
  }
}

/** The list itself, or the only list inside an object. */
function itemsIn(value: unknown): Item[] {
  const lists = isItem(value) ? Object.values(value).filter(Array.isArray) : [];
  const list: unknown = lists.length === 1 ? lists[0] : value;
  if (!Array.isArray(list) || !list.every(isItem)) throw new UnreadableTable('not-a-table', 'JSON');
  return list;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Flattens nested objects into columns such as `rating.ist`. */
function flatten(item: Item): Item {
  const pairs = Object.entries(item).flatMap(([key, value]): [string, unknown][] =>
    isItem(value) ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, one]) : [[key, value]],
  );
  return Object.fromEntries(pairs);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  if (Array.isArray(value)) return { value: value.map(String).join('; ') };
  return { value: JSON.stringify(value) };
}

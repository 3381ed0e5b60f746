import { decodeText } from '../tables/decode-text.js';
import { UnreadableTable } from '../tables/table.js';
import { type OpenAnswers, once } from './answer-source.js';
import type { AnswerRow } from './answers.js';

const MAX_DEPTH = 4;
const MAX_COLUMNS = 5_000;

type Item = Readonly<Record<string, unknown>>;

/**
 * A list of objects: one row for each, a column for each value in it. Objects in it are matrices, `question.row`; lists of
 * texts are choices, a column for each option, `question[option]`. Lists of objects are what a person said several times
 * and are left out.
 */
export function jsonAnswers(bytes: Uint8Array): OpenAnswers {
  const items = itemsIn(parseText(decodeText(bytes).text));
  const flat = items.map((item) => new Map(cellsOf(item, '', 0)));
  const headers = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  if (headers.length > MAX_COLUMNS) throw new UnreadableTable('too-many-cells', String(headers.length));
  const rows: AnswerRow[] = [
    { number: 1, cells: headers },
    ...flat.map((cells, at) => ({ number: at + 2, cells: headers.map((header) => cells.get(header) ?? null) })),
  ];
  return {
    format: 'json',
    delimiter: null,
    encoding: null,
    facts: new Map(),
    weight: null,
    sheet: null,
    rows: once(rows),
  };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableTable('damaged', error instanceof Error ? error.message : '');
  }
}

/** The list itself, or the only list of an object. */
function itemsIn(value: unknown): Item[] {
  const lists = isItem(value) ? Object.values(value).filter(Array.isArray) : [];
  const list: unknown = lists.length === 1 ? lists[0] : value;
  if (!Array.isArray(list) || !list.every(isItem)) throw new UnreadableTable('not-a-table', 'JSON');
  return list;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellsOf(item: Item, prefix: string, depth: number): [string, string][] {
  return Object.entries(item).flatMap(([key, value]): [string, string][] => {
    const name = prefix + key;
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.filter(isPlain).map((one) => [`${name}[${one}]`, '1']);
    if (isItem(value)) return depth < MAX_DEPTH ? cellsOf(value, `${name}.`, depth + 1) : [];
    return [[name, String(value)]];
  });
}

const isPlain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

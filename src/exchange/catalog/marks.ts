import { isFilled, type Table, type Tables } from '../tables/table.js';
import { type CatalogEntry, entryKey } from './catalog-values.js';
import { leafMap } from './file-entries.js';
import { type Marks, markOf } from './merge-entry.js';

/** Entries by `owner/id`. */
export type MarkTable = ReadonlyMap<string, Marks>;

/** The hidden sheet that makes a workbook known as an exported catalog. */
export const MARK_SHEET = 'tpm';
export const EXPORT_FORM = 'tpm/export';
export const FORM_VERSION = 1;

const MAX_TEXT = 30_000;

/** Its rows: the form with its version, and what the values of each entry were. */
export function markRows(entries: readonly CatalogEntry[], hint: string): (string | number)[][] {
  const marks = entries.flatMap((entry) => {
    const pairs = [...leafMap(entry)].map(([header, { value }]) => [header, markOf(value)] as const);
    return chunksOf(pairs).map((chunk) => [entryKey(entry), JSON.stringify(Object.fromEntries(chunk))]);
  });
  return [[EXPORT_FORM, FORM_VERSION, hint], ...marks];
}

function chunksOf(pairs: readonly (readonly [string, string])[]) {
  const chunks: (readonly [string, string])[][] = [];
  let room = 0;
  for (const pair of pairs) {
    const size = 2 * pair[0].length + 24;
    if (room < size) {
      chunks.push([]);
      room = MAX_TEXT;
    }
    chunks.at(-1)?.push(pair);
    room -= size;
  }
  return chunks.length === 0 ? [[]] : chunks;
}

/** The version of the form where a table marks an exported catalog; `null` where it does not. */
export function formVersion({ sheet, rows }: Table): number | null {
  if (sheet !== MARK_SHEET) return null;
  const [form, version] = rows[0]?.cells ?? [];
  return form?.value === EXPORT_FORM ? Number(version?.value) : null;
}

/** Is a workbook an exported catalog? Its sheets tell, not its name. */
export function isCatalogBook({ tables }: Tables): boolean {
  return tables.some((table) => formVersion(table) !== null);
}

export function readMarks({ rows }: Table): MarkTable {
  const marks = new Map<string, Map<string, string>>();
  for (const { cells } of rows.slice(1).filter((row) => row.cells.some(isFilled))) {
    const [key = '', text = ''] = cells.map(({ value }) => String(value ?? ''));
    const own = marks.get(key) ?? new Map<string, string>();
    for (const [header, mark] of pairsIn(text)) own.set(header, mark);
    marks.set(key, own);
  }
  return marks;
}

function pairsIn(text: string): [string, string][] {
  try {
    return Object.entries(JSON.parse(text) as object).map(([header, mark]) => [header, String(mark)]);
  } catch {
    return [];
  }
}

import type { Conflict, FieldChange, OnConflict } from '../lists/plan.js';
import type { Rejection } from '../lists/reasons.js';
import type { Table } from '../tables/table.js';
import type { EntryUpdate } from './catalog-texts.js';
import { type CatalogEntry, entryKey } from './catalog-values.js';
import { entriesOfRows, type FileEntry } from './file-entries.js';
import type { MarkTable } from './marks.js';
import { type LeafChange, type MergedEntry, mergeEntry } from './merge-entry.js';
import { readSheet } from './read-sheets.js';
import { sheetPlans } from './sheets.js';

/** A catalog as a file has it. */
export interface FileCatalog {
  readonly entries: readonly FileEntry[];
  readonly rejected: readonly Rejection[];
  readonly rows: number;
  /** Sheets and columns that are none of a catalog. */
  readonly otherSheets: readonly string[];
  readonly otherColumns: readonly string[];
}

export interface CatalogPlan {
  readonly updates: readonly EntryUpdate[];
  readonly created: readonly FileEntry[];
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly Conflict[];
}

/** The entries in the tables of a file. */
export function readCatalogTables(tables: readonly Table[], known: readonly CatalogEntry[]): FileCatalog {
  const plans = sheetPlans();
  const read = tables.flatMap((table) => {
    const plan = plans.find(({ name }) => name === table.sheet);
    return plan ? [{ plan, ...readSheet(table, plan) }] : [];
  });
  const rows = read.flatMap((sheet) => sheet.rows);
  const { entries, rejected } = entriesOfRows(rows, known);
  const others = tables.filter(
    ({ sheet, rows: filled }) => filled.length > 0 && !plans.some(({ name }) => name === sheet),
  );
  return {
    entries,
    rejected: [...read.flatMap((sheet) => sheet.rejected), ...rejected],
    rows: rows.length + read.reduce((sum, sheet) => sum + sheet.rejected.length, 0),
    otherSheets: others.map(({ sheet }) => sheet ?? ''),
    otherColumns: read.flatMap(({ plan, leftOut }) => leftOut.map((header) => `${plan.name}: ${header}`)),
  };
}

/** Entries whose rows were rejected are left out, and so are the parts of an entry whose rows were. */
export function planCatalog(
  file: readonly FileEntry[],
  catalog: readonly CatalogEntry[],
  marks: MarkTable | null,
  onConflict: OnConflict,
): CatalogPlan {
  const known = new Map(catalog.map((entry) => [entryKey(entry), entry]));
  const merged = file.map((entry): { entry: FileEntry; before: CatalogEntry | null; merged: MergedEntry } => {
    const before = known.get(entryKey(entry)) ?? null;
    const own = marks && (marks.get(entryKey(entry)) ?? new Map<string, string>());
    const nothing = { value: entry.value, changes: [], conflicts: [] };
    return { entry, before, merged: before ? mergeEntry(before, entry, own, onConflict) : nothing };
  });
  const placed = (entry: FileEntry, change: LeafChange): FieldChange => {
    return { ...change, kind: entry.owner, id: entry.id, row: rowOf(entry, change.path) };
  };
  return {
    updates: merged.map(({ entry: { owner, id }, before, merged: { value } }) => ({
      before,
      after: { owner, id, value },
    })),
    created: merged.filter(({ before }) => before === null).map(({ entry }) => entry),
    changes: merged.flatMap(({ entry, merged: { changes } }) => changes.map((change) => placed(entry, change))),
    conflicts: merged.flatMap(({ entry, merged: { conflicts } }) =>
      conflicts.map((one) => ({ ...placed(entry, one), taken: one.taken })),
    ),
  };
}

/** Number of entries of the export that the file lacks and the catalog has. */
export function countAbsent(
  { entries }: Pick<FileCatalog, 'entries'>,
  catalog: readonly CatalogEntry[],
  marks: MarkTable | null,
): number {
  const inFile = new Set(entries.map(entryKey));
  return catalog.map(entryKey).filter((key) => marks?.has(key) && !inFile.has(key)).length;
}

/** The row of the file that says something of a path: the one with the longest part of it. */
export function placeOf({ places }: Pick<FileEntry, 'places'>, path: readonly string[]) {
  const fitting = places.filter((place) => place.path.every((key, at) => path[at] === key));
  return fitting.toSorted((left, right) => right.path.length - left.path.length)[0];
}

function rowOf(entry: FileEntry, path: readonly string[]): number {
  return placeOf(entry, path)?.row ?? entry.places[0]?.row ?? 0;
}

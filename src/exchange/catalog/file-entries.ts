import type { YamlMap, YamlValue } from '../../core/read/parsed.js';
import { suggestId } from '../../core/suggest-id.js';
import type { Rejection } from '../lists/reasons.js';
import { type CatalogEntry, entryKey } from './catalog-values.js';
import { headerOf, pathOf } from './column-path.js';
import { type Leaf, leavesOf, valueOfLeaves } from './leaves.js';
import type { SheetRow } from './read-sheets.js';
import { ownerSchema } from './sheets.js';

/** An entry as a file has it. */
export interface FileEntry extends CatalogEntry {
  /** Fields whose columns are there and whose cells are empty. */
  readonly cleared: ReadonlySet<string>;
  readonly places: readonly Place[];
}

/** The row that an entry, or a part of it, comes from. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly path: readonly string[];
}

interface Draft {
  readonly entry: Pick<CatalogEntry, 'owner' | 'id'>;
  readonly leaves: Leaf[];
  readonly cleared: (readonly string[])[];
  readonly places: Place[];
  readonly lists: Map<string, YamlValue[]>;
}

/** Rows of all sheets → entries. A second row for the same thing is rejected. */
export function entriesOfRows(
  rows: readonly SheetRow[],
  known: readonly Pick<CatalogEntry, 'owner' | 'id'>[],
): { entries: FileEntry[]; rejected: Rejection[] } {
  const drafts = new Map<string, Draft>();
  const rejected: Rejection[] = [];
  const seen = new Map<string, number>();
  const taken = new Set([...known, ...rows.map(({ plan, id }) => ({ owner: plan.owner, id }))].map(entryKey));
  for (const row of rows) {
    const { plan, part } = row;
    const id = row.id === '' && row.name !== null && plan.field === null ? freeId(row.name, plan.owner, taken) : row.id;
    const key = JSON.stringify([plan.name, id, plan.isList ? row.row : part]);
    const before = seen.get(key);
    if (before !== undefined) {
      const value = part === '' ? id : part;
      rejected.push({
        row: row.row,
        column: null,
        header: plan.name,
        reason: 'duplicate',
        value,
        data: { row: before },
      });
      continue;
    }
    seen.set(key, row.row);
    const entry = { owner: plan.owner, id: plan.owner === 'settings' ? '' : id };
    const draft = drafts.get(entryKey(entry)) ?? { entry, leaves: [], cleared: [], places: [], lists: new Map() };
    drafts.set(entryKey(entry), draft);
    addRow(draft, row);
  }
  return { entries: [...drafts.values()].map(finish), rejected };
}

function freeId(name: string, owner: string, taken: Set<string>): string {
  const base = suggestId(name) || 'x';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base.slice(0, 60)}-${number}`;
    if (taken.has(`${owner}/${id}`)) continue;
    taken.add(`${owner}/${id}`);
    return id;
  }
}

function addRow(draft: Draft, { plan, row, id, part, values, empty }: SheetRow): void {
  const { field, schema, isList, owner, name: sheet } = plan;
  if (field !== null && isList) {
    draft.places.push({ sheet, row, path: [field] });
    draft.lists.set(field, [...(draft.lists.get(field) ?? []), valueOfLeaves(values, schema)]);
    return;
  }
  const above = field !== null ? [field, part] : owner === 'settings' ? (pathOf(id) ?? [id]) : [];
  draft.places.push({ sheet, row, path: above });
  if (field !== null && values.length === 0) draft.leaves.push({ path: above, value: {} });
  for (const { path, value } of values) draft.leaves.push({ path: [...above, ...path], value });
  for (const path of empty) draft.cleared.push([...above, ...path]);
}

function finish({ entry, leaves, cleared, places, lists }: Draft): FileEntry {
  const all = [...leaves, ...[...lists].map(([field, value]): Leaf => ({ path: [field], value }))];
  const value = valueOfLeaves(all, ownerSchema(entry.owner)) as YamlMap;
  return { ...entry, value, cleared: new Set(cleared.map(headerOf)), places };
}

/** The values of an entry by their headers. */
export function leafMap({ owner, value }: CatalogEntry): Map<string, Leaf> {
  const leaves = leavesOf(value, ownerSchema(owner));
  return new Map(leaves.filter(({ path }) => path.length > 0).map((leaf) => [headerOf(leaf.path), leaf]));
}

/** The entry without what one row says; `null` where the row is the entry itself. */
export function dropPart(entry: FileEntry, place: Place): FileEntry | null {
  if (place.path.length === 0) return null;
  const isOutside = ({ path }: { readonly path: readonly string[] }) => place.path.some((key, at) => path[at] !== key);
  const leaves = [...leafMap(entry).values()].filter(isOutside);
  const prefix = headerOf(place.path);
  return {
    ...entry,
    value: valueOfLeaves(leaves, ownerSchema(entry.owner)) as YamlMap,
    cleared: new Set([...entry.cleared].filter((header) => header !== prefix && !header.startsWith(`${prefix}.`))),
    places: entry.places.filter((one) => one.path.length === 0 || isOutside(one)),
  };
}

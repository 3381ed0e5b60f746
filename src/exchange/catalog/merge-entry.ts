import type { YamlMap, YamlValue } from '../../core/read/parsed.js';
import { isMap } from '../../core/read/parsed.js';
import { sha256Of } from '../../core/sha256.js';
import { roundValue, sameAt15 } from '../lists/merge-values.js';
import type { OnConflict } from '../lists/plan.js';
import type { CatalogEntry } from './catalog-values.js';
import { type FileEntry, leafMap } from './file-entries.js';
import { type Leaf, valueOfLeaves } from './leaves.js';
import { ownerSchema } from './sheets.js';

/** What the values of an entry were when it was exported, as short hashes by header. */
export type Marks = ReadonlyMap<string, string>;

export interface LeafChange {
  readonly path: readonly string[];
  readonly before: YamlValue;
  /** `null` where the value is removed. */
  readonly after: YamlValue;
}

export interface MergedEntry {
  readonly value: YamlMap;
  readonly changes: readonly LeafChange[];
  readonly conflicts: readonly (LeafChange & { readonly taken: boolean })[];
}

const DIGITS = 12;

export function markOf(value: YamlValue): string {
  return sha256Of(JSON.stringify(roundValue(value))).slice(0, DIGITS);
}

/**
 * The entry of the catalog with what the file changes. With marks, a value that is as it was exported is no change, and a
 * value that the catalog still has as it was exported is replaced; where both have changed, and where there are no marks,
 * another value is a conflict.
 */
export function mergeEntry(
  entry: CatalogEntry,
  file: FileEntry,
  marks: Marks | null,
  onConflict: OnConflict,
): MergedEntry {
  const [old, fresh] = [leafMap(entry), leafMap(file)];
  const changes: LeafChange[] = [];
  const conflicts: (LeafChange & { taken: boolean })[] = [];
  for (const header of new Set([...fresh.keys(), ...file.cleared])) {
    const [before, after] = [old.get(header), fresh.get(header)];
    if (!after && !(before && marks?.has(header))) continue;
    if (after && isFilledBelow(after, old)) continue;
    const verdict = judge(before?.value, after?.value, marks?.get(header), marks !== null);
    if (verdict === 'keep') continue;
    const path = (after ?? before)?.path ?? [];
    const change = { path, before: before?.value ?? null, after: after?.value ?? null };
    const taken = verdict === 'take' || onConflict === 'take';
    if (verdict === 'conflict') conflicts.push({ ...change, taken });
    if (!taken) continue;
    changes.push(change);
    if (after) old.set(header, after);
    else old.delete(header);
  }
  if (changes.length === 0) return { value: entry.value, changes, conflicts };
  return { value: valueOfLeaves([...old.values()], ownerSchema(entry.owner)) as YamlMap, changes, conflicts };
}

/** A part without cells says nothing of a part that has some. */
function isFilledBelow({ path, value }: Leaf, old: ReadonlyMap<string, Leaf>): boolean {
  if (!isMap(value) || Object.keys(value).length > 0) return false;
  return [...old.values()].some((one) => path.every((key, at) => one.path[at] === key));
}

function judge(
  before: YamlValue | undefined,
  after: YamlValue | undefined,
  mark: string | undefined,
  marked: boolean,
): 'keep' | 'take' | 'conflict' {
  if (before !== undefined && after !== undefined && sameAt15(before, after)) return 'keep';
  if (!marked) return before === undefined ? 'take' : 'conflict';
  if (after !== undefined && markOf(after) === mark) return 'keep';
  const then = before === undefined ? undefined : markOf(before);
  return then === mark ? 'take' : 'conflict';
}

export interface Difference {
  readonly path: readonly string[];
  /** `undefined` where the value is removed. */
  readonly after: YamlValue | undefined;
}

/** Differences between two values, each at the deepest key that has one; numbers are compared at 15 digits. */
export function differencesOf(before: YamlValue, after: YamlValue, path: readonly string[] = []): Difference[] {
  if (!isMap(before) || !isMap(after)) return sameAt15(before, after) ? [] : [{ path, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old, fresh] = [before[key], after[key]];
    const at = [...path, key];
    return old === undefined || fresh === undefined ? [{ path: at, after: fresh }] : differencesOf(old, fresh, at);
  });
}

import { isMap, type YamlValue } from '../read/parsed.js';
import type { Entry } from './entry.js';
import type { Model } from './model.js';

/** The field that holds the earlier ids of an entry. */
export const FORMER_IDS_FIELD = 'formerly';

/** The earlier ids of an entry, read from these fields. */
export function formerIdsOf(
  { fields }: Pick<Entry, 'fields'>,
  names: readonly string[] = [FORMER_IDS_FIELD],
): string[] {
  const value = fields as unknown as YamlValue;
  if (!isMap(value)) return [];
  return names.flatMap((name) => value[name] ?? []).filter((id) => typeof id === 'string');
}

/** `kind/old` → the current id. Ids that still exist or that two entries claim are left out. */
export function formerNamesOf({ index }: Pick<Model, 'index'>, fields?: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const [kind, entries] of index) {
    for (const entry of entries.values()) {
      for (const old of new Set(formerIdsOf(entry, fields))) {
        const key = `${kind}/${old}`;
        if (entries.has(old) || names.has(key)) twice.add(key);
        names.set(key, entry.id);
      }
    }
  }
  for (const key of twice) names.delete(key);
  return names;
}

import { type Entry, entryNameOf } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { compareByCodeUnit } from '../../core/order.js';
import { isMap, type YamlValue } from '../../core/read/parsed.js';
import { canonicalFieldsOf } from './canonical.view.js';
import type { EntryChange } from './diff-schema.view.js';
import { fieldChangesOf } from './field-changes.view.js';
import type { Renames } from './rename-map.view.js';

/** Entries added, removed, renamed and changed, by kind and id; the earlier side already has the new ids. */
export function entryChangesOf(before: Model, after: Model, renames: Renames): EntryChange[] {
  const earlier = new Map([...renames].map(([key, id]) => [`${key.split('/')[0]}/${id}`, key.split('/')[1] ?? '']));
  return [...after.index].flatMap(([kind, now]) => {
    const then = before.index.get(kind) ?? new Map<string, Entry>();
    const ids = [...new Set([...then.keys(), ...now.keys()])].sort(compareByCodeUnit);
    return ids.flatMap((id) => changeOf(then.get(id), now.get(id), earlier.get(`${kind}/${id}`) ?? null));
  });
}

function changeOf(then: Entry | undefined, now: Entry | undefined, from: string | null): EntryChange[] {
  const entry = now ?? then;
  if (!entry) return [];
  const fields = then && now ? fieldChangesOf(canonicalFieldsOf(then), canonicalFieldsOf(now)) : [];
  const change = then === undefined ? 'added' : now === undefined ? 'removed' : from !== null ? 'renamed' : 'changed';
  if (change === 'changed' && fields.length === 0) return [];
  return [{ ...nameOf(entry), change, from, fields, file: entry.path, line: entry.line }];
}

/** A broken entry may hold anything. */
function nameOf(entry: Entry): Pick<EntryChange, 'kind' | 'id' | 'name'> {
  const fields = entry.fields as unknown as YamlValue;
  const name = isMap(fields) ? (entryNameOf(entry).name as unknown) : null;
  return { kind: entry.kind, id: entry.id, name: typeof name === 'string' ? name : null };
}

import type { Collections, Entry } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { sortByText } from '../../core/order.js';
import { isMap, type YamlValue } from '../../core/read/parsed.js';
import { kinds } from '../../kinds/index.js';
import type { Reference } from '../../kinds/json-schema.js';
import { references } from '../../kinds/references.generated.js';
import type { Renames } from './rename-map.view.js';

/** An entry with its former ids replaced: its own id and all references. */
export function translateEntry(entry: Entry, renames: Renames): Entry {
  if (renames.size === 0) return entry;
  const fields = translateValue(entry.fields as unknown as YamlValue, references[entry.kind] ?? [], 0, renames);
  return { ...entry, id: renames.get(`${entry.kind}/${entry.id}`) ?? entry.id, fields } as unknown as Entry;
}

/** The earlier catalog with former ids replaced, so that equal touchpoints have equal ids. */
export function translateModel(model: Model, renames: Renames): Model {
  if (renames.size === 0) return model;
  const known = new Map<Entry, Entry>();
  const of = (entry: Entry): Entry => {
    const now = known.get(entry) ?? translateEntry(entry, renames);
    known.set(entry, now);
    return now;
  };
  const byId = (entries: Iterable<Entry>) =>
    new Map(sortByText([...entries].map(of), ({ id }) => id).map((entry) => [entry.id, entry] as const));
  const collections = Object.fromEntries(
    kinds.map(({ collection }) => [collection, byId(model[collection].values())]),
  ) as unknown as Collections;
  return {
    ...model,
    ...collections,
    entries: model.entries.map(of),
    index: new Map([...model.index].map(([kind, entries]) => [kind, byId(entries.values())])),
  };
}

/** Follows the references of the public schema; `on: key` means the keys of a map. */
function translateValue(value: YamlValue, all: readonly Reference[], depth: number, renames: Renames): YamlValue {
  const refs = all.filter(({ path, target }) => target !== undefined && path.length >= depth);
  if (refs.length === 0) return value;
  if (typeof value === 'string') {
    const here = refs.find(({ path, on }) => on === 'value' && path.length === depth);
    return here ? renameReference(value, here.target ?? '', renames) : value;
  }
  const refsAlong = (step: string | null) => refs.filter(({ path }) => path[depth] === '*' || path[depth] === step);
  if (Array.isArray(value)) {
    return value.map((item: YamlValue) => translateValue(item, refsAlong(null), depth + 1, renames));
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const next = refsAlong(key);
      const keyed = next.find(({ path, on }) => on === 'key' && path.length === depth + 1);
      return [
        keyed ? renameReference(key, keyed.target ?? '', renames) : key,
        translateValue(child, next, depth + 1, renames),
      ] as const;
    }),
  );
}

/** A reference to several kinds contains the kind: `measure/rueckruf`. */
function renameReference(id: string, target: string, renames: Renames): string {
  if (!target.includes('|')) return renames.get(`${target}/${id}`) ?? id;
  const [kind = '', name = ''] = id.split('/');
  return `${kind}/${renames.get(id) ?? name}`;
}

import type { Entry } from '../core/entry.js';
import type { Model } from '../core/model.js';
import { sortedBy } from '../core/order.js';
import { isMap, type YamlValue } from '../core/parsed.js';
import { canonical, RENAMED_FROM } from './canonical.js';
import { translatedEntry } from './translate.js';

/** `kind/old` → the new id. */
export type Renames = ReadonlyMap<string, string>;

/**
 * Which entries go by another id now: those that say so (`x-renamed-from`), and those of the same content. The content
 * may name other renamed entries, so it is looked at until nothing new comes out. Two of the same content prove nothing.
 */
export function findRenames(before: Model, after: Model): Renames {
  const gone = only(before, after);
  const fresh = only(after, before);
  const renames = declared(gone, fresh);
  const taken = new Set([...renames].map(([key, id]) => `${key.split('/')[0]}/${id}`));
  for (let found = -1; found !== renames.size; ) {
    found = renames.size;
    const left = gone.filter((entry) => !renames.has(keyOf(entry))).map((entry) => [entry, textOf(entry, renames)]);
    const right = grouped(fresh.filter((entry) => !taken.has(keyOf(entry))));
    const counts = new Map<string, number>();
    for (const [, text] of left as [Entry, string][]) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const [entry, text] of left as [Entry, string][]) {
      const [match, ...others] = right.get(text) ?? [];
      if (!match || others.length > 0 || counts.get(text) !== 1) continue;
      renames.set(keyOf(entry), match.id);
      taken.add(keyOf(match));
    }
  }
  return renames;
}

const keyOf = ({ kind, id }: Entry) => `${kind}/${id}`;

function only(model: Model, other: Model): Entry[] {
  return [...model.index].flatMap(([kind, entries]) =>
    sortedBy(
      [...entries.values()].filter(({ id }) => !other.index.get(kind)?.has(id)),
      ({ id }) => id,
    ),
  );
}

function declared(gone: readonly Entry[], fresh: readonly Entry[]): Map<string, string> {
  const renames = new Map<string, string>();
  const known = new Set(gone.map(keyOf));
  for (const entry of fresh) {
    const fields = entry.fields as unknown as YamlValue;
    const from = isMap(fields) ? fields[RENAMED_FROM] : undefined;
    const key = `${entry.kind}/${typeof from === 'string' ? from : ''}`;
    if (known.has(key) && !renames.has(key)) renames.set(key, entry.id);
  }
  return renames;
}

function textOf(entry: Entry, renames: Renames): string {
  return `${entry.kind} ${JSON.stringify(canonical(translatedEntry(entry, renames)))}`;
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = textOf(entry, new Map());
    groups.set(text, [...(groups.get(text) ?? []), entry]);
  }
  return groups;
}

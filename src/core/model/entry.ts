import type { Fields, KindName, kinds } from '../../kinds/index.js';
import type { EntryName } from '../finding.js';
import type { Pointer } from '../read/source.js';

/** One entry of a collection, with its place in the files. */
export type Entry<Name extends KindName = KindName> = Name extends KindName ? EntryOf<Name> : never;

interface EntryOf<Name extends KindName> {
  readonly kind: Name;
  readonly collection: string;
  readonly id: string;
  readonly fields: Fields<Name>;
  readonly path: string;
  readonly doc: number;
  /** Line of the entry's key, 1-based. */
  readonly line: number;
}

type Kinds = (typeof kinds)[number];

/** All valid entries: a map for each collection, ordered by id. */
export type Collections = {
  readonly [K in Kinds as K['collection']]: ReadonlyMap<string, Entry<K['name']>>;
};

export function entryNameOf(entry: Entry): EntryName {
  const { name } = entry.fields as { name?: string };
  return { kind: entry.kind, id: entry.id, name: name ?? null };
}

export function pointerOf(entry: Entry, field: Pointer = []): Pointer {
  return [entry.collection, entry.id, ...field];
}

/** Every entry by kind and id: the first definition wins, sound or not. */
export type Index = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

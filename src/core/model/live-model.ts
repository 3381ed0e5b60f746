import type { Reference } from '../../kinds/json-schema.js';
import type { Kind } from '../../kinds/kind.js';
import { sortByText } from '../order.js';
import { sameValue } from '../read/parsed.js';
import type { FileRead } from '../read/read-entries.js';
import type { Catalog } from './catalog.js';
import type { Entry } from './entry.js';
import { checkReferences, makeSuggest } from './link.js';
import { type Model, sortEntries } from './model.js';
import { checkScales } from './on-scale.js';
import { namePhases } from './targets.js';

interface Links {
  readonly kinds: readonly Kind[];
  readonly references: Readonly<Record<string, readonly Reference[]>>;
}

/** Some files of a catalog, before and after a change. */
export interface ReplacedFiles {
  readonly before: readonly FileRead[];
  readonly after: readonly FileRead[];
}

/** An entry that is new or whose content changed. */
export interface EntryChange {
  readonly before: Entry | null;
  readonly after: Entry;
}

/** A model that follows changes of its files; a change costs what it touches, not the whole catalog. */
export interface LiveModel {
  /** Always the newest state; readers that keep it see later changes. */
  readonly model: Model;
  /**
   * Applies a change of some files if it cannot make other entries right or wrong: no id and no factor disappears, and
   * every new entry is sound. Otherwise it returns `null` and applies nothing, and everything has to be linked again.
   * An entry with unchanged content keeps its object and its old place.
   */
  readonly change: (replaced: ReplacedFiles) => readonly EntryChange[] | null;
}

/** If the catalog has errors elsewhere, a new id or factor could fix them; such a change is not applied. */
export function makeLiveModel(catalog: LinkedCatalog, { kinds, references }: Links): LiveModel {
  const { model: linked } = catalog;
  const index = new Map([...linked.index].map(([kind, known]) => [kind, new Map(known)]));
  const collections = new Map(
    kinds.map(({ name, collection }) => {
      const entries = linked[collection as keyof Model] as ReadonlyMap<string, Entry>;
      return [name as string, { collection, entries: new Map(entries) }];
    }),
  );
  const fresh = new Map<string, Entry>();
  const phases = namePhases(linked.settings.phases);
  const compare = compareEntries(catalog, index, kinds);
  const isSound = (entry: Entry) =>
    checkReferences(entry, references[entry.kind] ?? [], { index, phases, suggest: makeSuggest() }).length === 0 &&
    checkScales(entry, linked.settings.scale).length === 0;
  const change: LiveModel['change'] = (replaced) => {
    const changes = compare(replaced);
    if (!changes || !areSound(changes, index, isSound)) return null;
    for (const { before, after } of changes) {
      fresh.set(keyOf(after), after);
      const entries = collections.get(after.kind)?.entries;
      entries?.set(after.id, after);
      if (!before) sortInPlace(entries);
    }
    return changes;
  };
  return { model: modelOf(linked, index, { collections: [...collections.values()], fresh, kinds }), change };
}

type LiveIndex = ReadonlyMap<string, Map<string, Entry>>;

/** The entries that differ from the index; `null` if the change could affect other entries. */
function compareEntries(catalog: LinkedCatalog, index: LiveIndex, kinds: readonly Kind[]) {
  const faulty = faultyKeys(catalog, kinds);
  const { complete } = catalog;
  const isKept = (entry: Entry, next: Entry | undefined) =>
    next !== undefined && !losesFactor(entry, next) && (complete || !losesFactor(next, entry));
  return ({ before, after }: ReplacedFiles): EntryChange[] | null => {
    const [old, now] = [entriesByKey(before), entriesByKey(after)];
    if (!old || !now || [...old.keys()].some((key) => faulty.has(key))) return null;
    if ([...old].some(([key, entry]) => !isKept(entry, now.get(key)))) return null;
    const changes: EntryChange[] = [];
    for (const [key, entry] of now) {
      const known = index.get(entry.kind)?.get(entry.id) ?? null;
      if (!old.has(key) && (known || !complete)) return null;
      if (!known || !sameValue(known.fields, entry.fields)) changes.push({ before: known, after: entry });
    }
    return changes;
  };
}

/** Checks all new entries in the index together, so that they may name each other; if one is unsound, all are removed. */
function areSound(changes: readonly EntryChange[], index: LiveIndex, isSound: (entry: Entry) => boolean): boolean {
  for (const { after } of changes) index.get(after.kind)?.set(after.id, after);
  if (changes.every(({ after }) => isSound(after))) return true;
  for (const { before, after } of changes) {
    if (before) index.get(after.kind)?.set(after.id, before);
    else index.get(after.kind)?.delete(after.id);
  }
  return false;
}

type LinkedCatalog = Pick<Catalog, 'model' | 'findings' | 'complete'>;

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}/${id}`;

/** Keys of entries that are left out in whole or in part, and of duplicate entries. */
function faultyKeys({ model, findings }: LinkedCatalog, kinds: readonly Kind[]): Set<string> {
  const faulty = new Set([...model.dropped].map((key) => key.split('/').slice(0, 2).join('/')));
  for (const { rule, place } of findings) {
    const kind = rule === 'duplicate-id' && kinds.find(({ collection }) => collection === place.pointer[0]);
    if (kind) faulty.add(keyOf({ kind: kind.name, id: String(place.pointer[1]) }));
  }
  return faulty;
}

/** The entries of some files; `null` if a file has an error or contains an id twice. */
function entriesByKey(files: readonly FileRead[]): Map<string, Entry> | null {
  if (files.some(({ file, findings }) => [...file.findings, ...findings].some(isError))) return null;
  const entries = files.flatMap((one) => one.entries);
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return known.size < entries.length ? null : known;
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}

/** Does the new version lack a factor that other entries may name? */
function losesFactor(old: Entry, entry: Entry): boolean {
  if (old.kind !== 'touchpoint' || entry.kind !== 'touchpoint') return false;
  return Object.keys(old.fields.factors ?? {}).some((id) => !Object.hasOwn(entry.fields.factors ?? {}, id));
}

/** Collections are ordered by id. */
function sortInPlace(entries: Map<string, Entry> = new Map()): void {
  const sorted = sortByText(entries, ([id]) => id);
  entries.clear();
  for (const [id, entry] of sorted) entries.set(id, entry);
}

interface Parts {
  readonly collections: readonly { readonly collection: string; readonly entries: ReadonlyMap<string, Entry> }[];
  /** The entries applied since the catalog was linked. */
  readonly fresh: ReadonlyMap<string, Entry>;
  readonly kinds: readonly Kind[];
}

function modelOf(linked: Model, index: Model['index'], { collections, fresh, kinds }: Parts): Model {
  const { settings, dropped } = linked;
  const named = Object.fromEntries(collections.map(({ collection, entries }) => [collection, entries]));
  const own = { settings, dropped, index, ...named } as unknown as Omit<Model, 'entries'>;
  // Only rules read the list of all entries, and rules run on few states of a history.
  const entriesOf = () =>
    sortEntries([...linked.entries.filter((entry) => !fresh.has(keyOf(entry))), ...fresh.values()], kinds);
  return Object.defineProperty(own, 'entries', { get: entriesOf, enumerable: true }) as Model;
}

import type { Kind } from '../kinds/define.js';
import type { Reference } from '../kinds/json-schema.js';
import type { Entry } from './entry.js';
import { checkReferences, type Index, makeSuggest } from './link.js';
import type { Model } from './model.js';
import { checkScales } from './on-scale.js';
import { sortedBy } from './order.js';
import { sameValue } from './parsed.js';
import type { FileRead } from './read-file.js';

interface Links {
  readonly kinds: readonly Kind[];
  readonly references: Readonly<Record<string, readonly Reference[]>>;
}

/** Some files of a catalog, before a change and after it. */
export interface Replaced {
  readonly before: readonly FileRead[];
  readonly after: readonly FileRead[];
}

/**
 * The model after a change of some files, where nothing else can have become wrong by it: what was there was sound, no
 * id and no factor went away, and what is new is sound too. `null` otherwise: then everything has to be linked again.
 * An entry that says the same as before stays the one it was, with its old place: what was computed of it still holds.
 */
export function relink(model: Model, { before, after }: Replaced, links: Links): Model | null {
  if (after.some(({ file, findings }) => [...file.findings, ...findings].some(isError))) return null;
  const all = after.flatMap((one) => one.entries);
  const fresh = new Map(all.map((entry) => [keyOf(entry), entry]));
  const old = new Map(before.flatMap((one) => one.entries).map((entry) => [keyOf(entry), entry]));
  if (fresh.size < all.length || [...old].some(([key, entry]) => isLost(entry, fresh.get(key)))) return null;
  const entries = all.filter((entry) => !sameValue(old.get(keyOf(entry))?.fields, entry.fields));
  const added = entries.filter((entry) => !old.has(keyOf(entry)));
  if (added.some((entry) => model.index.get(entry.kind)?.has(entry.id))) return null;
  const index = indexWith(model.index, entries);
  const known = { index, phases: model.settings.phases.map((phase) => phase.id), suggest: makeSuggest() };
  const wrong = (entry: Entry) =>
    checkReferences(entry, links.references[entry.kind] ?? [], known).length > 0 ||
    checkScales(entry, model.settings).length > 0;
  return entries.some(wrong) ? null : modelWith(model, index, { entries, added, kinds: links.kinds });
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}

const keyOf = (entry: Entry) => `${entry.kind}/${entry.id}`;

/** Did something go away that others may name? */
function isLost(old: Entry, entry: Entry | undefined): boolean {
  if (!entry) return true;
  if (old.kind !== 'touchpoint' || entry.kind !== 'touchpoint') return false;
  return Object.keys(old.fields.factors ?? {}).some((id) => !Object.hasOwn(entry.fields.factors ?? {}, id));
}

function indexWith(index: Index, entries: readonly Entry[]): Index {
  const changed = new Map(index);
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const known = new Map(index.get(kind));
    for (const entry of entries) if (entry.kind === kind) known.set(entry.id, entry);
    changed.set(kind, known);
  }
  return changed;
}

interface Change {
  readonly entries: readonly Entry[];
  readonly added: readonly Entry[];
  readonly kinds: readonly Kind[];
}

/** Collections stay ordered by id; one that lost and gained nothing is taken over as it is. */
function modelWith(model: Model, index: Index, { entries, added, kinds }: Change): Model {
  const collections = kinds.map(({ name, collection }) => {
    const before = model[collection as keyof Model] as ReadonlyMap<string, Entry>;
    const own = entries.filter((entry) => entry.kind === name);
    if (own.length === 0) return [collection, before] as const;
    const after = new Map(before);
    for (const entry of own) after.set(entry.id, entry);
    const grew = added.some((entry) => entry.kind === name);
    return [collection, grew ? new Map(sortedBy(after, ([id]) => id)) : after] as const;
  });
  const { settings, dropped } = model;
  const own = { settings, dropped, index, ...Object.fromEntries(collections) } as unknown as Omit<Model, 'entries'>;
  // Only rules read all entries, and most states of a history are never checked by rules.
  const entriesOf = () => collections.flatMap(([, known]) => [...known.values()]);
  return Object.defineProperty(own, 'entries', { get: entriesOf, enumerable: true }) as Model;
}

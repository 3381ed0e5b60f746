import type { Reference } from '../../kinds/json-schema.js';
import type { Kind } from '../../kinds/kind.js';
import type { Finding } from '../finding.js';
import { sortByText } from '../order.js';
import type { Collections, Entry, Index } from './entry.js';
import { checkReferences, indexEntries, makeSuggest } from './link.js';
import { checkMetric } from './metric-values.js';
import { checkScales } from './on-scale.js';
import type { Settings } from './settings.js';
import { namePhases } from './targets.js';

/** The linked catalog: the input of analyses and rules. */
export interface Model extends Collections {
  readonly settings: Settings;
  /**
   * Every entry (and every part of one) that its schema accepts, including those that analyses leave out. Rules check
   * all.
   */
  readonly entries: readonly Entry[];
  /** Ids of all entries, sound or not. */
  readonly index: Index;
  /** Keys `kind/id` of entries with an error, and of parts (`assessment/id/touchpoint`) that were dropped. */
  readonly dropped: ReadonlySet<string>;
}

export interface LinkResult {
  readonly model: Model;
  readonly findings: readonly Finding[];
}

interface Links {
  readonly kinds: readonly Kind[];
  readonly references: Readonly<Record<string, readonly Reference[]>>;
  readonly settings: Settings;
  /** The displayed names of a phase without a name in `tpm.yaml`. */
  readonly phaseNames?: (id: string) => readonly string[];
  /** Settings with errors in `tpm.yaml`; what depends on them is not checked. */
  readonly unknown: ReadonlySet<string>;
}

/** Entry[] → Model. `earlier` holds the findings of the stages before: an entry with an error is left out. */
export function link(entries: readonly Entry[], earlier: readonly Finding[], links: Links): LinkResult {
  const { kinds, references, settings, unknown } = links;
  const malformed = brokenEntries(kinds, earlier);
  const { index, findings } = indexEntries(kinds, entries);
  const first = entries.filter((entry) => index.get(entry.kind)?.get(entry.id) === entry);
  const known = { index, phases: namePhases(settings.phases, links.phaseNames), suggest: makeSuggest() };
  const scale = unknown.has('scale') ? null : settings.scale;
  const linking = first.flatMap((entry) => [
    ...checkReferences(entry, references[entry.kind] ?? [], known),
    ...checkScales(entry, scale),
    ...checkMetric(entry),
  ]);
  const broken = brokenEntries(kinds, [...earlier, ...linking]);
  const sound = sortByText(first, (entry) => entry.id).flatMap((entry) => dropBroken(entry, kinds, broken));
  const collections = Object.fromEntries(
    kinds.map((kind) => [
      kind.collection,
      new Map(sound.filter((entry) => entry.kind === kind.name).map((entry) => [entry.id, entry])),
    ]),
  ) as unknown as Collections;
  const valid = first.flatMap((entry) => dropBroken(entry, kinds, malformed));
  const model = { ...collections, settings, entries: sortEntries(valid, kinds), index, dropped: broken };
  return { model, findings: [...findings, ...linking] };
}

/** The entries, or parts of entries, with an error, taken from the pointers of findings. */
function brokenEntries(kinds: readonly Kind[], findings: readonly Finding[]): Set<string> {
  const byCollection = new Map(kinds.map((kind) => [kind.collection, kind]));
  const broken = new Set<string>();
  for (const { severity, rule, place } of findings) {
    const [collection, id, field, part] = place.pointer;
    const kind = byCollection.get(String(collection));
    // The second definition of an id is left out; the first is kept.
    if (severity !== 'error' || !kind || id === undefined || rule === 'duplicate-id') continue;
    const key = `${kind.name}/${id}`;
    broken.add(kind.parts !== undefined && field === kind.parts && part !== undefined ? `${key}/${part}` : key);
  }
  return broken;
}

/** The entry without its broken parts, unchanged if there are none; `undefined` if the whole entry is broken. */
function dropBroken(entry: Entry, kinds: readonly Kind[], broken: ReadonlySet<string>): Entry[] {
  const key = `${entry.kind}/${entry.id}`;
  if (broken.has(key)) return [];
  const { parts } = kinds.find((kind) => kind.name === entry.kind) ?? {};
  if (parts === undefined || broken.size === 0) return [entry];
  const fields = entry.fields as unknown as Record<string, Record<string, unknown>>;
  const all = Object.entries(fields[parts] ?? {});
  const kept = all.filter(([part]) => !broken.has(`${key}/${part}`));
  if (kept.length === all.length) return [entry];
  const copy = Object.assign(Object.create(null), fields, {
    [parts]: Object.assign(Object.create(null), Object.fromEntries(kept)),
  });
  return [{ ...entry, fields: copy } as Entry];
}

/** Sorts by kind, then by id. */
export function sortEntries(entries: readonly Entry[], kinds: readonly Kind[]): Entry[] {
  return kinds.flatMap((kind) =>
    sortByText(
      entries.filter((entry) => entry.kind === kind.name),
      (entry) => entry.id,
    ),
  );
}

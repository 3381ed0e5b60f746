import type { Reference } from '../../kinds/json-schema.js';
import { compareByCodeUnit } from '../order.js';
import type { YamlValue } from '../read/parsed.js';
import { pointerText } from '../read/source.js';
import { type Entry, pointerOf } from './entry.js';
import { usesOf } from './link.js';
import type { Model } from './model.js';

/** A reference from one entry to another, with its field. */
export interface Use {
  readonly from: Entry;
  readonly field: string;
  readonly kind: string;
  readonly id: string;
}

type References = Readonly<Record<string, readonly Reference[]>>;

/**
 * The entries that an entry names, in the order of its fields. Ids of parts of entries (factors, phases) are not
 * included.
 */
export function usesByEntry(entry: Entry, references: References): Use[] {
  return (references[entry.kind] ?? []).flatMap((reference) => {
    const { target } = reference;
    if (target === undefined) return [];
    return usesOf(entry.fields as unknown as YamlValue, reference).map((use): Use => {
      const [kind = target, id = use.id] = target.includes('|') ? use.id.split('/') : [target, use.id];
      return { from: entry, field: pointerText(pointerOf(entry, use.pointer).slice(2)), kind, id };
    });
  });
}

/** The entries that name an entry, by kind and id. */
export function usesOfEntry(entry: Entry, model: Model, references: References): Use[] {
  return model.entries
    .flatMap((other) => usesByEntry(other, references))
    .filter((use) => use.kind === entry.kind && use.id === entry.id)
    .sort(
      (left, right) =>
        compareByCodeUnit(left.from.kind, right.from.kind) || compareByCodeUnit(left.from.id, right.from.id),
    );
}

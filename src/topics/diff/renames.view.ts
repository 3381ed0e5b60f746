import type { Entry } from '../../core/model/entry.js';
import { formerNamesOf } from '../../core/model/former-names.js';
import type { Model } from '../../core/model/model.js';
import { sortByText } from '../../core/order.js';
import { canonicalFieldsOf, FORMER_NAME_FIELDS } from './canonical.view.js';
import type { Renames } from './rename-map.view.js';
import { translateEntry } from './translate.view.js';

/**
 * The entries with a new id: those with `formerly`, and those with equal content. The content
 * may name other renamed entries, so the search repeats until it finds no more. Equal content of several entries is no match.
 */
export function findRenames(before: Model, after: Model): Renames {
  const gone = entriesMissingIn(before, after);
  const fresh = entriesMissingIn(after, before);
  const renames = declaredRenamesOf(gone, after, fresh);
  const taken = new Set([...renames].map(([key, id]) => `${key.split('/')[0]}/${id}`));
  for (let found = -1; found !== renames.size; ) {
    found = renames.size;
    const left = gone.filter((entry) => !renames.has(keyOf(entry))).map((entry) => [entry, textOf(entry, renames)]);
    const right = groupByText(fresh.filter((entry) => !taken.has(keyOf(entry))));
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

function entriesMissingIn(model: Model, other: Model): Entry[] {
  return [...model.index].flatMap(([kind, entries]) =>
    sortByText(
      [...entries.values()].filter(({ id }) => !other.index.get(kind)?.has(id)),
      ({ id }) => id,
    ),
  );
}

function declaredRenamesOf(gone: readonly Entry[], after: Model, fresh: readonly Entry[]): Map<string, string> {
  const [known, taken] = [new Set(gone.map(keyOf)), new Set(fresh.map(keyOf))];
  const renames = new Map<string, string>();
  for (const [key, id] of formerNamesOf(after, FORMER_NAME_FIELDS)) {
    const now = `${key.split('/')[0]}/${id}`;
    // An entry with several former ids is matched with one of them only.
    if (known.has(key) && taken.delete(now)) renames.set(key, id);
  }
  return renames;
}

function textOf(entry: Entry, renames: Renames): string {
  return `${entry.kind} ${JSON.stringify(canonicalFieldsOf(translateEntry(entry, renames)))}`;
}

function groupByText(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = textOf(entry, new Map());
    groups.set(text, [...(groups.get(text) ?? []), entry]);
  }
  return groups;
}

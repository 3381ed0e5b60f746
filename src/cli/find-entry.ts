import type { Entry } from '../core/model/entry.js';
import type { Model } from '../core/model/model.js';
import { findNearest } from '../core/nearest.js';
import { compareByCodeUnit } from '../core/order.js';
import { Refusal, suggestionOf } from './refusal.js';

/**
 * Finds an entry by `kind/id`, or by an id that one kind has. An ambiguous id is refused with its candidates.
 * @param others ids to suggest beside those of entries
 */
export function findEntry(model: Model, name: string, others: readonly string[] = []): Entry {
  const slash = name.indexOf('/');
  const id = name.slice(slash + 1);
  const kinds = slash < 0 ? [...model.index.keys()] : [name.slice(0, slash)];
  const found = kinds.flatMap((kind) => model.index.get(kind)?.get(id) ?? []);
  const [entry, ...more] = found;
  if (entry && more.length === 0) return entry;
  const candidates = found.map((one) => `${one.kind}/${one.id}`);
  if (entry) {
    throw new Refusal(
      { en: `"${name}" is the id of several entries`, de: `»${name}« ist die Kennung mehrerer Einträge` },
      { en: `name one: ${candidates.join(', ')}`, de: `einen nennen: ${candidates.join(', ')}` },
    );
  }
  const ids = [...[...model.index.values()].flatMap((entries) => [...entries.keys()]), ...others];
  const near = findNearest(id, ids) ?? findByPrefix(id, ids);
  throw new Refusal(
    { en: `no entry "${name}"`, de: `den Eintrag »${name}« gibt es nicht` },
    near ? suggestionOf(near, []) : { en: 'tpm ls lists them', de: 'tpm ls listet sie auf' },
  );
}

/** The shortest id that begins with the typed text, from three letters on. */
function findByPrefix(typed: string, ids: readonly string[]): string | undefined {
  const found = typed.length < 3 ? [] : ids.filter((id) => id.startsWith(typed.toLowerCase()));
  return found.sort((left, right) => left.length - right.length || compareByCodeUnit(left, right))[0];
}

import { groupByKeys } from '../group-by-keys.js';
import { suggestId } from '../suggest-id.js';

/** What a reference can name, with its names and other spellings. */
export interface NamedEntry {
  readonly id: string;
  readonly names: readonly string[];
}

/** Ids by everything that people write for them; two entries may have the same name. */
export function idsBySpelling(all: Iterable<NamedEntry>): ReadonlyMap<string, readonly NamedEntry[]> {
  return groupByKeys(all, ({ id, names }) => [...new Set([id, ...names].map(spellingKey))].filter((key) => key !== ''));
}

/** The id of what is written by its name, by its id in capitals, or as `kind/id`; `undefined` if two could be meant. */
export function idOfSpelling(written: string, known: ReturnType<typeof idsBySpelling>): string | undefined {
  const [one, ...others] = known.get(spellingKey(written)) ?? [];
  return others.length === 0 ? one?.id : undefined;
}

/** Two spellings are the same where they differ in case, blanks, umlauts and signs alone. */
function spellingKey(spelling: string): string {
  return suggestId(spelling) || spelling.trim().toLowerCase();
}

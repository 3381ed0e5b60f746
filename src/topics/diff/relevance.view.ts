import type { Diagnostic } from '../../core/diagnostic.js';
import type { Model } from '../../core/model/model.js';
import { usesByEntry } from '../../core/model/uses.js';
import { references } from '../../kinds/references.generated.js';
import type { DiffSide } from './diff-side.view.js';
import type { Renames } from './rename-map.view.js';

/** The entries and findings within a selection. */
export interface Relevance {
  /** All if `null`. */
  readonly touchpoint: ReadonlySet<string> | null;
  readonly entry: (kind: string, id: string) => boolean;
  readonly finding: (finding: Diagnostic) => boolean;
}

/** Touchpoints that either side selects, and entries that refer to such a touchpoint. */
export function relevanceOf(
  earlier: Model,
  after: Pick<DiffSide, 'model' | 'selected'>,
  selectedBefore: ReadonlySet<string> | null,
  renames: Renames,
): Relevance {
  if (!after.selected || !selectedBefore) return { touchpoint: null, entry: () => true, finding: () => true };
  const translated = [...selectedBefore].map((id) => renames.get(`touchpoint/${id}`) ?? id);
  const touchpoint = new Set([...after.selected, ...translated]);
  const named = new Set([...touchpoint].map((id) => `touchpoint/${id}`));
  for (const entry of [...earlier.entries, ...after.model.entries]) {
    const uses = usesByEntry(entry, references);
    if (uses.some(({ kind, id }) => kind === 'touchpoint' && touchpoint.has(id)))
      named.add(`${entry.kind}/${entry.id}`);
  }
  const isNamed = (kind: string, id: string) => named.has(`${kind}/${id}`);
  const now = (kind: string, id: string) => renames.get(`${kind}/${id}`) ?? id;
  return {
    touchpoint,
    entry: isNamed,
    finding: ({ entry }) => entry !== null && isNamed(entry.kind, now(entry.kind, entry.id)),
  };
}

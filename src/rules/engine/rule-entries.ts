import type { Analysis } from '../../analysis/analysis.js';
import type { Entry } from '../../core/model/entry.js';
import { usesByEntry } from '../../core/model/uses.js';
import type { KindName } from '../../kinds/index.js';
import { references } from '../../kinds/references.generated.js';

export { isCommitted, isPending } from '../../analysis/measure-state.js';

/** Every entry of a kind that its schema accepts, by id, including those with a dangling reference, which analyses omit. */
export function entriesOf<Name extends KindName>({ model }: Analysis, kind: Name): readonly Entry<Name>[] {
  return model.entries.filter((entry) => entry.kind === kind) as readonly Entry[] as readonly Entry<Name>[];
}

/** The touchpoints of this analysis, sound or not; by default the live ones of customers. */
export function touchpointsOf(analysis: Analysis): readonly Entry<'touchpoint'>[] {
  const { statuses, audiences, selected = () => true } = analysis.options;
  return entriesOf(analysis, 'touchpoint').filter((touchpoint) => {
    const { status = 'live', audience = 'customer' } = touchpoint.fields;
    return statuses.includes(status) && audiences.includes(audience) && selected(touchpoint);
  });
}

/** The rounds behind the current values, each once. */
export function roundsOf(analysis: Analysis, ids: readonly string[]): readonly Entry<'assessment'>[] {
  return ids.flatMap((id) => analysis.model.assessments.get(id) ?? []);
}

/** Every entry that another one names, as `kind/id`. */
export function namedKeysOf({ model }: Analysis): ReadonlySet<string> {
  return new Set(
    model.entries.flatMap((entry) => usesByEntry(entry, references).map(({ kind, id }) => `${kind}/${id}`)),
  );
}

import type { CurrentValue } from './current.js';
import type { Observation } from './observations.js';

/** A current value with the observations of its kind. */
export interface Known {
  readonly value: CurrentValue;
  readonly observations: readonly Observation[];
}

/** Does a declared break of either series lie between two values, so that neither may be held against the other? */
export function breaksApart(one: Known, other: Known): boolean {
  return breaksAfter(one, other.value.date) || breaksAfter(other, one.value.date);
}

/** What is asked of one group breaks no series that others make. */
function breaksAfter({ value, observations }: Known, day: string): boolean {
  const groups: readonly (string | null)[] = value.personas.length > 0 ? value.personas : [null];
  return observations.some(
    ({ seriesBreak, date, persona, perspective }) =>
      seriesBreak &&
      date > day &&
      groups.includes(persona) &&
      (value.perspective !== 'customer' || perspective === 'customer'),
  );
}

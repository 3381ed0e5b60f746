import type { CurrentValue } from './current-value.js';
import type { Observation } from './observations.js';

/** A current value with the observations of its kind. */
export interface KnownValue {
  readonly value: CurrentValue;
  readonly observations: readonly Observation[];
}

/** Is there a declared break of one of the two series between the values, so that they cannot be compared? */
export function breaksApart(one: KnownValue, other: KnownValue): boolean {
  return breaksAfter(one, other.value.date) || breaksAfter(other, one.value.date);
}

/** A break declared by one persona's round does not break the series of the other personas. */
function breaksAfter({ value, observations }: KnownValue, day: string): boolean {
  const groups: readonly (string | null)[] = value.personas.length > 0 ? value.personas : [null];
  return observations.some(
    ({ seriesBreak, date, persona, perspective }) =>
      seriesBreak &&
      date > day &&
      groups.includes(persona) &&
      (value.perspective !== 'customer' || perspective === 'customer'),
  );
}

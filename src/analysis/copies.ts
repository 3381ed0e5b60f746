import { lastDayOf } from '../core/dates.js';
import { groupByKeys } from '../core/group-by-keys.js';
import type { Entry } from '../core/model/entry.js';
import { compareByCodeUnit } from '../core/order.js';

type Round = Entry<'assessment'>;

/** The key that two rounds share when they describe the same people on the same day. */
function occasionOf({ fields }: Round): string {
  return JSON.stringify([lastDayOf(fields.date), fields.perspective, fields.persona ?? null]);
}

/** Rounds of one day, one perspective and one group, two or more of them; each list ordered by id. */
export function roundsOfOneDay(rounds: Iterable<Round>): Round[][] {
  return [...groupByKeys(rounds, (round) => [occasionOf(round)]).values()]
    .filter((same) => same.length > 1)
    .map((same) => same.sort((left, right) => compareByCodeUnit(left.id, right.id)));
}

/** Do two rounds have equal ratings on the same scale? */
export function isCopy(one: Round, other: Round): boolean {
  const contentOf = ({ fields: { ratings, scale, seriesBreak = false } }: Round) =>
    sortKeys({ ratings, scale, seriesBreak });
  return contentOf(one) === contentOf(other);
}

/** The rounds without copies of another round of the same day; the first by id is kept. */
export function dropCopies(rounds: readonly Round[]): readonly Round[] {
  const copies = new Set<Round>();
  for (const same of roundsOfOneDay(rounds)) {
    same.forEach((round, at) => {
      if (same.slice(0, at).some((earlier) => isCopy(earlier, round))) copies.add(round);
    });
  }
  return copies.size === 0 ? rounds : rounds.filter((round) => !copies.has(round));
}

function sortKeys(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => compareByCodeUnit(left, right)))
      : part,
  );
}

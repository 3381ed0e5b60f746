import type { ValueKind } from '../core/model/on-scale.js';
import type { Scale } from '../core/model/settings.js';
import { compareByCodeUnit } from '../core/order.js';
import type { Perspective } from '../kinds/assessment.js';
import type { Change, CurrentValue, ValueWithoutInterval } from './current-value.js';
import type { Observation } from './observations.js';
import { votesOf } from './statistics/agreement.js';
import { isMixed, normalizeShares, weightedMean, weightedMinimum, weightedVariance } from './weighted-mean.js';
import { withInterval } from './with-interval.js';

/** The personas that use a touchpoint, with their shares of customers. */
export type Users = ReadonlyMap<string, number | null>;

interface Part {
  readonly score: number;
  readonly n: number | null;
  readonly variance: number | null;
  readonly date: string;
  readonly minimum: number | null;
  readonly perspective: Perspective;
  readonly says: boolean;
  readonly unweighted: boolean;
  readonly observations: readonly Observation[];
  readonly previous: Omit<Part, 'previous'> | null;
}

const CUSTOMER_KINDS: readonly ValueKind[] = ['ist', 'expectation', 'importance'];

/**
 * The current value of one kind.
 * @param observations all observations of this touchpoint and kind up to as-of, oldest first
 * @param users the personas that use the touchpoint; other personas are ignored
 * @param persona limits the value to this persona's rounds; Soll and best fall back to rounds without a persona
 */
export function currentValueOf(
  kind: ValueKind,
  observations: readonly Observation[],
  users: Users,
  persona: string | null,
  scale: Scale,
): CurrentValue | null {
  const current = currentOf(kind, observations, users, persona);
  return current && withInterval(current, scale);
}

function currentOf(
  kind: ValueKind,
  observations: readonly Observation[],
  users: Users,
  persona: string | null,
): ValueWithoutInterval | null {
  const part = observations.filter((observation) => observation.persona === null || users.has(observation.persona));
  if (persona !== null) {
    const own = part.filter((observation) => observation.persona === persona);
    const fallsBack = own.length === 0 && !CUSTOMER_KINDS.includes(kind);
    return fallsBack
      ? combinePersonas(kind, part.filter(isForAll), users)
      : combinePersonas(kind, own, new Map([[persona, null]]));
  }
  return combinePersonas(kind, part, users);
}

function isForAll(observation: Observation): boolean {
  return observation.persona === null;
}

function combinePersonas(
  kind: ValueKind,
  observations: readonly Observation[],
  users: Users,
): ValueWithoutInterval | null {
  const opinion = CUSTOMER_KINDS.includes(kind) && !observations.some((one) => one.perspective === 'customer');
  const heard =
    CUSTOMER_KINDS.includes(kind) && !opinion
      ? observations.filter((one) => one.perspective === 'customer')
      : observations;
  const groups = new Map<string | null, Observation[]>();
  for (const one of heard) groups.set(one.persona, [...(groups.get(one.persona) ?? []), one]);
  const all = newestPartOf(groups.get(null) ?? []);
  const personas = [...users.keys()].sort(compareByCodeUnit);
  const parts = personas.flatMap((id) => {
    const part = newestPartOf(groups.get(id) ?? []);
    return part ? [{ id, part }] : [];
  });
  if (parts.length === 0 && !all) return null;
  const newer = parts.filter(({ part }) => !all || part.date > all.date);
  if (all && (personas.length === 0 || newer.length < personas.length)) {
    const beside = newer.map(({ id, part }) => ({ persona: id, score: part.score, date: part.date }));
    return { ...valueOfParts([all], [1]), opinion, personas: [], beside };
  }
  const shares = newer.map(({ id }) => users.get(id) ?? null);
  const weights = normalizeShares(shares);
  const value = valueOfParts(
    newer.map(({ part }) => part),
    weights,
  );
  const unweighted = value.unweighted || isMixed(shares);
  return { ...value, unweighted, opinion, personas: newer.map(({ id }) => id), beside: [] };
}

/** The value at the newest date of a group, with the previous date if the two are comparable. */
function newestPartOf(observations: readonly Observation[]): Part | null {
  const newest = observations.at(-1)?.date;
  if (newest === undefined) return null;
  const now = observations.filter((one) => one.date === newest);
  const earlier = observations.filter((one) => one.date < newest);
  const before = earlier.filter((one) => one.date === earlier.at(-1)?.date);
  const comparable = before.length > 0 && !now.some((one) => one.seriesBreak);
  return { ...meanOfDate(now), previous: comparable ? meanOfDate(before) : null };
}

/** The mean of several rounds on one date, weighted by n if all have one. */
function meanOfDate(observations: readonly Observation[]): Omit<Part, 'previous'> {
  const ns = observations.map((one) => one.n);
  const total = ns.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const counted = !ns.includes(null) && total > 0;
  const weights = observations.map((one) => (counted ? (one.n ?? 0) / total : 1 / observations.length));
  const variances = observations.map((one) => (one.sd === null || one.n === null ? null : one.sd ** 2 / one.n));
  return {
    score:
      observations.length === 1
        ? (observations[0]?.score ?? 0)
        : weightedMean(
            observations.map((one) => one.score),
            weights,
          ),
    n: counted ? total : null,
    variance: weightedVariance(variances, weights),
    date: observations[0]?.date ?? '',
    minimum: weightedMinimum(
      observations.map((one) => one.minimum),
      weights,
    ),
    perspective: observations.every((one) => one.perspective === 'customer') ? 'customer' : 'company',
    says: observations.some((one) => one.says !== null),
    unweighted: isMixed(ns),
    observations,
  };
}

type Value = Omit<CurrentValue, 'ci95' | 'opinion' | 'personas' | 'beside'>;

function valueOfParts(parts: readonly Part[], weights: readonly number[]): Value {
  const [only] = parts;
  const score =
    parts.length === 1 && only
      ? only.score
      : weightedMean(
          parts.map((part) => part.score),
          weights,
        );
  const ns = parts.map((part) => part.n);
  const n = ns.includes(null) ? null : ns.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const variance = weightedVariance(
    parts.map((part) => part.variance),
    weights,
  );
  const se = variance === null ? null : Math.sqrt(variance);
  const observations = parts.flatMap((part) => part.observations);
  return {
    score,
    n,
    se,
    date: parts.map((part) => part.date).sort(compareByCodeUnit)[0] ?? '',
    minimum: weightedMinimum(
      parts.map((part) => part.minimum),
      weights,
    ),
    perspective: parts.every((part) => part.perspective === 'customer') ? 'customer' : 'company',
    says: parts.some((part) => part.says),
    unweighted: parts.some((part) => part.unweighted),
    rounds: [...new Set(observations.map((one) => one.round))].sort(compareByCodeUnit),
    change: changeOf(
      score,
      parts.map((part) => part.previous),
      weights,
    ),
    sources: observations.map((one) => one.source),
    votes: votesOf(observations),
  };
}

function changeOf(to: number, previous: readonly Part['previous'][], weights: readonly number[]): Change | null {
  const known = previous.filter((part) => part !== null);
  if (known.length === 0 || known.length < previous.length) return null;
  const from =
    known.length === 1
      ? (known[0]?.score ?? 0)
      : weightedMean(
          known.map((part) => part.score),
          weights,
        );
  return { from, to, delta: to - from, date: known.map((part) => part.date).sort(compareByCodeUnit)[0] ?? '' };
}

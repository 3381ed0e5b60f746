import type { Entry } from '../core/model/entry.js';
import type { Settings } from '../core/model/settings.js';
import { roundToNineDecimals } from '../core/order.js';
import { CUSTOMER_DECISIONS } from '../kinds/moment.js';
import type { CurrentValue } from './current-value.js';
import type { Source } from './observations.js';
import { importanceShare } from './scale.js';

/** The criteria of leverage, in the order of the default weights. */
export const CRITERIA = [...CUSTOMER_DECISIONS, 'importance', 'reach', 'moment'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Weights = Readonly<Record<Criterion, number>>;

/** A criterion's value as a share, 0 to 1, with its source; unknown criteria are left out. */
export interface CriterionValue {
  readonly criterion: Criterion;
  readonly value: number;
  readonly source: Source;
}

export type Criteria = ReadonlyMap<Criterion, CriterionValue>;

interface KnownCriteria {
  readonly settings: Settings;
  readonly importance: CurrentValue | null;
  /** Moments of truth of the touchpoint; `null` if the catalog has no moments. */
  readonly moments: readonly Entry<'moment'>[] | null;
}

/** The known criteria of a touchpoint (method.md, 3). */
export function criteriaOf(touchpoint: Entry<'touchpoint'>, known: KnownCriteria): Criteria {
  const found = new Map<Criterion, CriterionValue>();
  const add = (criterion: Criterion, value: number, source: Source) =>
    found.set(criterion, { criterion, value, source });
  const { importance, reach } = touchpoint.fields;
  const { scale } = known.settings;
  for (const criterion of CUSTOMER_DECISIONS) {
    const points = importance?.[criterion];
    if (points === undefined) continue;
    add(criterion, importanceShare(points, scale), { entry: touchpoint, field: ['importance', criterion] });
  }
  // Only customers' importance belongs to this criterion; the company's view does not.
  const [asked] = known.importance?.sources ?? [];
  if (known.importance && !known.importance.opinion && asked) {
    add('importance', importanceShare(known.importance.score, scale), asked);
  }
  if (reach !== undefined) add('reach', reach, { entry: touchpoint, field: ['reach'] });
  if (known.moments) {
    const [heaviest] = [...known.moments].sort((left, right) => weightOf(right) - weightOf(left));
    const source = heaviest ? { entry: heaviest, field: ['weight'] } : { entry: touchpoint, field: [] };
    add('moment', heaviest ? weightOf(heaviest) : 0, source);
  }
  return found;
}

export function weightOf(moment: Entry<'moment'>): number {
  return moment.fields.weight ?? 1;
}

export interface Contribution extends CriterionValue {
  /** Share of the total weight of the known criteria; the shares sum to 1. */
  readonly weight: number;
  readonly contribution: number;
}

export interface Leverage {
  /** 0 to 1, `null` where unknown. */
  readonly value: number | null;
  readonly because: readonly Contribution[];
  readonly unknown: readonly Criterion[];
}

/** leverage = Σ w c / Σ w over the known criteria of weight > 0; unknown criteria are left out, never counted as 0. */
export function leverageOf(criteria: Criteria, weights: Weights): Leverage {
  const active = CRITERIA.filter((criterion) => weights[criterion] > 0);
  const known = active.flatMap((criterion) => criteria.get(criterion) ?? []);
  const unknown = active.filter((criterion) => !criteria.has(criterion));
  const total = known.reduce((sum, { criterion }) => sum + weights[criterion], 0);
  const because = known.map((value): Contribution => {
    const weight = weights[value.criterion] / total;
    return { ...value, weight, contribution: value.value * weight };
  });
  // A missing moment of truth alone is not enough to compute leverage.
  const says = known.some(({ criterion, value }) => criterion !== 'moment' || roundToNineDecimals(value) !== 0);
  const value = says ? because.reduce((sum, { contribution }) => sum + contribution, 0) : null;
  return { value, because, unknown };
}

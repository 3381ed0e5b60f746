import { groupByKeys } from '../core/group-by-keys.js';
import type { Entry } from '../core/model/entry.js';
import type { Model } from '../core/model/model.js';
import type { ValueKind } from '../core/model/on-scale.js';
import type { Criteria } from './criteria.js';
import type { CurrentValue } from './current-value.js';
import type { Gap } from './gap.js';
import { gatherObservations, type Observations, type TouchpointObservations } from './observations.js';
import type { AnalysisOptions } from './options.js';

export type MomentGroups = ReadonlyMap<string, readonly Entry<'moment'>[]>;

/** A cache of values per touchpoint, filled on demand. */
export interface AnalysisCache {
  readonly observations: Map<string, TouchpointObservations>;
  readonly current: Map<ValueKind, Map<string, CurrentValue | null>>;
  readonly gap: Map<string, Gap | null>;
  /** The criteria of a touchpoint, independent of the weights. */
  readonly criteria: Map<string, Criteria>;
  /** The moments by touchpoint; `null` before the first access. */
  moments: MomentGroups | null;
}

export function makeCache(model: Model, { asOf }: Pick<AnalysisOptions, 'asOf'>): AnalysisCache {
  const observations = gatherObservations(model.assessments.values(), model.settings, asOf);
  return { observations, current: new Map(), gap: new Map(), criteria: new Map(), moments: null };
}

export function groupMoments({ moments }: Model): MomentGroups {
  return groupByKeys(moments.values(), ({ fields }) => [...new Set(fields.touchpoints)]);
}

/** Clears the cache of some touchpoints and replaces their observations. */
export function refreshCache(known: AnalysisCache, touched: ReadonlySet<string>, observations: Observations): void {
  for (const id of touched) {
    const own = observations.get(id);
    if (own) known.observations.set(id, own);
    else known.observations.delete(id);
    for (const values of known.current.values()) values.delete(id);
    known.gap.delete(id);
    known.criteria.delete(id);
  }
}

/** A copy of the cache for a second analysis. */
export function copyCache({ observations, current, gap, criteria, moments }: AnalysisCache): AnalysisCache {
  return {
    observations: new Map(observations),
    current: new Map([...current].map(([kind, values]) => [kind, new Map(values)])),
    gap: new Map(gap),
    criteria: new Map(criteria),
    moments,
  };
}

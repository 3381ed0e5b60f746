import type { Entry } from '../core/entry.js';
import type { Model } from '../core/model.js';
import type { ValueKind } from '../core/on-scale.js';
import type { AnalysisOptions } from './analysis.js';
import type { CurrentValue } from './current.js';
import type { Gap } from './gap.js';
import { gatherObservations, type OfTouchpoint } from './observations.js';

export type MomentGroups = ReadonlyMap<string, readonly Entry<'moment'>[]>;

/** What was found out about single touchpoints; it fills up as analyses are asked. */
export interface Known {
  readonly observations: Map<string, OfTouchpoint>;
  readonly current: Map<ValueKind, Map<string, CurrentValue | null>>;
  readonly gap: Map<string, Gap | null>;
  /** The moments of a touchpoint; `null` as long as nobody asked. */
  moments: MomentGroups | null;
}

export function nothingKnown(model: Model, { asOf }: Pick<AnalysisOptions, 'asOf'>): Known {
  const observations = gatherObservations(model.assessments.values(), model.settings, asOf);
  return { observations, current: new Map(), gap: new Map(), moments: null };
}

export function groupMoments({ moments }: Model): MomentGroups {
  const groups = new Map<string, Entry<'moment'>[]>();
  for (const moment of moments.values()) {
    for (const id of new Set(moment.fields.touchpoints)) groups.set(id, [...(groups.get(id) ?? []), moment]);
  }
  return groups;
}

import { lastDay } from '../core/dates.js';
import type { Entry } from '../core/entry.js';
import type { Model } from '../core/model.js';
import type { ValueKind } from '../core/on-scale.js';
import { sameValue } from '../core/parsed.js';
import type { Analysis, AnalysisOptions } from './analysis.js';
import type { Criteria } from './criteria.js';
import type { CurrentValue } from './current.js';
import type { Gap } from './gap.js';
import { gatherObservations, type Observations } from './observations.js';

/** What an analysis found out about single touchpoints. */
export interface Known {
  readonly observations: Observations;
  readonly current: Map<ValueKind, Map<string, CurrentValue | null>>;
  readonly gap: Map<string, Gap | null>;
  /** What counts at a touchpoint, whatever it weighs. */
  readonly criteria: Map<string, Criteria>;
}

export function nothingKnown(model: Model, { asOf }: Pick<AnalysisOptions, 'asOf'>): Known {
  const observations = gatherObservations(model.assessments.values(), model.settings, asOf);
  return { observations, current: new Map(), gap: new Map(), criteria: new Map() };
}

const memory = new WeakMap<Analysis, Known>();

export function remember(analysis: Analysis, known: Known): void {
  memory.set(analysis, known);
}

/**
 * What still holds after a change of the catalog or of the day: all but the touchpoints whose entry changed, or of which
 * a round says something else that came, went, changed or has been reached. The earlier analysis stays what it was.
 */
export function stillKnown(earlier: Analysis, model: Model, options: AnalysisOptions): Known {
  const before = memory.get(earlier);
  if (!before || !sameGround(earlier, model, options)) return nothingKnown(model, options);
  const changed = changedTouchpoints(earlier, model, options);
  if (changed.size > model.touchpoints.size / 2) return nothingKnown(model, options);
  const current = new Map([...before.current].map(([kind, values]) => [kind, without(values, changed)]));
  const gap = without(before.gap, changed);
  const criteria = earlier.model.moments === model.moments ? without(before.criteria, changed) : new Map();
  if (changed.size === 0) return { observations: before.observations, current, gap, criteria };
  const observations = new Map(before.observations);
  const anew = gatherObservations(model.assessments.values(), model.settings, options.asOf, changed);
  for (const id of changed) {
    const own = anew.get(id);
    if (own) observations.set(id, own);
    else observations.delete(id);
  }
  return { observations, current, gap, criteria };
}

/** A copy without some keys. */
function without<T>(values: ReadonlyMap<string, T>, keys: Iterable<string>): Map<string, T> {
  const copy = new Map(values);
  for (const key of keys) copy.delete(key);
  return copy;
}

/** Do the same settings, personas and options stand behind both? */
function sameGround({ model: old, options: then }: Analysis, model: Model, now: AnalysisOptions): boolean {
  if (then.against !== now.against || then.persona !== now.persona) return false;
  if (old.settings !== model.settings && !sameValue(old.settings, model.settings)) return false;
  if (old.personas === model.personas) return true;
  const [before, after] = [[...old.personas.values()], [...model.personas.values()]];
  return before.length === after.length && before.every((persona, at) => persona === after[at]);
}

function changedTouchpoints({ model: old, options: then }: Analysis, model: Model, now: AnalysisOptions): Set<string> {
  const changed = new Set<string>();
  if (old.touchpoints !== model.touchpoints) {
    for (const [id, entry] of model.touchpoints) if (old.touchpoints.get(id) !== entry) changed.add(id);
    for (const id of old.touchpoints.keys()) if (!model.touchpoints.has(id)) changed.add(id);
  }
  if (old.assessments === model.assessments && then.asOf === now.asOf) return changed;
  const [early, late] = then.asOf < now.asOf ? [then.asOf, now.asOf] : [now.asOf, then.asOf];
  const rated = (ids: Iterable<string>) => {
    for (const touchpoint of ids) changed.add(touchpoint);
  };
  for (const [id, round] of model.assessments) {
    const before = old.assessments.get(id);
    if (before !== round) rated(ratedAnew(before, round));
    if (early !== late && isBetween(lastDay(round.fields.date), early, late)) rated(ratedIn(round));
  }
  if (old.assessments === model.assessments) return changed;
  for (const [id, round] of old.assessments) if (!model.assessments.has(id)) rated(ratedIn(round));
  return changed;
}

const ratedIn = ({ fields }: Entry<'assessment'>): string[] => Object.keys(fields.ratings);

/** The touchpoints of which a round now says something else than before; all, where anything else of it changed. */
function ratedAnew(before: Entry<'assessment'> | undefined, after: Entry<'assessment'>): string[] {
  if (!before) return ratedIn(after);
  const all = [...new Set([...ratedIn(before), ...ratedIn(after)])];
  const { ratings: old, ...headBefore } = before.fields;
  const { ratings, ...head } = after.fields;
  if (before.path !== after.path || !sameValue(headBefore, head)) return all;
  return all.filter((id) => ownOf(old, id) !== ownOf(ratings, id));
}

function ownOf<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}

/** Was a round of that day reached, or left, on the way from one day to another? */
function isBetween(date: string, early: string, late: string): boolean {
  return date > early && date <= late;
}

import { lastDay } from '../core/dates.js';
import type { Entry } from '../core/entry.js';
import type { Model } from '../core/model.js';
import type { ValueKind } from '../core/on-scale.js';
import { sameValue } from '../core/parsed.js';
import type { Analysis, AnalysisOptions } from './analysis.js';
import type { CurrentValue } from './current.js';
import type { Gap } from './gap.js';
import { gatherObservations, type Observations } from './observations.js';

/** What an analysis found out about single touchpoints. */
export interface Known {
  readonly observations: Observations;
  readonly current: Map<ValueKind, Map<string, CurrentValue | null>>;
  readonly gap: Map<string, Gap | null>;
}

export function nothingKnown(model: Model, { asOf }: Pick<AnalysisOptions, 'asOf'>): Known {
  const observations = gatherObservations(model.assessments.values(), model.settings, asOf);
  return { observations, current: new Map(), gap: new Map() };
}

const memory = new WeakMap<Analysis, Known>();

export function remember(analysis: Analysis, known: Known): void {
  memory.set(analysis, known);
}

/**
 * What still holds after a change of the catalog or of the day: all but the touchpoints whose entry changed, or that a
 * round rates which came, went, changed or has been reached. The earlier analysis stays what it was.
 */
export function stillKnown(earlier: Analysis, model: Model, options: AnalysisOptions): Known {
  const before = memory.get(earlier);
  if (!before || !sameGround(earlier, model, options)) return nothingKnown(model, options);
  const changed = changedTouchpoints(earlier, model, options);
  if (changed.size > model.touchpoints.size / 2) return nothingKnown(model, options);
  if (changed.size === 0) return { ...before, current: copied(before.current), gap: new Map(before.gap) };
  const observations = new Map(before.observations);
  const anew = gatherObservations(model.assessments.values(), model.settings, options.asOf, changed);
  const current = copied(before.current);
  const gap = new Map(before.gap);
  for (const id of changed) {
    const own = anew.get(id);
    if (own) observations.set(id, own);
    else observations.delete(id);
    for (const values of current.values()) values.delete(id);
    gap.delete(id);
  }
  return { observations, current, gap };
}

function copied(current: Known['current']): Known['current'] {
  return new Map([...current].map(([kind, values]) => [kind, new Map(values)]));
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
  const rated = ({ fields }: Entry<'assessment'>) => {
    for (const touchpoint of Object.keys(fields.ratings)) changed.add(touchpoint);
  };
  for (const [id, round] of model.assessments) {
    const before = old.assessments.get(id);
    if (before !== round) {
      rated(round);
      if (before) rated(before);
    } else if (early !== late && isBetween(lastDay(round.fields.date), early, late)) rated(round);
  }
  if (old.assessments === model.assessments) return changed;
  for (const [id, round] of old.assessments) if (!model.assessments.has(id)) rated(round);
  return changed;
}

/** Was a round of that day reached, or left, on the way from one day to another? */
function isBetween(date: string, early: string, late: string): boolean {
  return date > early && date <= late;
}

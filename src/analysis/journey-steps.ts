import type { Entry } from '../core/model/entry.js';
import type { Analysis } from './analysis.js';
import { shortfallBetween } from './gap.js';

export interface Step {
  readonly touchpoint: string;
  readonly optional: boolean;
  readonly note: string | null;
  readonly experience: string | null;
  /** Number of the visit to the touchpoint within the journey: 1, 2, … */
  readonly visit: number;
}

/** The steps of a journey in order; a touchpoint may occur more than once. */
export function stepsOf({ fields }: Entry<'journey'>): Step[] {
  const visits = new Map<string, number>();
  return fields.steps.map((given) => {
    const step = typeof given === 'string' ? { touchpoint: given } : given;
    const visit = (visits.get(step.touchpoint) ?? 0) + 1;
    visits.set(step.touchpoint, visit);
    return {
      touchpoint: step.touchpoint,
      optional: step.optional ?? false,
      note: step.note ?? null,
      experience: step.experience ?? null,
      visit,
    };
  });
}

/** The transition from one step to the next: the departments, the setting and the fall of the Ist. */
export interface Passage {
  readonly journey: string;
  /** Position of the target step, from 1. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly fromDepartment: string | null;
  readonly toDepartment: string | null;
  /** The responsible department changes; `null` where one of them is unknown. */
  readonly handOver: boolean | null;
  /** A change between online and offline; `both` and an unknown setting are no break. */
  readonly settingBreak: 'online-offline' | 'offline-online' | null;
  /** Fall of the Ist; negative for a rise, `null` if one Ist is unknown. */
  readonly drop: number | null;
}

/** Pairs of neighbouring steps of all journeys; both touchpoints are analysed. */
export function passagesOf(analysis: Analysis): Passage[] {
  const analysed = new Set(analysis.touchpoints.map((touchpoint) => touchpoint.id));
  return [...analysis.model.journeys.values()].flatMap((journey) => {
    const steps = stepsOf(journey);
    return steps.flatMap((to, index) => {
      const from = steps[index - 1];
      if (!from || from.touchpoint === to.touchpoint) return [];
      if (!analysed.has(from.touchpoint) || !analysed.has(to.touchpoint)) return [];
      return [passageOf(analysis, journey.id, index + 1, from.touchpoint, to.touchpoint)];
    });
  });
}

function passageOf(analysis: Analysis, journey: string, step: number, from: string, to: string): Passage {
  const fields = (id: string) => analysis.model.touchpoints.get(id)?.fields;
  const fromDepartment = fields(from)?.department ?? null;
  const toDepartment = fields(to)?.department ?? null;
  const change = `${fields(from)?.setting}-${fields(to)?.setting}`;
  const [before, after] = [analysis.current(from, 'ist'), analysis.current(to, 'ist')];
  return {
    journey,
    step,
    from,
    to,
    fromDepartment,
    toDepartment,
    handOver: fromDepartment === null || toDepartment === null ? null : fromDepartment !== toDepartment,
    settingBreak: change === 'online-offline' || change === 'offline-online' ? change : null,
    drop: before && after ? shortfallBetween(before.score, after.score, analysis.settings.scale) : null,
  };
}

import type { Entry } from '../core/entry.js';
import type { Analysis } from './analysis.js';
import { difference } from './gap.js';

export interface Step {
  readonly touchpoint: string;
  readonly optional: boolean;
  readonly note: string | null;
  readonly experience: string | null;
  /** Which time the journey comes here: 1, 2, … */
  readonly visit: number;
}

/** The steps of a journey in order; a touchpoint may come again. */
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

/** From one step to the next: who hands over to whom, and what it does to the customer. */
export interface Passage {
  readonly journey: string;
  /** Position of the step that it leads to, from 1. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly fromDepartment: string | null;
  readonly toDepartment: string | null;
  /** The responsible department changes; `null` where one of them is unknown. */
  readonly handOver: boolean | null;
  /** From online to offline or back; `both` bridges, and an unknown setting is no break. */
  readonly settingBreak: 'online-offline' | 'offline-online' | null;
  /** By how much the Ist is worse than before; negative where it is better, `null` where one of them is unknown. */
  readonly drop: number | null;
}

/** Neighbouring steps of all journeys whose touchpoints are both analysed. */
export function passagesOf(analysis: Analysis): Passage[] {
  const analysed = new Set(analysis.touchpoints.map((touchpoint) => touchpoint.id));
  return [...analysis.model.journeys.values()].flatMap((journey) => {
    const steps = stepsOf(journey);
    return steps.flatMap((to, index) => {
      const from = steps[index - 1];
      if (!from || from.touchpoint === to.touchpoint) return [];
      if (!analysed.has(from.touchpoint) || !analysed.has(to.touchpoint)) return [];
      return [passage(analysis, journey.id, index + 1, from.touchpoint, to.touchpoint)];
    });
  });
}

function passage(analysis: Analysis, journey: string, step: number, from: string, to: string): Passage {
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
    drop: before && after ? difference(before.score, after.score, analysis.settings.scale) : null,
  };
}

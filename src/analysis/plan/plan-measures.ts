import type { Analysis } from '../analysis.js';
import { bestMixOf } from './best-mix.js';
import { isSatisfied, type RequiredField } from './condition.js';
import { type ConflictingCondition, conflictOf } from './conflict.js';
import type { Demand } from './demand.js';
import { frontierOf, type Level } from './frontier.js';
import { type Mix, mixOf } from './mix.js';
import { type Problem, problemOf, sortMeasures } from './problem.js';
import type { Solve } from './program.js';
import { type ChosenMeasure, chosenOf, type GapClosed, gapsOf, notChosenOf, type OmittedMeasure } from './reasons.js';
import { objectiveOf, worthOf } from './worth.js';

export interface PlanWishes {
  readonly next: boolean;
  readonly frontier: boolean;
}

/** The best mix of measures under a demand, with its reasons. */
export interface Plan {
  /** `null` if the demand cannot be met, or no mix was found in time. */
  readonly mix: Mix | null;
  readonly optimal: boolean;
  /** Another mix has the same objective; the rules for ties decided. */
  readonly tied: boolean;
  /** Upper bound of the objective, in priority points. */
  readonly bound: number | null;
  /** All priority points that remain to close. */
  readonly total: number;
  /** The contradiction; empty if a mix exists. */
  readonly conflict: readonly ConflictingCondition[];
  readonly chosen: readonly ChosenMeasure[];
  readonly gaps: readonly GapClosed[];
  readonly notChosen: readonly OmittedMeasure[];
  readonly unknown: readonly { readonly measure: string; readonly lacks: readonly RequiredField[] }[];
  readonly nextBest: Mix | null;
  readonly frontier: readonly Level[];
}

/** The best mix of measures (method.md, 4 and 7.9): exact, with the given solver. */
export function planOf(analysis: Analysis, demand: Demand, solve: Solve, wanted: PlanWishes): Plan {
  const problem = problemOf(analysis, demand);
  const best = bestMixOf(problem, solve);
  const mix = best.mix ?? emptyMixOf(problem, best.proven);
  const all = objectiveOf(problem.needs, new Set(problem.ids));
  const { known, unknown } = sortMeasures(analysis, demand);
  return {
    mix,
    optimal: best.proven && mix !== null,
    tied: best.tied,
    bound: mix && (best.proven ? mix.objective : Math.max(mix.objective, Math.min(best.bound, all))),
    total: worthOf(problem.needs),
    conflict: mix === null && best.proven ? conflictOf(problem, solve) : [],
    chosen: mix ? chosenOf(problem, mix) : [],
    gaps: mix ? gapsOf(problem, mix) : [],
    notChosen: mix
      ? notChosenOf(
          problem,
          mix,
          known.map(({ id }) => id),
        )
      : [],
    unknown: unknown.map(({ measure, lacks }) => ({ measure: measure.id, lacks })),
    nextBest: wanted.next && mix ? bestMixOf(problem, solve, [mix]).mix : null,
    frontier: wanted.frontier ? frontierOf(analysis, demand, solve) : [],
  };
}

/** The empty mix, for a search without an answer in time; `null` if measures are demanded. */
function emptyMixOf(problem: Problem, proven: boolean): Mix | null {
  const empty = new Set<string>();
  return !proven && problem.constraints.every((constraint) => isSatisfied(constraint, empty))
    ? mixOf(problem, empty)
    : null;
}

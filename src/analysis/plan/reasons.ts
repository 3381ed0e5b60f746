import { compareByCodeUnit, compareNumbers, roundToNineDecimals } from '../../core/order.js';
import { type Condition, type Constraint, isSatisfied } from './condition.js';
import type { Mix } from './mix.js';
import type { Problem } from './problem.js';
import { objectiveOf, pointsClosed } from './worth.js';

export interface ChosenMeasure {
  readonly measure: string;
  /** Priority points lost if this measure alone were left out. */
  readonly adds: number;
  /** Chosen measures that require this one. */
  readonly neededBy: readonly string[];
}

export interface GapClosed {
  readonly touchpoint: string;
  readonly before: number;
  readonly after: number;
}

export interface OmittedMeasure {
  readonly measure: string;
  /** Priority points gained by adding the measure to the mix. */
  readonly wouldAdd: number;
  /** Conditions that this would violate, and by how much for limits. */
  readonly breaks: readonly { readonly condition: Condition; readonly over: number | null }[];
}

/** The benefit that each chosen measure adds to the others, largest first, then id. */
export function chosenOf(problem: Problem, mix: Mix): ChosenMeasure[] {
  const rows = mix.ids.map((measure): ChosenMeasure => {
    const rest = new Set(mix.ids.filter((id) => id !== measure));
    const neededBy = problem.constraints
      .filter((constraint) => !isSatisfied(constraint, rest))
      .flatMap(({ because: [first] }) =>
        first?.kind === 'requires' || first?.kind === 'basics' ? [first.measure] : [],
      )
      .filter((id) => id !== null);
    return {
      measure,
      adds: mix.objective - objectiveOf(problem.needs, rest),
      neededBy: [...new Set(neededBy)].sort(compareByCodeUnit),
    };
  });
  return rows.sort(
    (left, right) => compareNumbers(right.adds, left.adds) || compareByCodeUnit(left.measure, right.measure),
  );
}

/** The touchpoints that a chosen measure improves, with the remaining gap before and after. */
export function gapsOf({ needs }: Problem, { chosen }: Mix): GapClosed[] {
  return needs
    .filter(({ by }) => [...by.keys()].some((id) => chosen.has(id)))
    .map((need) => {
      const after = need.rest - pointsClosed(need, chosen);
      return { touchpoint: need.touchpoint, before: need.rest, after: roundToNineDecimals(after) === 0 ? 0 : after };
    });
}

/** The candidates outside the mix: the benefit that each would add, and the conditions that it would violate. */
export function notChosenOf(problem: Problem, mix: Mix, candidates: readonly string[]): OmittedMeasure[] {
  const rows = candidates
    .filter((id) => !mix.chosen.has(id))
    .map((measure): OmittedMeasure => {
      const more = new Set([...mix.ids, measure]);
      const broken = problem.constraints.filter((constraint) => !isSatisfied(constraint, more));
      return {
        measure,
        wouldAdd: objectiveOf(problem.needs, more) - mix.objective,
        breaks: broken.flatMap((constraint) =>
          constraint.because.map((condition) => ({ condition, over: overOf(constraint, condition, more) })),
        ),
      };
    });
  return rows.sort(
    (left, right) => compareNumbers(right.wouldAdd, left.wouldAdd) || compareByCodeUnit(left.measure, right.measure),
  );
}

function overOf({ terms, upper }: Constraint, { limit }: Condition, chosen: ReadonlySet<string>): number | null {
  if (limit === null) return null;
  return terms.reduce((sum, [id, amount]) => sum + (chosen.has(id) ? amount : 0), -upper);
}

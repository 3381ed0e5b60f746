import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { isSatisfied } from './condition.js';
import type { Problem } from './problem.js';
import { objectiveOf } from './worth.js';

/** A set of measures with its benefit and effort; sums run in the order of the ids. */
export interface Mix {
  readonly ids: readonly string[];
  readonly chosen: ReadonlySet<string>;
  /** Priority points. */
  readonly objective: number;
  readonly cost: number;
  readonly days: number;
}

export function mixOf(problem: Problem, chosen: ReadonlySet<string>): Mix {
  const ids = problem.ids.filter((id) => chosen.has(id));
  const sum = (amount: (id: string) => number) => ids.reduce((total, id) => total + amount(id), 0);
  return {
    ids,
    chosen: new Set(ids),
    objective: objectiveOf(problem.needs, chosen),
    cost: sum(problem.cost),
    days: sum(problem.days),
  };
}

export function isFeasible({ constraints }: Pick<Problem, 'constraints'>, { chosen }: Mix): boolean {
  return constraints.every((constraint) => isSatisfied(constraint, chosen));
}

export function isSameMix(left: Mix, right: Mix): boolean {
  return left.ids.length === right.ids.length && left.ids.every((id, at) => right.ids[at] === id);
}

/** Better first: more points, then less money, fewer days, fewer measures, then the lists of ids (method.md, 7.9). */
export function compareMixes(left: Mix, right: Mix): number {
  return (
    compareNumbers(right.objective, left.objective) ||
    compareNumbers(left.cost, right.cost) ||
    compareNumbers(left.days, right.days) ||
    left.ids.length - right.ids.length ||
    compareIds(left, right)
  );
}

export function compareIds(left: Mix, right: Mix): number {
  const at = left.ids.findIndex((id, index) => id !== right.ids[index]);
  return at < 0 ? 0 : compareByCodeUnit(left.ids[at] ?? '', right.ids[at] ?? '');
}

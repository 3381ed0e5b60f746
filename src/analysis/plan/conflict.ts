import { CONDITION_KINDS, type Condition, type ConditionKind, type Constraint, isSatisfied } from './condition.js';
import type { Problem } from './problem.js';
import type { Solve } from './program.js';
import { maximise, PLAIN_SEARCH } from './search.js';

/** A condition of a contradiction; for a limit with the amount that the others need. */
export interface ConflictingCondition {
  readonly condition: Condition;
  /** The smallest sufficient limit; `null` if the condition is no limit. */
  readonly needs: number | null;
}

/**
 * Conditions are removed in this order, those of the catalog last: a limit explains less than a contradiction inside
 * the catalog, and unneeded demands are removed.
 */
const REMOVAL_ORDER: readonly ConditionKind[] = ['budget', 'days', 'departmentDays', 'until', 'must', 'without'];

/**
 * A minimal set of conditions that cannot hold together, by deletion filtering (Chinneck & Dravnieks 1991). A condition
 * whose removal leaves the rest impossible is not part of it; without any one of the set the rest is possible.
 */
export function conflictOf(problem: Problem, solve: Solve): ConflictingCondition[] {
  const concerned = reduceToDemanded(problem);
  const all = [...new Set(concerned.constraints.flatMap(({ because }) => because))];
  const order = [
    ...REMOVAL_ORDER.flatMap((kind) => all.filter((one) => one.kind === kind)),
    ...all.filter(({ kind }) => !REMOVAL_ORDER.includes(kind)),
  ];
  const kept = order.reduce((left, candidate) => {
    const without = left.filter((one) => one !== candidate);
    return isPossible(limitTo(concerned, without), solve) ? left : without;
  }, order);
  return [...kept]
    .sort(byKind)
    .map((condition) => ({ condition, needs: smallestNeedOf(condition, concerned, kept, solve) }));
}

function byKind(left: Condition, right: Condition): number {
  return CONDITION_KINDS.indexOf(left.kind) - CONDITION_KINDS.indexOf(right.kind);
}

/**
 * The problem reduced to the demanded measures and those that they require; no other measure can contribute to a
 * contradiction.
 */
function reduceToDemanded(problem: Problem): Problem {
  const found = new Set(problem.constraints.flatMap(({ because }) => idsOf(because, 'must')));
  const leads = problem.constraints.flatMap(({ because: [first] }) =>
    first?.kind === 'requires' || first?.kind === 'basics' ? [first] : [],
  );
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { measure, others } of leads) if (found.has(measure ?? '')) for (const id of others) found.add(id);
  }
  const constraints = problem.constraints.map(({ terms, ...rest }) => ({
    ...rest,
    terms: terms.filter(([id]) => found.has(id)),
  }));
  const matters = (constraint: Constraint) => constraint.terms.some(([, coefficient]) => coefficient !== 0);
  return {
    ...problem,
    ids: problem.ids.filter((id) => found.has(id)),
    needs: [],
    constraints: constraints.filter(matters),
  };
}

function idsOf(because: readonly Condition[], kind: ConditionKind): string[] {
  return because.flatMap((one) => (one.kind === kind && one.measure !== null ? [one.measure] : []));
}

/** The problem with the constraints of these conditions alone. */
function limitTo(problem: Problem, conditions: readonly Condition[]): Problem {
  const constraints = problem.constraints.filter(({ because }) => because.every((one) => conditions.includes(one)));
  return { ...problem, constraints };
}

function isPossible(problem: Problem, solve: Solve): boolean {
  const nothing = new Set<string>();
  if (problem.constraints.every((constraint) => isSatisfied(constraint, nothing))) return true;
  const { mix, proven } = maximise(problem, solve, PLAIN_SEARCH);
  // Without a proof the condition is kept: the set may not be minimal, but it is a contradiction.
  return mix !== null || !proven;
}

/** The smallest amount of money or days that the other conditions need. */
function smallestNeedOf(
  condition: Condition,
  problem: Problem,
  kept: readonly Condition[],
  solve: Solve,
): number | null {
  if (condition.limit === null) return null;
  const terms = problem.constraints.find(({ because: [first] }) => first === condition)?.terms;
  if (!terms) return null;
  const others = limitTo(
    problem,
    kept.filter((one) => one !== condition),
  );
  const taken = { touchpoint: '', perPoint: -1, rest: Number.POSITIVE_INFINITY, by: new Map(terms) };
  const { mix } = maximise({ ...others, needs: [taken] }, solve, PLAIN_SEARCH);
  return mix && -mix.objective;
}

import { compareNumbers } from '../../core/order.js';
import { type Constraint, holds } from './condition.js';
import { compareIds, isFeasible, type Mix, mixOf, sameMix } from './mix.js';
import type { Problem } from './problem.js';
import { type Asked, GIVE_UP, programOf, type Solve } from './program.js';

/** Sets that a solver takes for feasible, or for as good, only within its tolerance; more of them is no accident. */
export const DOUBTS = 50;

export interface Found {
  /** `null` where there is none, or none was found in time. */
  readonly mix: Mix | null;
  readonly proven: boolean;
  /** What no set exceeds, in priority points; only where it is not proven. */
  readonly bound: number;
}

const NONE: Found = { mix: null, proven: true, bound: Number.NEGATIVE_INFINITY };

/** What was asked, and nothing else. */
export const NOTHING_ELSE: Asked = { also: [], excluded: [], known: null, before: false };

/**
 * The set with the largest objective, as far as a solver can tell; where one is known already, only what comes up to it
 * within the solver's tolerance. The answer is checked exactly: a set that is feasible only within the tolerance is
 * excluded and the question asked again.
 */
export function maximise(problem: Problem, solve: Solve, asked: Asked): Found {
  const excluded = [...asked.excluded];
  const allowed = (mix: Mix) => isAllowed(problem, { ...asked, excluded }, mix);
  if (problem.ids.length === 0) {
    const empty = mixOf(problem, new Set());
    return allowed(empty) ? { ...NONE, mix: empty } : NONE;
  }
  for (let doubts = 0; doubts < DOUBTS; doubts++) {
    const { program, scale, giveUp } = programOf(problem, { ...asked, excluded });
    const answer = solve(program);
    if (answer.outcome === 'infeasible') return NONE;
    const { values } = answer;
    // Nothing else comes up to what is known already.
    if (asked.known && (values?.[giveUp] ?? 0) > 0.5) return { ...NONE, proven: answer.outcome === 'optimal' };
    const mix = values && mixOf(problem, new Set(problem.ids.filter((_, at) => (values[at] ?? 0) > 0.5)));
    const bound = answer.outcome === 'stopped' ? answer.bound / scale : Number.NEGATIVE_INFINITY;
    const proven = answer.outcome === 'optimal';
    if (mix && allowed(mix)) return { mix: polished(problem, mix, allowed), proven, bound };
    if (!mix || !proven) return { mix: null, proven: false, bound };
    excluded.push(mix);
  }
  return { mix: null, proven: false, bound: Number.POSITIVE_INFINITY };
}

function isAllowed(problem: Problem, { also, excluded, known, before }: Asked, mix: Mix): boolean {
  return (
    isFeasible(problem, mix) &&
    also.every((constraint) => holds(constraint, mix.chosen)) &&
    !excluded.some((other) => sameMix(other, mix)) &&
    !(known && before && compareIds(mix, known) >= 0)
  );
}

/**
 * Without what adds nothing, the dearest first, because a solver has no reason to leave it out; and with what adds less
 * than the solver notices.
 */
function polished(problem: Problem, mix: Mix, allowed: (mix: Mix) => boolean): Mix {
  const dearest = [...problem.ids].sort((left, right) => compareNumbers(problem.cost(right), problem.cost(left)));
  return dearest.reduce((kept, id) => {
    const ids = kept.chosen.has(id) ? kept.ids.filter((other) => other !== id) : [...kept.ids, id];
    const other = mixOf(problem, new Set(ids));
    const order = compareNumbers(other.objective, kept.objective);
    return (order > 0 || (order === 0 && ids.length < kept.ids.length)) && allowed(other) ? other : kept;
  }, mix);
}

/** Not all of these together: neither this set nor one with more in it, which could only be dearer. */
export function notAllOf({ ids }: Mix): Constraint {
  return { terms: ids.map((id) => [id, 1] as const), upper: ids.length - 1, because: [] };
}

/** A constraint that a search may give up, at the price of finding nothing new. */
export function orGiveUp({ terms, ...rest }: Constraint, unit: number): Constraint {
  return { ...rest, terms: [...terms, [GIVE_UP, -unit]] };
}

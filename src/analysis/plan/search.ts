import { compareNumbers } from '../../core/order.js';
import { type Constraint, isSatisfied } from './condition.js';
import { compareIds, isFeasible, isSameMix, type Mix, mixOf } from './mix.js';
import type { Problem } from './problem.js';
import { GIVE_UP, programOf, type SearchRequest, type Solve } from './program.js';

/** Maximum number of sets that are feasible or equal only within the solver's tolerance. */
export const MAX_DOUBTFUL_SETS = 50;

export interface SearchResult {
  /** `null` if there is none, or none was found in time. */
  readonly mix: Mix | null;
  readonly proven: boolean;
  /** Upper bound in priority points, for an unproven answer. */
  readonly bound: number;
}

const NO_RESULT: SearchResult = { mix: null, proven: true, bound: Number.NEGATIVE_INFINITY };

/** A search without extra conditions. */
export const PLAIN_SEARCH: SearchRequest = { also: [], excluded: [], known: null, before: false };

/**
 * The set with the largest objective within the solver's tolerance; with a known set, only sets that equal or exceed it
 * within that tolerance. The answer is checked exactly: a set that is feasible only within the tolerance is
 * excluded and the search repeated.
 */
export function maximise(problem: Problem, solve: Solve, asked: SearchRequest): SearchResult {
  const excluded = [...asked.excluded];
  const isAllowedMix = (mix: Mix) => isAllowed(problem, { ...asked, excluded }, mix);
  if (problem.ids.length === 0) {
    const empty = mixOf(problem, new Set());
    return isAllowedMix(empty) ? { ...NO_RESULT, mix: empty } : NO_RESULT;
  }
  for (let doubts = 0; doubts < MAX_DOUBTFUL_SETS; doubts++) {
    const { program, scale, giveUp } = programOf(problem, { ...asked, excluded });
    const answer = solve(program);
    if (answer.outcome === 'infeasible') return NO_RESULT;
    const { values } = answer;
    // No other set equals the known one.
    if (asked.known && (values?.[giveUp] ?? 0) > 0.5) return { ...NO_RESULT, proven: answer.outcome === 'optimal' };
    const mix = values && mixOf(problem, new Set(problem.ids.filter((_, at) => (values[at] ?? 0) > 0.5)));
    const bound = answer.outcome === 'stopped' ? answer.bound / scale : Number.NEGATIVE_INFINITY;
    const proven = answer.outcome === 'optimal';
    if (mix && isAllowedMix(mix)) return { mix: improveMix(problem, mix, isAllowedMix), proven, bound };
    if (!mix || !proven) return { mix: null, proven: false, bound };
    excluded.push(mix);
  }
  return { mix: null, proven: false, bound: Number.POSITIVE_INFINITY };
}

function isAllowed(problem: Problem, { also, excluded, known, before }: SearchRequest, mix: Mix): boolean {
  return (
    isFeasible(problem, mix) &&
    also.every((constraint) => isSatisfied(constraint, mix.chosen)) &&
    !excluded.some((other) => isSameMix(other, mix)) &&
    !(known && before && compareIds(mix, known) >= 0)
  );
}

/**
 * Removes measures that add nothing, the most expensive first, which a solver does not remove; adds measures whose
 * benefit is below the solver's tolerance.
 */
function improveMix(problem: Problem, mix: Mix, allowed: (mix: Mix) => boolean): Mix {
  const dearest = [...problem.ids].sort((left, right) => compareNumbers(problem.cost(right), problem.cost(left)));
  return dearest.reduce((kept, id) => {
    const ids = kept.chosen.has(id) ? kept.ids.filter((other) => other !== id) : [...kept.ids, id];
    const other = mixOf(problem, new Set(ids));
    const order = compareNumbers(other.objective, kept.objective);
    return (order > 0 || (order === 0 && ids.length < kept.ids.length)) && allowed(other) ? other : kept;
  }, mix);
}

/** Excludes the set and its supersets, which can only cost more. */
export function excludeSupersets({ ids }: Mix): Constraint {
  return { terms: ids.map((id) => [id, 1] as const), upper: ids.length - 1, because: [] };
}

/** A constraint that may be violated at the price of `GIVE_UP`. */
export function makeOptional({ terms, ...rest }: Constraint, unit: number): Constraint {
  return { ...rest, terms: [...terms, [GIVE_UP, -unit]] };
}

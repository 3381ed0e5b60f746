import { compareNumbers } from '../../core/order.js';
import type { Constraint } from './condition.js';
import { compareMixes, type Mix } from './mix.js';
import type { Problem } from './problem.js';
import type { SearchRequest, Solve } from './program.js';
import {
  excludeSupersets,
  MAX_DOUBTFUL_SETS,
  makeOptional,
  maximise,
  PLAIN_SEARCH,
  type SearchResult,
} from './search.js';

export interface BestMix extends SearchResult {
  /** Another set that is not a superset has the same objective; the rules for ties decided. */
  readonly tied: boolean;
}

/**
 * The best set by all rules. After the first optimum the search is repeated without it: the next set is clearly
 * worse, so that the first is unique, or equal, and the rules for ties decide.
 */
export function bestMixOf(problem: Problem, solve: Solve, excluded: readonly Mix[] = []): BestMix {
  const asked = { ...PLAIN_SEARCH, excluded };
  const first = maximise(problem, solve, asked);
  if (!first.mix || !first.proven) return { ...first, tied: false };
  let best = first.mix;
  const worse: Constraint[] = [];
  for (let doubts = 0; doubts < MAX_DOUBTFUL_SETS; doubts++) {
    const also = [...worse, makeOptional(excludeSupersets(best), 1)];
    const { mix, proven } = maximise(problem, solve, { ...asked, also, known: best });
    if (!proven) return { ...toUnproven(best), tied: false };
    if (!mix || isClearlyWorse(problem, mix, best)) return { ...toProven(best), tied: false };
    const order = compareNumbers(mix.objective, best.objective);
    if (order === 0)
      return { ...settleTies(problem, solve, { best: chooseBetter(mix, best), worse, asked }), tied: true };
    // The objectives are equal only within the solver's tolerance; exact figures decide and the search continues.
    worse.push(excludeSupersets(order > 0 ? best : mix));
    if (order > 0) best = mix;
  }
  return { ...toUnproven(best), tied: false };
}

function toProven(mix: Mix): SearchResult {
  return { mix, proven: true, bound: mix.objective };
}

/** No set is better by more than the tolerance; an equal set that precedes it may exist. */
function toUnproven(mix: Mix): SearchResult {
  return { mix, proven: false, bound: mix.objective };
}

function chooseBetter(left: Mix, right: Mix): Mix {
  return compareMixes(left, right) <= 0 ? left : right;
}

/** Is the objective lower by more than any tolerance of the solver? */
function isClearlyWorse({ needs }: Problem, mix: Mix, best: Mix): boolean {
  const largest = Math.max(1, ...needs.map(({ perPoint, rest }) => (perPoint ?? 0) * rest));
  return mix.objective < best.objective - 1e-8 * largest;
}

interface TieSearch {
  readonly best: Mix;
  /** Sets known to be worse. */
  readonly worse: readonly Constraint[];
  readonly asked: SearchRequest;
}

/**
 * Among equal objectives: less money, fewer days, fewer measures, then the ids. Each rule is a separate search: "is
 * there a set with the same objective, not worse by the earlier rules and better by this one?", until there is none.
 */
function settleTies(problem: Problem, solve: Solve, tied: TieSearch): SearchResult {
  let { best } = tied;
  const worse = [...tied.worse];
  let rule = 0;
  for (let steps = 0; steps < MAX_DOUBTFUL_SETS * problem.ids.length; steps++) {
    const question = questionOf(rule, problem, best);
    if (!question) return toProven(best);
    const also = [...question.also, ...worse];
    const { mix, proven } = maximise(problem, solve, { ...tied.asked, ...question, also });
    if (!proven) return toUnproven(best);
    if (!mix || isClearlyWorse(problem, mix, best)) rule++;
    else if (compareMixes(mix, best) < 0) {
      // A larger objective restarts the rules; otherwise the same rule is applied to the new set.
      if (compareNumbers(mix.objective, best.objective) > 0) rule = 0;
      best = mix;
    } else worse.push(excludeSupersets(mix));
  }
  return toUnproven(best);
}

/** Two compared values agree to 9 decimals or differ by at least this. */
const MIN_DIFFERENCE = 1e-9;

/** Less money, fewer days, fewer measures; then the order of the ids. */
function questionOf(rule: number, { ids, cost, days }: Problem, best: Mix): Omit<SearchRequest, 'excluded'> | null {
  const sums: readonly [amount: (id: string) => number, of: number][] = [
    [cost, best.cost],
    [days, best.days],
    [() => 1, best.ids.length],
  ];
  if (rule > sums.length) return null;
  const also = sums.slice(0, rule + 1).map(([amount, of], at): Constraint => {
    const terms = ids.map((id) => [id, amount(id)] as const).filter(([, one]) => one > 0);
    // With a whole coefficient the row can be written in whole numbers.
    const wayOut = Math.min(...terms.map(([, one]) => one));
    return at < rule
      ? { terms, upper: of, because: [] }
      : makeOptional({ terms, upper: of - MIN_DIFFERENCE, because: [] }, Number.isFinite(wayOut) ? wayOut : 1);
  });
  return { also, known: best, before: rule === sums.length };
}

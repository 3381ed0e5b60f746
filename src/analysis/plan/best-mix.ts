import { compareNumbers } from '../../core/order.js';
import type { Constraint } from './condition.js';
import { compareMixes, type Mix } from './mix.js';
import type { Problem } from './problem.js';
import type { Asked, Solve } from './program.js';
import { DOUBTS, type Found, maximise, NOTHING_ELSE, notAllOf, orGiveUp } from './search.js';

export interface Best extends Found {
  /** Another set, not just this one with more in it, is as good; the rules for equal objectives decided. */
  readonly tied: boolean;
}

/**
 * The best set by all rules. After the first optimum the question is put again without it: what comes then is clearly
 * worse (and the first is the only one), or as good, and the ties are settled.
 */
export function bestMix(problem: Problem, solve: Solve, excluded: readonly Mix[] = []): Best {
  const asked = { ...NOTHING_ELSE, excluded };
  const first = maximise(problem, solve, asked);
  if (!first.mix || !first.proven) return { ...first, tied: false };
  let best = first.mix;
  const worse: Constraint[] = [];
  for (let doubts = 0; doubts < DOUBTS; doubts++) {
    const also = [...worse, orGiveUp(notAllOf(best), 1)];
    const { mix, proven } = maximise(problem, solve, { ...asked, also, known: best });
    if (!proven) return { ...unsettled(best), tied: false };
    if (!mix || isClearlyWorse(problem, mix, best)) return { ...settled(best), tied: false };
    const order = compareNumbers(mix.objective, best.objective);
    if (order === 0) return { ...settleTies(problem, solve, { best: better(mix, best), worse, asked }), tied: true };
    // Within the solver's tolerance, but not equal: the exact figures decide, and the search goes on.
    worse.push(notAllOf(order > 0 ? best : mix));
    if (order > 0) best = mix;
  }
  return { ...unsettled(best), tied: false };
}

function settled(mix: Mix): Found {
  return { mix, proven: true, bound: mix.objective };
}

/** No set is better by more than the tolerance, but whether an equal one comes before it is open. */
function unsettled(mix: Mix): Found {
  return { mix, proven: false, bound: mix.objective };
}

function better(left: Mix, right: Mix): Mix {
  return compareMixes(left, right) <= 0 ? left : right;
}

/** Far enough below that no tolerance of a solver can have turned the order. */
function isClearlyWorse({ needs }: Problem, mix: Mix, best: Mix): boolean {
  const largest = Math.max(1, ...needs.map(({ perPoint, rest }) => (perPoint ?? 0) * rest));
  return mix.objective < best.objective - 1e-8 * largest;
}

interface Tied {
  readonly best: Mix;
  /** Sets that are known not to be as good. */
  readonly worse: readonly Constraint[];
  readonly asked: Asked;
}

/**
 * Among equal objectives: less money, fewer days, fewer measures, then the ids. Each rule is a question of its own, "is
 * there a set that is as good, not worse by the rules before and better by this one?", until the answer is no.
 */
function settleTies(problem: Problem, solve: Solve, tied: Tied): Found {
  let { best } = tied;
  const worse = [...tied.worse];
  let rule = 0;
  for (let steps = 0; steps < DOUBTS * problem.ids.length; steps++) {
    const question = questionOf(rule, problem, best);
    if (!question) return settled(best);
    const also = [...question.also, ...worse];
    const { mix, proven } = maximise(problem, solve, { ...tied.asked, ...question, also });
    if (!proven) return unsettled(best);
    if (!mix || isClearlyWorse(problem, mix, best)) rule++;
    else if (compareMixes(mix, best) < 0) {
      // A larger objective starts the rules again; otherwise the same one is asked of the new set.
      if (compareNumbers(mix.objective, best.objective) > 0) rule = 0;
      best = mix;
    } else worse.push(notAllOf(mix));
  }
  return unsettled(best);
}

/** What is compared agrees to 9 decimals, or differs by at least this. */
const UNIT = 1e-9;

/** Less money, fewer days, fewer measures; then the order of the ids. */
function questionOf(rule: number, { ids, cost, days }: Problem, best: Mix): Omit<Asked, 'excluded'> | null {
  const sums: readonly [amount: (id: string) => number, of: number][] = [
    [cost, best.cost],
    [days, best.days],
    [() => 1, best.ids.length],
  ];
  if (rule > sums.length) return null;
  const also = sums.slice(0, rule + 1).map(([amount, of], at): Constraint => {
    const terms = ids.map((id) => [id, amount(id)] as const).filter(([, one]) => one > 0);
    // A whole amount as the way out: the row stays one of whole numbers.
    const wayOut = Math.min(...terms.map(([, one]) => one));
    return at < rule
      ? { terms, upper: of, because: [] }
      : orGiveUp({ terms, upper: of - UNIT, because: [] }, Number.isFinite(wayOut) ? wayOut : 1);
  });
  return { also, known: best, before: rule === sums.length };
}

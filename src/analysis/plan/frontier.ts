import { compareNumbers } from '../../core/order.js';
import type { Analysis } from '../analysis.js';
import type { Demand } from './demand.js';
import type { Mix } from './mix.js';
import { problemOf, sortMeasures } from './problem.js';
import type { Solve } from './program.js';
import { maximise, PLAIN_SEARCH } from './search.js';

export interface Level {
  readonly budget: number;
  /** `null` if the demand cannot be met within the budget, or the time ran out. */
  readonly benefit: number | null;
}

const STEPS = 10;

/** The best objective by budget, at 0, 10, …, 100% of the cost of all candidates. */
export function frontierOf(analysis: Analysis, demand: Demand, solve: Solve): Level[] {
  const { candidates } = sortMeasures(analysis, { ...demand, budget: 0 });
  const total = candidates.reduce((sum, { fields }) => sum + (fields.cost ?? 0), 0);
  const levels: Level[] = [];
  let above: Mix | null = null;
  for (let step = STEPS; step >= 0; step--) {
    const budget = (total * step) / STEPS;
    // The best mix of a larger budget is also the best here if it costs no more than this budget.
    if (above === null || compareNumbers(above.cost, budget) > 0) {
      const { mix, proven } = maximise(problemOf(analysis, { ...demand, budget }), solve, PLAIN_SEARCH);
      above = proven ? mix : null;
    }
    levels.unshift({ budget, benefit: above?.objective ?? null });
  }
  return levels;
}

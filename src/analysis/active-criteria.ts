import type { Analysis } from './analysis.js';
import { CRITERIA, type Criterion } from './criteria.js';

/** The criteria with a weight above 0 and at least one known value. */
export function activeCriteriaOf(analysis: Analysis): Criterion[] {
  const known = new Set(analysis.touchpoints.flatMap(({ id }) => [...analysis.criteria(id).keys()]));
  return CRITERIA.filter((criterion) => analysis.options.weights[criterion] > 0 && known.has(criterion));
}

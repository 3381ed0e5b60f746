import type { Analysis } from './analysis.js';
import { CRITERIA, type Criterion } from './criteria.js';

/** The criteria that have a weight above 0 and that somebody said something about. */
export function activeCriteria(analysis: Analysis): Criterion[] {
  const known = new Set(analysis.touchpoints.flatMap(({ id }) => [...analysis.criteria(id).keys()]));
  return CRITERIA.filter((criterion) => analysis.options.weights[criterion] > 0 && known.has(criterion));
}

import type { Analysis } from '../analysis/analysis.js';
import { coverage, STEPS } from '../views/coverage.js';
import type { DiffData } from './document.js';

/** How far the job has come since: steps whose count moved, and the touchpoints that moved it. */
export function coverageChanges(before: Analysis, after: Analysis): DiffData['coverage'] {
  const [then, now] = [coverage.compute(before), coverage.compute(after)];
  const steps = STEPS.flatMap((step, at) => {
    const [left, right] = [then.steps[at], now.steps[at]];
    if (!left || !right || (left.done === right.done && left.total === right.total)) return [];
    const part = ({ done, total }: typeof left) => ({ done, total });
    return [{ step, before: part(left), after: part(right) }];
  });
  const earlier = new Map(then.touchpoints.map(({ touchpoint, steps: states }) => [touchpoint, states]));
  const touchpoints = now.touchpoints.flatMap(({ touchpoint, steps: states }) => {
    const was = earlier.get(touchpoint);
    const isDone = (of: typeof states | undefined, step: (typeof STEPS)[number]) => (of?.[step] ?? 'open') !== 'open';
    const done = STEPS.filter((step) => isDone(states, step) && !isDone(was, step));
    const undone = STEPS.filter((step) => !isDone(states, step) && isDone(was, step));
    return done.length + undone.length > 0 ? [{ touchpoint, done, undone }] : [];
  });
  return { steps, touchpoints };
}

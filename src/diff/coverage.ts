import type { Analysis } from '../analysis/analysis.js';
import { type CoverageData, coverage, STEPS } from '../views/coverage.js';
import type { DiffData } from './document.js';

type Touchpoint = DiffData['coverage']['touchpoints'][number];
type States = CoverageData['touchpoints'][number]['steps'];

/** How far the job has come since: steps whose count moved, and the touchpoints that moved it. */
export function coverageChanges(before: Analysis, after: Analysis): DiffData['coverage'] {
  const [then, now] = [coverage.compute(before), coverage.compute(after)];
  const steps = STEPS.flatMap((step, at) => {
    const [left, right] = [then.steps[at], now.steps[at]];
    if (!left || !right) return [];
    const moved = (['done', 'notNeeded', 'total'] as const).some((count) => left[count] !== right[count]);
    const part = ({ done, notNeeded, total }: typeof left) => ({ done, notNeeded, total });
    return moved ? [{ step, before: part(left), after: part(right) }] : [];
  });
  const earlier = new Map(then.touchpoints.map(({ touchpoint, steps: states }) => [touchpoint, states]));
  const touchpoints = now.touchpoints.flatMap((row) => moves(row.touchpoint, earlier.get(row.touchpoint), row.steps));
  return { steps, touchpoints };
}

/** The steps of a touchpoint whose state is another one, by the state that they have now; without a state they were open. */
function moves(touchpoint: string, before: States | undefined, after: States): Touchpoint[] {
  const was = (step: keyof States) => before?.[step] ?? 'open';
  const moved = STEPS.filter((step) => was(step) !== after[step]);
  if (moved.length === 0) return [];
  const opened = moved.filter((step) => after[step] === 'open');
  return [
    {
      touchpoint,
      done: moved.filter((step) => after[step] === 'done'),
      undone: opened.filter((step) => was(step) === 'done'),
      notNeeded: moved.filter((step) => after[step] === 'notNeeded'),
      needed: opened.filter((step) => was(step) === 'notNeeded'),
    },
  ];
}

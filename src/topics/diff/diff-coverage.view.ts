import type { Analysis } from '../../analysis/analysis.js';
import { type CoverageData, coverage, STEPS } from '../coverage/coverage.view.js';
import type { DiffData } from './diff-schema.view.js';

type Touchpoint = DiffData['coverage']['touchpoints'][number];
type States = CoverageData['touchpoints'][number]['steps'];

/** Changes of coverage: steps with changed counts, and the touchpoints behind them. */
export function coverageChangesOf(before: Analysis, after: Analysis): DiffData['coverage'] {
  const [then, now] = [coverage.compute(before), coverage.compute(after)];
  const steps = STEPS.flatMap((step, at) => {
    const [left, right] = [then.steps[at], now.steps[at]];
    if (!left || !right) return [];
    const moved = (['done', 'notNeeded', 'total'] as const).some((count) => left[count] !== right[count]);
    const part = ({ done, notNeeded, total }: typeof left) => ({ done, notNeeded, total });
    return moved ? [{ step, before: part(left), after: part(right) }] : [];
  });
  const earlier = new Map(then.touchpoints.map(({ touchpoint, steps: states }) => [touchpoint, states]));
  const touchpoints = now.touchpoints.flatMap((row) => movesOf(row.touchpoint, earlier.get(row.touchpoint), row.steps));
  return { steps, touchpoints };
}

/** The steps of a touchpoint with a changed state, by the new state; a missing earlier state counts as open. */
function movesOf(touchpoint: string, before: States | undefined, after: States): Touchpoint[] {
  const stateBefore = (step: keyof States) => before?.[step] ?? 'open';
  const moved = STEPS.filter((step) => stateBefore(step) !== after[step]);
  if (moved.length === 0) return [];
  const opened = moved.filter((step) => after[step] === 'open');
  return [
    {
      touchpoint,
      done: moved.filter((step) => after[step] === 'done'),
      undone: opened.filter((step) => stateBefore(step) === 'done'),
      notNeeded: moved.filter((step) => after[step] === 'notNeeded'),
      needed: opened.filter((step) => stateBefore(step) === 'notNeeded'),
    },
  ];
}

import type { Scale } from '../core/model/settings.js';
import type { CurrentValue, ValueWithoutInterval } from './current-value.js';
import { studentQuantile95 } from './statistics/student-t.js';

/** Adds the interval as a getter. Its quantile takes longer than everything else here, and few callers read it. */
export function withInterval(value: ValueWithoutInterval, scale: Scale): CurrentValue {
  let ci95: CurrentValue['ci95'] | undefined;
  return {
    ...value,
    get ci95() {
      if (ci95 === undefined) ci95 = interval(value, scale);
      return ci95;
    },
  };
}

/**
 * 95% interval by Student's t with n − 1 degrees of freedom, cut at the ends of the scale; `null` for a single answer.
 */
function interval({ score, se, n }: ValueWithoutInterval, { min, max }: Scale): readonly [number, number] | null {
  if (se === null || n === null || n < 2) return null;
  const half = studentQuantile95(n - 1) * se;
  return [Math.max(min, score - half), Math.min(max, score + half)];
}

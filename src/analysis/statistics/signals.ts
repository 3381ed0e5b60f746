import { compareNumbers } from '../../core/order.js';
import type { ControlChart } from './control-chart.js';

/** A signal that chance does not explain; `from` and `to` are positions in the series. */
export interface Signal {
  readonly signal: 'outside' | 'one-side' | 'trend';
  readonly direction: 'up' | 'down';
  readonly from: number;
  readonly to: number;
}

const ONE_SIDE_VALUES = 8;
const TREND_VALUES = 6;

/**
 * Run rules (Wheeler & Chambers 1992; Nelson 1984): a point outside its limits, 8 in a row on one side of the centre,
 * 6 in a row rising or falling. A value on the centre belongs to neither side, an equal one ends a trend.
 */
export function signalsOf(values: readonly number[], { centre, limits }: ControlChart): Signal[] {
  const outside = values.flatMap((value, at): Signal[] => {
    const limit = limits[at];
    if (!limit) return [];
    const above = compareNumbers(value, limit.upper) > 0;
    const below = compareNumbers(value, limit.lower) < 0;
    return above || below ? [{ signal: 'outside', direction: above ? 'up' : 'down', from: at, to: at }] : [];
  });
  const sides = runsOf(values.map((value) => compareNumbers(value, centre)));
  const steps = runsOf(values.slice(1).map((value, index) => compareNumbers(value, values[index] ?? 0)));
  return [
    ...outside,
    ...sides
      .filter(({ from, to }) => to - from + 1 >= ONE_SIDE_VALUES)
      .map((run) => ({ signal: 'one-side' as const, ...run })),
    // A run of five steps joins six values.
    ...steps
      .filter(({ from, to }) => to - from + 2 >= TREND_VALUES)
      .map(({ from, to, direction }) => ({ signal: 'trend' as const, direction, from, to: to + 1 })),
  ];
}

/** Longest runs of one sign; 0 belongs to none. */
function runsOf(signs: readonly number[]): Omit<Signal, 'signal'>[] {
  const found: { direction: 'up' | 'down'; from: number; to: number }[] = [];
  signs.forEach((sign, at) => {
    if (sign === 0) return;
    const direction = sign > 0 ? 'up' : 'down';
    const last = found.at(-1);
    if (last && last.to === at - 1 && last.direction === direction) last.to = at;
    else found.push({ direction, from: at, to: at });
  });
  return found;
}

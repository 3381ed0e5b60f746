import * as z from 'zod';
import { type ControlChart, pChartOf, xmrChartOf } from '../../analysis/statistics/control-chart.js';
import { signalsOf } from '../../analysis/statistics/signals.js';
import { isoDate, nullable } from '../shared/fields.js';

/** Control limits of a series; they need 8 comparable values. */
export const chartSchema = () =>
  z.strictObject({
    type: z.enum(['xmr', 'p']),
    centre: z.number(),
    limits: z.array(z.strictObject({ date: isoDate(), lower: z.number(), upper: z.number() })),
    /** p chart: spread of the shares relative to chance; well above 1 the limits are too narrow (Laney 2002). */
    overdispersion: nullable(z.number()),
  });

export const signalSchema = () =>
  z.strictObject({
    signal: z.enum(['outside', 'one-side', 'trend']),
    direction: z.enum(['up', 'down']),
    better: z.boolean(),
    from: isoDate(),
    to: isoDate(),
    /** The value outside the limits, or the last value of the run. */
    value: z.number(),
  });

interface DatedValue {
  readonly date: string;
  readonly value: number;
  readonly n: number | null;
}

export interface Chart {
  readonly drawn: z.infer<ReturnType<typeof chartSchema>>;
  readonly points: readonly DatedValue[];
  readonly control: ControlChart;
}

/** `null` below 8 values. */
export function chartOf(points: readonly DatedValue[], type: 'xmr' | 'p'): Chart | null {
  const p = type === 'p' ? pChartOf(points.map(({ value, n }) => ({ share: value, n: n ?? 0 }))) : null;
  const control = type === 'p' ? p : xmrChartOf(points.map(({ value }) => value));
  if (!control) return null;
  const limits = points.map(({ date }, index) => ({ date, lower: 0, upper: 0, ...control.limits[index] }));
  return {
    drawn: { type, centre: control.centre, limits, overdispersion: p?.overdispersion ?? null },
    points,
    control,
  };
}

/** @param sign 1 if higher is better, −1 if lower is better */
export function signalsOn({ points, control }: Chart, sign: 1 | -1): z.infer<ReturnType<typeof signalSchema>>[] {
  const found = signalsOf(
    points.map(({ value }) => value),
    control,
  );
  return found.map(({ signal, direction, from, to }) => ({
    signal,
    direction,
    better: (direction === 'up' ? 1 : -1) === sign,
    from: points[from]?.date ?? '',
    to: points[to]?.date ?? '',
    value: points[to]?.value ?? 0,
  }));
}

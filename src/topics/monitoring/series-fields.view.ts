import * as z from 'zod';
import { compareNumbers } from '../../core/order.js';
import { interval, isoDate, nullable } from '../shared/fields.js';

/** The change since the last comparable value. */
export const change = () =>
  z.strictObject({
    from: z.number(),
    to: z.number(),
    delta: z.number(),
    date: isoDate(),
    /** 95% interval of `delta`; `null` if unknown. */
    ci95: nullable(interval()),
    better: nullable(z.boolean()),
  });

/** The fields of a point of a series. */
export const point = () => ({
  date: isoDate(),
  n: nullable(z.number()),
  ci95: nullable(interval()),
  seriesBreak: z.boolean(),
});

/** Is a change, with positive as better, an improvement? `null` for no change. */
export function isImprovement(turned: number): boolean | null {
  const order = compareNumbers(turned, 0);
  return order === 0 ? null : order > 0;
}

import * as z from 'zod';
import { compareNumbers } from '../core/order.js';
import { interval, isoDate, maybe } from './fields.js';

/** The change against the last value that can be compared. */
export const change = () =>
  z.strictObject({
    from: z.number(),
    to: z.number(),
    delta: z.number(),
    date: isoDate(),
    /** 95% interval of `delta`, where the figures allow one. */
    ci95: maybe(interval()),
    better: maybe(z.boolean()),
  });

/** What every point of a series says. */
export const point = () => ({
  date: isoDate(),
  n: maybe(z.number()),
  ci95: maybe(interval()),
  seriesBreak: z.boolean(),
});

/** Was a change for the better, positive being better? `null` where nothing changed. */
export function betterOf(turned: number): boolean | null {
  const order = compareNumbers(turned, 0);
  return order === 0 ? null : order > 0;
}

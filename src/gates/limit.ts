import * as z from 'zod';
import { compareNumbers } from '../core/order.js';
import type { Because, Measured } from './define.js';

/** A whole number that is allowed, none if nothing is said. */
export const atMost = () => z.strictObject({ max: z.int().min(0).default(0) }).prefault({});

/** Counts entries against the most that is allowed; `looked` is how many there were to look at. */
export function counted(because: readonly Because[], looked: number, { max }: { readonly max: number }): Measured {
  return judged(looked === 0 ? null : because.length, { limit: max, bound: 'max', because });
}

/** Holds a value against its limit; equal to 9 decimals is within it. */
export function judged(value: number | null, given: Pick<Measured, 'limit' | 'bound' | 'because'>): Measured {
  if (value === null) return { ...given, value, state: 'nothing', because: [] };
  const beyond = compareNumbers(value, given.limit) * (given.bound === 'max' ? 1 : -1) > 0;
  return { ...given, value, state: beyond ? 'failed' : 'passed' };
}

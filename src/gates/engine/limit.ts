import * as z from 'zod';
import { compareNumbers } from '../../core/order.js';
import type { GateCause, GateMeasurement } from './gate.js';

/** The limit `max`, a whole number; 0 by default. */
export const maxOption = () => z.strictObject({ max: z.int().min(0).default(0) }).prefault({});

/** Compares the number of entries with the maximum; `looked` is the number of checked entries. */
export function measureCount(
  because: readonly GateCause[],
  looked: number,
  { max }: { readonly max: number },
): GateMeasurement {
  return measureValue(looked === 0 ? null : because.length, { limit: max, bound: 'max', because });
}

/** Compares a value with its limit; a value equal to 9 decimals passes. */
export function measureValue(
  value: number | null,
  given: Pick<GateMeasurement, 'limit' | 'bound' | 'because'>,
): GateMeasurement {
  if (value === null) return { ...given, value, state: 'nothing', because: [] };
  const beyond = compareNumbers(value, given.limit) * (given.bound === 'max' ? 1 : -1) > 0;
  return { ...given, value, state: beyond ? 'failed' : 'passed' };
}

import { daysBetween, lastDay } from '../core/dates.js';
import type { Entry } from '../core/entry.js';
import { compareNumbers } from '../core/order.js';

/** Measures that somebody has decided on and that are not finished. */
export function isCommitted({ fields }: Entry<'measure'>): boolean {
  return fields.status === 'planned' || fields.status === 'running';
}

/** Measures from which something can still come. */
export function isPending(measure: Entry<'measure'>): boolean {
  return measure.fields.status === 'idea' || isCommitted(measure);
}

/** Days since a pending measure should have been finished; `null` where it is not overdue. */
export function overdueDays(measure: Entry<'measure'>, asOf: string): number | null {
  const { until } = measure.fields;
  if (until === undefined || !isPending(measure) || lastDay(until) >= asOf) return null;
  return daysBetween(lastDay(until), asOf);
}

/** What was spent beyond the budget; `null` where it was kept or one of them is unknown. */
export function overBudget({ fields: { cost, spent } }: Entry<'measure'>): number | null {
  return cost !== undefined && spent !== undefined && compareNumbers(spent, cost) > 0 ? spent - cost : null;
}

import { daysBetween, lastDay } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import { compareNumbers } from '../core/order.js';

/** Is the measure decided on and not finished? */
export function isCommitted({ fields }: Entry<'measure'>): boolean {
  return fields.status === 'planned' || fields.status === 'running';
}

/** Is the measure an idea, planned or running? */
export function isPending(measure: Entry<'measure'>): boolean {
  return measure.fields.status === 'idea' || isCommitted(measure);
}

/** Days since the end of a pending measure; `null` if it is not overdue. */
export function overdueDays(measure: Entry<'measure'>, asOf: string): number | null {
  const { until } = measure.fields;
  if (until === undefined || !isPending(measure) || lastDay(until) >= asOf) return null;
  return daysBetween(lastDay(until), asOf);
}

/** Amount spent above the budget; `null` if the budget was kept or is unknown. */
export function overBudget({ fields: { cost, spent } }: Entry<'measure'>): number | null {
  return cost !== undefined && spent !== undefined && compareNumbers(spent, cost) > 0 ? spent - cost : null;
}

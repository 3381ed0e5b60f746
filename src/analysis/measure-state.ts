import { daysBetween, lastDayOf } from '../core/dates.js';
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
export function overdueDaysOf(measure: Entry<'measure'>, asOf: string): number | null {
  const { until } = measure.fields;
  if (until === undefined || !isPending(measure) || lastDayOf(until) >= asOf) return null;
  return daysBetween(lastDayOf(until), asOf);
}

/** Amount spent above the budget; `null` if the budget was kept or is unknown. */
export function overBudgetOf({ fields: { cost, spent } }: Entry<'measure'>): number | null {
  return cost !== undefined && spent !== undefined && compareNumbers(spent, cost) > 0 ? spent - cost : null;
}

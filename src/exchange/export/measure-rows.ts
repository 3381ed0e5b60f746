import { lastDayOf } from '../../core/dates.js';
import type { Model } from '../../core/model/model.js';
import type { MeasureStatus } from '../../kinds/measure.js';

/** A measure as other programs know tasks. */
export interface MeasureRow {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: MeasureStatus;
  readonly owner: string | null;
  readonly department: string | null;
  /** First day; a start without a day is the first day of its month or year. */
  readonly start: string | null;
  /** Last day. */
  readonly due: string | null;
  readonly finished: string | null;
  readonly effortDays: number | null;
  readonly cost: number | null;
  /** Names of what it improves. */
  readonly touchpoints: readonly string[];
}

export function measureRows({ measures, touchpoints, departments }: Model): MeasureRow[] {
  return [...measures.values()].map(({ id, fields }) => {
    const { name, description, status, owner, department, from, until, finished, effortDays, cost, improves } = fields;
    return {
      id,
      title: name,
      description: description ?? null,
      status,
      owner: owner ?? null,
      department: department === undefined ? null : (departments.get(department)?.fields.name ?? department),
      start: from === undefined ? null : firstDayOf(from),
      due: until === undefined ? null : lastDayOf(until),
      finished: finished === undefined ? null : lastDayOf(finished),
      effortDays: effortDays ?? null,
      cost: cost ?? null,
      touchpoints: Object.keys(improves).map((one) => touchpoints.get(one)?.fields.name ?? one),
    };
  });
}

/** The first day of `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
function firstDayOf(date: string | number): string {
  return `${date}-01-01`.slice(0, 10);
}

export const NO_MEASURE = {
  en: 'the catalog has no measure',
  de: 'der Katalog hat keine Maßnahme',
};

import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import type { Words } from '../messages/format.js';
import type { Block } from '../report/blocks.js';
import type { Context } from '../sections/define.js';
import type { PlanData } from '../views/plan.js';

/**
 * Rack: the parts of a report. A part joins what views computed with the sections and charts that speak of it; it says
 * what it lacks instead of staying away, unless `lacks` tells that nobody asked for it.
 */
export interface Part<Id extends string = string, Data = unknown> {
  readonly id: Id;
  readonly title: Words<string>;
  readonly schema: () => z.ZodType<Data>;
  /** `null` leaves the part out: nobody asked for what it shows. */
  readonly compute: (facts: Facts) => Data | null;
  readonly compose: (data: Data, context: Context) => Block[];
}

/** What a report is made of. */
export interface Facts {
  readonly analysis: Analysis;
  /** Only where a budget or days were given. */
  readonly plan: PlanData | null;
}

export function definePart<Id extends string, Data>(part: Part<Id, Data>): Part<Id, Data> {
  return part;
}

import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import type { Block } from '../document/blocks.js';
import type { Words } from '../messages/format.js';
import type { PlanData } from './plan/plan.view.js';
import type { Context } from './section.js';

/**
 * A part of a report. It joins the data of views with their sections and charts. If data are missing, the part says so
 * instead of being left out.
 */
export interface Part<Id extends string = string, Data = unknown> {
  readonly id: Id;
  readonly title: Words<string>;
  readonly schema: () => z.ZodType<Data>;
  /** `null` leaves the part out, because its options were not given. */
  readonly compute: (facts: Facts) => Data | null;
  readonly compose: (data: Data, context: Context) => Block[];
}

/** The input of the parts. */
export interface Facts {
  readonly analysis: Analysis;
  /** `null` unless a budget or days are given. */
  readonly plan: PlanData | null;
}

export function definePart<Id extends string, Data>(part: Part<Id, Data>): Part<Id, Data> {
  return part;
}

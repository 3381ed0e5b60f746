import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import type { Block, ChartBlock } from '../document/blocks.js';
import type { Words } from '../messages/format.js';
import type { FindMessage } from './message.js';
import type { PlanData } from './plan/plan.view.js';
import type { Context, ViewSection } from './section.js';
import type { View } from './view.js';

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
  /** The strongest sentence of the part, for the first page of a report. */
  readonly message?: FindMessage<Data>;
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

/** A view with its section: `analyze <id>` shows it, and its document has a published schema. */
export interface ViewTopic<Id extends string = string, Data = unknown> extends Part<Id, Data> {
  readonly view: View<Id, Data>;
  readonly section: ViewSection<Id, Data>;
}

/** Makes the part of a view: its charts, then its section. A section with another id or other data does not compile. */
export function defineTopic<Id extends string, Data>({
  view,
  section,
  title,
  message,
  charts = () => [],
}: {
  readonly view: View<Id, Data>;
  readonly section: ViewSection<NoInfer<Id>, Data>;
  readonly title: Words<string>;
  readonly message?: FindMessage<Data>;
  readonly charts?: (data: Data, context: Context) => readonly ChartBlock[];
}): ViewTopic<Id, Data> {
  return {
    id: view.id,
    title,
    view,
    section,
    schema: view.schema,
    ...(message && { message }),
    compute: ({ analysis }) => view.compute(analysis),
    compose: (data, context) => [...charts(data, context), ...section.compose(data, context)],
  };
}

import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';

/**
 * Rack 4: one analysis each. A view says what is missing instead of guessing, and never counts a missing value as 0.
 * Its data is the payload of a JSON document: plain, unrounded, ordered without locale.
 *
 * A view may not print, format, translate or know that there is a terminal.
 */
export interface View<Id extends string = string, Data = unknown> {
  /** What `analyze <id>` is called. */
  readonly id: Id;
  /** Name of the JSON document: `tpm/<document>`. */
  readonly document: string;
  /** The published shape of the data; written before `compute`. Lazy, because most runs never ask for it. */
  readonly schema: () => ObjectSchema<Data>;
  readonly compute: (analysis: Analysis) => Data;
}

/** A schema of an object whose fields can be put into a larger document. */
export type ObjectSchema<Data> = z.ZodType<Data> & { readonly shape: z.ZodRawShape };

export function defineView<Id extends string, Data>(view: View<Id, Data>): View<Id, Data> {
  return view;
}

import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';

/**
 * Rack 4: one analysis per view. A view names missing values and never counts them as 0.
 * Its data is the payload of a JSON document: plain, unrounded, in locale-independent order.
 *
 * A view does not print, format or translate, and does not depend on a terminal.
 */
export interface View<Id extends string = string, Data = unknown> {
  /** The id in `tpm analyze <id>`. */
  readonly id: Id;
  /** Name of the JSON document: `tpm/<document>`. */
  readonly document: string;
  /** The published schema of the data. Lazy, because most runs do not need it. */
  readonly schema: () => ObjectSchema<Data>;
  readonly compute: (analysis: Analysis) => Data;
}

/** An object schema whose fields can be part of a larger document. */
export type ObjectSchema<Data> = z.ZodType<Data> & { readonly shape: z.ZodRawShape };

export function defineView<Id extends string, Data>(view: View<Id, Data>): View<Id, Data> {
  return view;
}

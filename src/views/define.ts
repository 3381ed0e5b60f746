import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';

/**
 * Rack 4: one analysis each. A view says what is missing instead of guessing, and never counts a missing value as 0.
 * Its data is the payload of a JSON document: plain, unrounded, ordered without locale.
 *
 * A view may not print, format, translate or know that there is a terminal.
 */
export interface View<Id extends string = string, Data = unknown, Settings = void> {
  readonly id: Id;
  /** The published shape of the data; written before `compute`. Lazy, because most runs never ask for it. */
  readonly schema: () => z.ZodType<Data>;
  readonly compute: (analysis: Analysis, settings: Settings) => Data;
}

export function defineView<Id extends string, Data, Settings = void>(
  view: View<Id, Data, Settings>,
): View<Id, Data, Settings> {
  return view;
}

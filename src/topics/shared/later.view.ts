import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { DATED_KINDS, laterDatesOf } from '../../analysis/later.js';
import { id, isoDate } from './fields.js';

/** Values dated after the day of the analysis, which are left out. */
export const laterSchema = () =>
  z
    .array(z.strictObject({ kind: z.enum(DATED_KINDS), id: id(), date: isoDate() }))
    .describe(
      'Rounds, values of metrics, incidents and ends of done measures after as-of, which count for nothing here.',
    );

export type LaterData = z.infer<ReturnType<typeof laterSchema>>;

export function laterDataOf(analysis: Analysis): LaterData {
  return laterDatesOf(analysis).map(({ kind, entry, date }) => ({ kind, id: entry.id, date }));
}

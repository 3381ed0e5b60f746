import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { CONDITION_KINDS, type Condition, REQUIRED_FIELDS } from '../../analysis/plan/condition.js';
import { id, isoDate, nullable } from '../shared/fields.js';

/** An amount of days or, for a budget, of money. */
const sum = () => nullable(z.number()).meta({ 'x-private': 'budget' });

/** One condition of a mix of measures, with its place in the catalog if it has one. */
export const conditionSchema = () =>
  z.strictObject({
    condition: z.enum(CONDITION_KINDS),
    measure: nullable(id()),
    others: z.array(id()),
    touchpoint: nullable(id()),
    factor: nullable(id()),
    department: nullable(id()),
    lacks: nullable(z.enum(REQUIRED_FIELDS)),
    /** Money or days. */
    limit: sum(),
    /** For a limit: the least amount that the other conditions need, or the excess. */
    needs: sum(),
    over: sum(),
    date: nullable(isoDate()),
    file: nullable(z.string()),
    line: nullable(z.int().min(1)),
  });

export type ConditionRow = z.infer<ReturnType<typeof conditionSchema>>;

export function conditionRow(
  analysis: Analysis,
  { kind, source, others, ...rest }: Condition,
  { needs = null, over = null }: { readonly needs?: number | null; readonly over?: number | null },
): ConditionRow {
  const place = source ? analysis.place(source) : { file: null, line: null };
  return { condition: kind, ...rest, others: [...others], needs, over, ...place };
}

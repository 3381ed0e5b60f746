import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { loopOf } from '../../analysis/effects.js';
import { overBudgetOf } from '../../analysis/measure-state.js';
import { VERDICTS } from '../../analysis/verdict.js';
import { id, interval, isoDate, money, nullable, pair } from '../shared/fields.js';

const verdictSchema = () =>
  z
    .enum(VERDICTS)
    .describe(
      'no-effect: the 95% interval of the gain holds 0; worse: it lies below 0; without an interval the gain alone decides. The last four: unknown, and why.',
    );

const measuredSchema = () => z.strictObject({ score: z.number(), date: isoDate() });
const reading = () => z.strictObject({ value: z.number(), date: isoDate() });

export const loopSchema = () =>
  z.array(
    z.strictObject({
      measure: id(),
      name: z.string(),
      end: nullable(isoDate()),
      verdict: verdictSchema(),
      gains: z.array(
        z.strictObject({
          touchpoint: id(),
          expected: z.number(),
          before: nullable(measuredSchema()),
          after: nullable(measuredSchema()),
          gain: nullable(z.number()),
          ci95: nullable(interval()),
          verdict: verdictSchema(),
          together: z.array(id()),
        }),
      ),
      checked: nullable(
        z.strictObject({ metric: id(), kind: z.string(), from: reading(), to: reading(), better: z.boolean() }),
      ),
      overBudget: money(),
      correctives: z.array(id()),
      correctiveDue: z.boolean(),
    }),
  );

export type LoopData = z.infer<ReturnType<typeof loopSchema>>;

/** The loop of done measures: expected against reached, the newest end first. */
export function loopDataOf(analysis: Analysis): LoopData {
  const rows = loopOf(analysis).map(({ measure, gains, correctives, ...row }) => ({
    measure: measure.id,
    name: measure.fields.name,
    ...row,
    gains: gains.map((one) => ({
      ...one,
      ci95: pair(one.ci95),
      together: [...one.together],
    })),
    overBudget: overBudgetOf(measure),
    correctives: [...correctives],
  }));
  return rows.sort((left, right) => ((left.end ?? '') < (right.end ?? '') ? 1 : left.end === right.end ? 0 : -1));
}

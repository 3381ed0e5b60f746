import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { CRITERIA } from '../../analysis/criteria.js';
import { compareByCodeUnit } from '../../core/order.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { SCALE_ENDS } from '../../kinds/fields.js';
import { gaps } from '../gaps/gaps.view.js';
import { priorities } from '../priorities/priorities.view.js';
import { id, missingSchema, nullable, place, targetSchema } from '../shared/fields.js';
import type { ObjectSchema } from '../view.js';

const round = () =>
  z.strictObject({
    round: id(),
    date: z.string(),
    perspective: z.enum(PERSPECTIVES),
    method: z.string(),
    persona: nullable(id()),
    ratings: z.int(),
    respondents: nullable(z.number()),
    source: nullable(z.string()),
    ...place(),
  });

const shape = () =>
  z.strictObject({
    scale: z.strictObject({ min: z.number(), max: z.number(), best: z.enum(SCALE_ENDS) }),
    against: targetSchema(),
    method: z.string(),
    weights: z.array(z.strictObject({ criterion: z.enum(CRITERIA), weight: z.number() })),
    draws: nullable(z.strictObject({ draws: z.int(), seed: z.int() })),
    /** Every round, the newest first. */
    rounds: z.array(round()),
    missing: missingSchema(),
    notRankable: missingSchema(),
  });

export type AppendixData = z.infer<ReturnType<typeof shape>>;
export const appendixSchema: () => ObjectSchema<AppendixData> = shape;

/** The rounds and settings of the analysis, and the missing values. */
export function appendix(analysis: Analysis): AppendixData {
  const { settings, options, model } = analysis;
  const ranking = priorities.compute(analysis);
  const { min, max, best } = settings.scale;
  return {
    scale: { min, max, best },
    against: options.against,
    method: ranking.method,
    weights: CRITERIA.map((criterion) => ({ criterion, weight: options.weights[criterion] })),
    draws: ranking.robustness && { draws: ranking.robustness.draws, seed: ranking.robustness.seed },
    rounds: [...model.assessments.values()]
      .map((entry) => ({
        round: entry.id,
        date: String(entry.fields.date),
        perspective: entry.fields.perspective,
        method: entry.fields.method,
        persona: entry.fields.persona ?? null,
        ratings: Object.keys(entry.fields.ratings).length,
        respondents: entry.fields.respondents ?? null,
        source: entry.fields.source ?? null,
        ...analysis.place({ entry, field: [] }),
      }))
      .sort((left, right) => compareByCodeUnit(right.date, left.date) || compareByCodeUnit(left.round, right.round)),
    missing: gaps.compute(analysis).missing,
    notRankable: ranking.notRankable,
  };
}

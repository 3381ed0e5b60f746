import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { mean } from '../../analysis/statistics/describe.js';
import { evidence } from '../evidence/evidence.view.js';
import { gaps } from '../gaps/gaps.view.js';
import { moments } from '../moments/moments.view.js';
import { headlineOf, headlineSchema } from '../overview/headline.view.js';
import { priorities } from '../priorities/priorities.view.js';
import { quickWins } from '../quick-wins/quick-wins.view.js';
import { nullable, score, targetSchema } from '../shared/fields.js';
import type { ObjectSchema } from '../view.js';

const shape = () =>
  z.strictObject({
    headline: headlineSchema(),
    against: targetSchema(),
    touchpoints: z.int(),
    rated: z.int(),
    /** Share of the current Ist values by customers. */
    customerShare: nullable(z.number()),
    meanIst: nullable(score()),
    /** Touchpoints with a shortfall, comparable touchpoints, and their mean gap. */
    short: z.int(),
    compared: z.int(),
    meanShortfall: nullable(score()),
    openMoments: z.int(),
    moments: z.int(),
    quickWins: z.int(),
    quickWinsTogether: z.int().describe('Number of quick wins that can be combined.'),
    quickWinBenefit: z.number().describe('Joint benefit of those in priority points; a gap is closed once.'),
    /** The first three by priority. */
    first: z.array(
      z.strictObject({
        rank: z.int().describe('Equal scores share a rank.'),
        touchpoint: z.string(),
        name: z.string(),
        topK: nullable(z.number()),
        k: nullable(z.int()),
      }),
    ),
  });

export type SummaryData = z.infer<ReturnType<typeof shape>>;
export const summarySchema: () => ObjectSchema<SummaryData> = shape;

/** The key figures of a report. */
export function summary(analysis: Analysis): SummaryData {
  const ranking = priorities.compute(analysis);
  const wins = quickWins.compute(analysis);
  const rows = gaps.compute(analysis).gaps;
  const shortfalls = rows.flatMap(({ shortfall }) => shortfall ?? []);
  const { summary: known } = evidence.compute(analysis);
  const all = moments.compute(analysis).moments;
  return {
    headline: headlineOf(analysis, ranking, wins),
    against: analysis.options.against,
    touchpoints: analysis.touchpoints.length,
    rated: known.rated,
    customerShare: known.customerShare,
    meanIst: rows.length > 0 ? mean(rows.map(({ ist }) => ist)) : null,
    short: shortfalls.filter((value) => value > 0).length,
    compared: shortfalls.length,
    meanShortfall: shortfalls.length > 0 ? mean(shortfalls) : null,
    openMoments: all.filter(({ state }) => state === 'open').length,
    moments: all.length,
    quickWins: wins.quickWins.length,
    quickWinsTogether: wins.joint.measures.length,
    quickWinBenefit: wins.joint.benefit,
    first: ranking.priorities
      .filter(({ gapShare }) => gapShare === null || gapShare > 0)
      .slice(0, 3)
      .map(({ rank, touchpoint, name, robustness }) => ({
        rank,
        touchpoint,
        name,
        topK: robustness?.topK ?? null,
        k: robustness?.k ?? null,
      })),
  };
}

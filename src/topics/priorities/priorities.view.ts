import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { CRITERIA } from '../../analysis/criteria.js';
import { gap as gapMethod } from '../../methods/gap-alone.js';
import { methods } from '../../methods/index.js';
import { id, missingSchema, nullable, place, targetSchema } from '../shared/fields.js';
import { defineView } from '../view.js';
import { chosenMethodOf, type RankedTouchpoint, type Ranking, rankWith } from './ranking.view.js';
import { crosshair, crosshairRow, opportunityReading, opportunityRow, quadrant, quadrantRow } from './readings.view.js';
import { experimentSchema, notRobustReason, type StandingRow, standingSchema, standingsOf } from './standing.view.js';

const criterion = () => z.enum(CRITERIA);

const priority = () =>
  z.strictObject({
    rank: z.int().min(1),
    touchpoint: id(),
    name: z.string(),
    score: z.number(),
    ist: nullable(z.number()),
    leverage: nullable(z.number().min(0).max(1)),
    gapShare: nullable(z.number().min(0).max(1)),
    because: z.array(
      z.strictObject({
        criterion: criterion(),
        value: z.number(),
        weight: z.number(),
        contribution: z.number(),
        ...place(),
      }),
    ),
    unknown: z.array(criterion()),
    tie: z.boolean(),
    quadrant: nullable(quadrant()).describe('Only with the method ipa.'),
    opportunity: nullable(opportunityReading()).describe('Only with method opportunity.'),
    robustness: nullable(standingSchema()).describe('Robustness of the rank (SMAA-2).'),
  });

const schema = () =>
  z.strictObject({
    method: z.enum(methods.map((method) => method.id)),
    against: targetSchema(),
    weights: z.record(criterion(), z.number()),
    priorities: z.array(priority()),
    notRankable: missingSchema(),
    /** The reason for a fallback from the chosen method. */
    fallback: nullable(z.enum(['nothing-rankable'])),
    crosshair: nullable(crosshair()).describe('The lines between the quadrants; only with the method ipa.'),
    robustness: nullable(experimentSchema()),
    notRobust: notRobustReason().describe('The reason for missing robustness.'),
  });

export type Priority = z.infer<ReturnType<typeof priority>>;
export type PrioritiesData = z.infer<ReturnType<typeof schema>>;

/** Priority ranking (method.md, 3): score descending, then id; equal scores share a rank. */
export const priorities = defineView({
  id: 'priorities',
  document: 'rank',
  schema,
  compute: (analysis): PrioritiesData => {
    const known = computed.get(analysis) ?? compute(analysis);
    computed.set(analysis, known);
    return known;
  },
});

/** A cache: a report needs the ranking several times, the draws are slow, and an analysis is immutable. */
const computed = new WeakMap<Analysis, PrioritiesData>();

/**
 * The ranking by the chosen method; without any known leverage by the gap alone. The output names
 * the fallback.
 */
export function rankingOf(analysis: Analysis): { readonly ranking: Ranking; readonly wanted: Ranking } {
  const wanted = rankWith(chosenMethodOf(analysis), analysis);
  const plain = wanted.ranked.length > 0 ? wanted : rankWith(gapMethod, analysis);
  return { ranking: plain.ranked.length > 0 ? plain : wanted, wanted };
}

function compute(analysis: Analysis): PrioritiesData {
  const { ranking, wanted } = rankingOf(analysis);
  const standings = standingsOf(analysis, ranking);
  return {
    method: ranking.method.id as PrioritiesData['method'],
    against: analysis.options.against,
    weights: { ...analysis.options.weights },
    priorities: ranking.ranked.map((ranked, index) => rowOf(analysis, ranking, ranked, standings.of(index))),
    notRankable: ranking.notRankable.map((one) => ({ ...one, lacks: [...one.lacks] })),
    fallback: ranking.method.id === wanted.method.id ? null : 'nothing-rankable',
    crosshair: crosshairRow(ranking, analysis),
    robustness: standings.robustness,
    notRobust: standings.notRobust,
  };
}

function rowOf(
  analysis: Analysis,
  ranking: Ranking,
  { candidate, rank, score, tie }: RankedTouchpoint,
  robustness: StandingRow | null,
): Priority {
  const { because, unknown } = analysis.leverage(candidate.id);
  return {
    rank,
    touchpoint: candidate.id,
    name: analysis.model.touchpoints.get(candidate.id)?.fields.name ?? candidate.id,
    score,
    ist: analysis.current(candidate.id, 'ist')?.score ?? null,
    leverage: candidate.leverage,
    gapShare: candidate.gapShare,
    because: because.map(({ source, ...part }) => ({ ...part, ...analysis.place(source) })),
    unknown: [...unknown],
    tie,
    quadrant: quadrantRow(candidate, ranking, analysis),
    opportunity: opportunityRow(candidate, ranking, analysis),
    robustness,
  };
}

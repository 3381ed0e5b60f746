import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { kendallTauB } from '../../analysis/statistics/kendall.js';
import { compareByCodeUnit } from '../../core/order.js';
import { methods } from '../../methods/index.js';
import { id, nullable } from '../shared/fields.js';
import { type Ranking, rankWith } from './ranking.view.js';

const methodId = () => z.enum(methods.map((method) => method.id));

/** Ranks by method, for the methods that can rank at least one touchpoint. */
export const comparisonSchema = () =>
  z.strictObject({
    chosen: methodId(),
    methods: z.array(
      z.strictObject({
        method: methodId(),
        ranked: z.int().describe('Number of touchpoints that it can rank.'),
        both: z.int().describe('Number of touchpoints that the chosen method ranks too.'),
        tauB: nullable(z.number().min(-1).max(1)).describe(
          'Kendall’s tau-b against the chosen method over those; null where one of the two ties them all.',
        ),
      }),
    ),
    touchpoints: z.array(
      z.strictObject({
        touchpoint: id(),
        name: z.string(),
        ranks: z.record(z.string(), nullable(z.int())).describe('Method → rank; null where it cannot rank.'),
      }),
    ),
  });

export type Comparison = z.infer<ReturnType<typeof comparisonSchema>>;

/** @param chosen id of the method that the ranking used */
export function compareMethods(analysis: Analysis, chosen: string): Comparison {
  const rankings = methods
    .map((method) => rankWith(method, analysis))
    .filter((ranking) => ranking.ranked.length > 0 || ranking.method.id === chosen);
  const ranks = new Map(rankings.map((ranking) => [ranking.method.id, ranksOf(ranking)]));
  const own = ranks.get(chosen) ?? new Map<string, number>();
  const rank = (touchpoint: string) => own.get(touchpoint) ?? Number.POSITIVE_INFINITY;
  const listed = analysis.touchpoints
    .map((touchpoint) => touchpoint.id)
    .filter((touchpoint) => [...ranks.values()].some((one) => one.has(touchpoint)))
    .sort((left, right) => (rank(left) === rank(right) ? compareByCodeUnit(left, right) : rank(left) - rank(right)));
  return {
    chosen: chosen as Comparison['chosen'],
    methods: rankings.map(({ method, ranked }) => {
      const theirs = ranks.get(method.id) ?? own;
      const both = [...own.keys()].filter((touchpoint) => theirs.has(touchpoint));
      const values = (of: ReadonlyMap<string, number>) => both.map((touchpoint) => of.get(touchpoint) ?? 0);
      return {
        method: method.id as Comparison['chosen'],
        ranked: ranked.length,
        both: both.length,
        tauB: kendallTauB(values(own), values(theirs)),
      };
    }),
    touchpoints: listed.map((touchpoint) => ({
      touchpoint,
      name: analysis.model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint,
      ranks: Object.fromEntries([...ranks].map(([method, of]) => [method, of.get(touchpoint) ?? null])),
    })),
  };
}

function ranksOf({ ranked }: Ranking): Map<string, number> {
  return new Map(ranked.map(({ candidate, rank }) => [candidate.id, rank]));
}

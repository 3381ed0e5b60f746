import * as z from 'zod';
import { activeCriteriaOf } from '../../analysis/active-criteria.js';
import type { Analysis } from '../../analysis/analysis.js';
import type { Standing } from '../../analysis/counts.js';
import { CRITERIA, type Criterion } from '../../analysis/criteria.js';
import { type Draws, drawsFor } from '../../analysis/robustness/draws.js';
import { robustnessOf } from '../../analysis/robustness/robustness.js';
import { rangeOf, satisfaction } from '../../analysis/scale.js';
import type { UncertainTouchpoint } from '../../analysis/uncertain.js';
import { sortByText } from '../../core/order.js';
import type { Candidate } from '../../methods/method.js';
import { nullable } from '../shared/fields.js';
import { knownOf, type Ranking } from './ranking.view.js';

const share = () => z.number().min(0).max(1);

/** The robustness of a touchpoint's rank. */
export const standingSchema = () =>
  z.strictObject({
    first: share().describe('Share of the draws in which it is first; ties are split equally.'),
    topK: share().describe('Share of the draws in which it is among the first k.'),
    k: z.int().min(1).describe('Number of ranks that count as first: priority.topK in tpm.yaml.'),
    rankLow: nullable(z.int()).describe(
      'Best rank that at least 5% of the draws reach; null unless every rank was counted.',
    ),
    rankHigh: nullable(z.int()).describe('Rank that 95% of the draws reach; null unless every rank was counted.'),
    acceptability: z
      .array(share())
      .describe(
        'Share of the draws at rank 1, 2, …. Every rank for rank --robust (above 2,000 touchpoints only the first ones); empty where only the first k were counted, as in analyze.',
      ),
    centralWeights: nullable(z.partialRecord(z.enum(CRITERIA), z.number())).describe(
      'Mean weights of the draws that put it first; null if none does, or if the method does not weigh.',
    ),
  });

/** The settings of the draws. */
export const experimentSchema = () =>
  z.strictObject({
    draws: z.int().describe('Number of draws; 95% of all shares are off by 1 / √draws at most.'),
    seed: z.int(),
    criteria: z.array(z.enum(CRITERIA)).describe('Criteria whose weights were drawn, uniform on the simplex.'),
    order: nullable(z.array(z.enum(CRITERIA))).describe('Known order of the weights, heaviest first.'),
    uncertain: z.int().describe('Number of touchpoints with a drawn Ist.'),
  });

/** The reason for missing robustness: not requested, no ranked touchpoint, or nothing uncertain. */
export const notRobustReason = () => nullable(z.enum(['not-asked', 'nothing-ranked', 'nothing-varies']));

export type StandingRow = z.infer<ReturnType<typeof standingSchema>>;

export interface Standings {
  readonly robustness: z.infer<ReturnType<typeof experimentSchema>> | null;
  readonly notRobust: z.infer<ReturnType<typeof notRobustReason>>;
  readonly of: (index: number) => StandingRow | null;
}

const withoutShares = (notRobust: NonNullable<Standings['notRobust']>): Standings => ({
  robustness: null,
  notRobust,
  of: () => null,
});

/** SMAA-2 over a ranking (method.md, 3): unknown weights, uncertain Ist, unknown criteria. */
export function standingsOf(analysis: Analysis, ranking: Ranking): Standings {
  const options = analysis.options.robustness;
  if (!options) return withoutShares('not-asked');
  if (ranking.ranked.length === 0) return withoutShares('nothing-ranked');
  const criteria = ranking.method.needs.includes('leverage') ? activeCriteriaOf(analysis) : [];
  // Sorted by id, so that the draws do not depend on the order of the ranking.
  const rows = sortByText(ranking.ranked.entries(), ([, { candidate }]) => candidate.id);
  const touchpoints = rows.map(([, { candidate }]) => uncertainOf(candidate, criteria, analysis));
  const uncertain = touchpoints.filter(({ spread }) => spread > 0).length;
  if (criteria.length < 2 && uncertain === 0) return withoutShares('nothing-varies');
  const k = analysis.settings.priority.topK;
  const { seed, full } = options;
  const draws = drawsFor(options, ranking.ranked.length);
  const order = orderOf(options, criteria);
  const found = robustnessOf(touchpoints, {
    criteria: criteria.length,
    order: order?.map((criterion) => criteria.indexOf(criterion)) ?? null,
    score: (drawn) => ranking.method.score(drawn, ranking.frame),
    draws,
    seed,
    k,
    full,
  });
  const byRow = new Map(rows.map(([row], at) => [row, found[at]]));
  return {
    robustness: { draws, seed, criteria, order, uncertain },
    notRobust: null,
    of: (row) => rowOf(byRow.get(row), k, criteria),
  };
}

/** The order of the drawn criteria. */
function orderOf({ order }: Draws, criteria: readonly Criterion[]): Criterion[] | null {
  return order === null ? null : order.filter((criterion) => criteria.includes(criterion));
}

function uncertainOf(candidate: Candidate, criteria: readonly Criterion[], analysis: Analysis): UncertainTouchpoint {
  const { scale } = analysis.settings;
  const target = analysis.current(candidate.id, analysis.options.against);
  const known = analysis.criteria(candidate.id);
  return {
    values: knownOf(candidate),
    spread: (analysis.current(candidate.id, 'ist')?.se ?? 0) / rangeOf(scale),
    target: target ? satisfaction(target.score, scale) : Number.NaN,
    criteria: criteria.map((criterion) => known.get(criterion)?.value ?? null),
  };
}

function rowOf(found: Standing | undefined, k: number, criteria: readonly Criterion[]): StandingRow | null {
  if (!found) return null;
  const { first, topK, ranks, centralWeights } = found;
  return {
    first,
    topK,
    k,
    rankLow: ranks?.rankLow ?? null,
    rankHigh: ranks?.rankHigh ?? null,
    acceptability: [...(ranks?.acceptability ?? [])],
    centralWeights:
      centralWeights && Object.fromEntries(criteria.map((criterion, at) => [criterion, centralWeights[at] ?? 0])),
  };
}

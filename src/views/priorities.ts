import * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import { CRITERIA } from '../analysis/criteria.js';
import { importanceShare, satisfaction } from '../analysis/scale.js';
import { byCodeUnit, compareNumbers, competitionRanks } from '../core/order.js';
import type { Candidate, Method, Need } from '../methods/define.js';
import { gap as gapMethod } from '../methods/gap.js';
import { methods } from '../methods/index.js';
import { defineView } from './define.js';
import { against, id, maybe, missing, place } from './fields.js';

const criterion = () => z.enum(CRITERIA);

const robustness = () =>
  z.strictObject({
    first: z.number(),
    topK: z.number(),
    k: z.int(),
    rankLow: z.int(),
    rankHigh: z.int(),
    acceptability: z.array(z.number()),
    centralWeights: maybe(z.record(z.string(), z.number())),
  });

const priority = () =>
  z.strictObject({
    rank: z.int().min(1),
    touchpoint: id(),
    name: z.string(),
    score: z.number(),
    leverage: maybe(z.number().min(0).max(1)),
    gapShare: maybe(z.number().min(0).max(1)),
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
    robustness: maybe(robustness()),
  });

const schema = () =>
  z.strictObject({
    method: z.string(),
    against: against(),
    weights: z.record(criterion(), z.number()),
    priorities: z.array(priority()),
    notRankable: missing(),
    /** Why another method than the one asked for was used. */
    fallback: maybe(z.enum(['nothing-rankable'])),
    robustness: maybe(z.strictObject({ draws: z.int(), seed: z.int() })),
  });

export type Priority = z.infer<ReturnType<typeof priority>>;
export type PrioritiesData = z.infer<ReturnType<typeof schema>>;

/** Priority ranking (method.md, 3): score descending, then id; equal scores share a rank. */
export const priorities = defineView({
  id: 'priorities',
  document: 'rank',
  schema,
  compute: (analysis): PrioritiesData => {
    const method = methods.find((one) => one.id === analysis.options.method) ?? methods[0];
    const candidates = analysis.touchpoints.map((touchpoint) => candidateOf(analysis, touchpoint.id));
    const rankable = candidates.some((candidate) => lacking(candidate, method).length === 0);
    // Without a single known leverage the plain gap still says something; the output names the change.
    const helps =
      method.id !== gapMethod.id && candidates.some((candidate) => lacking(candidate, gapMethod).length === 0);
    const used = rankable || !helps ? method : gapMethod;
    return {
      method: used.id,
      against: analysis.options.against,
      weights: { ...analysis.options.weights },
      ...rank(candidates, used, analysis),
      fallback: used === method ? null : 'nothing-rankable',
      robustness: null,
    };
  },
});

function candidateOf(analysis: Analysis, touchpoint: string): Candidate {
  const { scale } = analysis.settings;
  const ist = analysis.current(touchpoint, 'ist');
  const importance = analysis.current(touchpoint, 'importance');
  return {
    id: touchpoint,
    gapShare: analysis.gap(touchpoint)?.gapShare ?? null,
    leverage: analysis.leverage(touchpoint).value,
    importance: importance ? importanceShare(importance.score, scale) : null,
    satisfaction: ist ? satisfaction(ist.score, scale) : null,
  };
}

function lacking(candidate: Candidate, method: Method): Need[] {
  return method.needs.filter((need) => candidate[need] === null);
}

function scoreOf(candidate: Candidate, method: Method): number {
  const known = (need: Need) => candidate[need] ?? 0;
  return method.score({
    gapShare: known('gapShare'),
    leverage: known('leverage'),
    importance: known('importance'),
    satisfaction: known('satisfaction'),
  });
}

function rank(
  candidates: readonly Candidate[],
  method: Method,
  analysis: Analysis,
): Pick<PrioritiesData, 'priorities' | 'notRankable'> {
  const scored = candidates
    .filter((candidate) => lacking(candidate, method).length === 0)
    .map((candidate) => ({ candidate, score: scoreOf(candidate, method) }))
    .sort(
      (left, right) => compareNumbers(right.score, left.score) || byCodeUnit(left.candidate.id, right.candidate.id),
    );
  const ranks = competitionRanks(scored, (left, right) => compareNumbers(left.score, right.score) === 0);
  const rows = scored.map(({ candidate, score }, index) => {
    const rank = ranks[index] ?? 0;
    return rowOf(analysis, candidate, { score, rank, tie: rank === ranks[index - 1] || rank === ranks[index + 1] });
  });
  const notRankable = candidates.flatMap((candidate) => {
    const lacks = lacking(candidate, method).flatMap((need) => inputsOf(need, candidate.id, analysis));
    return lacks.length > 0 ? [{ touchpoint: candidate.id, lacks: [...new Set(lacks)] }] : [];
  });
  return { priorities: rows, notRankable };
}

/** What somebody would have to find out so that a need is met. */
function inputsOf(need: Need, touchpoint: string, analysis: Analysis): PrioritiesData['notRankable'][number]['lacks'] {
  if (need === 'leverage' || need === 'importance') return [need];
  if (need === 'satisfaction') return ['ist'];
  return (['ist', analysis.options.against] as const).filter((kind) => !analysis.current(touchpoint, kind));
}

function rowOf(analysis: Analysis, candidate: Candidate, place: Pick<Priority, 'rank' | 'score' | 'tie'>): Priority {
  const { because, unknown } = analysis.leverage(candidate.id);
  return {
    ...place,
    touchpoint: candidate.id,
    name: analysis.model.touchpoints.get(candidate.id)?.fields.name ?? candidate.id,
    leverage: candidate.leverage,
    gapShare: candidate.gapShare,
    because: because.map(({ source, ...part }) => ({ ...part, ...analysis.place(source) })),
    unknown: [...unknown],
    robustness: null,
  };
}

import { type Standing, standingOf } from '../counts.js';
import type { DrawnValues, UncertainTouchpoint } from '../uncertain.js';
import { firstCounts, makeFirstTally } from './first-tally.js';
import { normalQuantile } from './normal.js';
import { makeUniforms } from './random.js';
import { countRanks, makeRankTally, rankCounts } from './rank-tally.js';
import { makeSimplex } from './simplex.js';
import { averageSymmetric } from './symmetry.js';
import { countTop, makeTopTally, topCounts } from './top-tally.js';

export interface Experiment {
  /** Number of criteria with unknown weights; 0 for a method without weights. */
  readonly criteria: number;
  /** Positions of the criteria from the heaviest to the lightest; `null` if their order is unknown. */
  readonly order: readonly number[] | null;
  readonly score: (drawn: DrawnValues) => number;
  readonly draws: number;
  readonly seed: number;
  /** Number of ranks that count as "first". */
  readonly k: number;
  /** Whether every rank is counted, which doubles the time. */
  readonly full: boolean;
}

/** Above this k a full ranking is faster than a search for the first k. */
const MAX_SEARCHED_RANKS = 32;

/**
 * SMAA-2 (Lahdelma & Salminen 2001): how often each touchpoint takes which rank when weights, the Ist and unknown criteria
 * are drawn. Sampling after Tervonen & Lahdelma 2007. A share that is p in truth has the standard error √(p(1 − p)/draws),
 * at most 0.5/√draws, so that 95% of all shares are off by 1/√draws at most. Touchpoints that are drawn alike have equal
 * shares.
 *
 * Each draw takes its variates in this order, which is part of the result: the weights, every uncertain Ist, every
 * unknown criterion.
 */
export function robustnessOf(touchpoints: readonly UncertainTouchpoint[], experiment: Experiment): Standing[] {
  const { draws, seed, k, criteria, order, score, full } = experiment;
  if (touchpoints.length === 0) return [];
  const plan = planOf(touchpoints, criteria);
  const first = makeFirstTally(touchpoints.length, criteria);
  const all = full || k > MAX_SEARCHED_RANKS ? makeRankTally(touchpoints.length, k) : null;
  const top = makeTopTally(touchpoints.length, k);
  const fill = makeUniforms(seed);
  const scores = new Float64Array(touchpoints.length);
  const drawWeights = makeSimplex(criteria, order);
  for (let draw = 0; draw < draws; draw++) {
    fill(plan.uniforms);
    const weights = drawWeights(plan.uniforms);
    drawIst(plan);
    if (criteria > 0) drawLeverage(plan, weights);
    scoreAll(plan.values, score, scores);
    if (all) countRanks(all, first, scores, weights);
    else countTop(top, first, scores, weights);
  }
  const counts = touchpoints.map((_, index) => ({
    ...firstCounts(first, index),
    ...(all ? rankCounts(all, index, k) : topCounts(top, index)),
  }));
  const even = averageSymmetric(counts, touchpoints, criteria, order === null);
  return even.map((one) => standingOf(full ? one : { ...one, ranks: null }, draws, touchpoints.length));
}

interface Plan {
  readonly values: readonly DrawnValues[];
  /** Criterion × touchpoint; 0 where it is drawn. */
  readonly criteria: Float64Array;
  /** Pairs of touchpoint and criterion that are drawn. */
  readonly unknown: Int32Array;
  /** Touchpoints whose Ist is drawn. */
  readonly uncertain: Int32Array;
  readonly satisfaction: Float64Array;
  readonly spread: Float64Array;
  readonly target: Float64Array;
  readonly leverage: Float64Array;
  /** The variates of one draw; those of the weights are first. */
  readonly uniforms: Float64Array;
  /** Offsets of the variates of the Ist and of unknown criteria. */
  readonly fromIst: number;
  readonly fromUnknown: number;
}

function planOf(touchpoints: readonly UncertainTouchpoint[], criteria: number): Plan {
  const count = touchpoints.length;
  const values = Float64Array.from({ length: criteria * count }, (_, cell) => {
    return touchpoints[cell % count]?.criteria[Math.floor(cell / count)] ?? 0;
  });
  const unknown = touchpoints.flatMap((one, index) =>
    one.criteria.slice(0, criteria).flatMap((value, criterion) => (value === null ? [index, criterion] : [])),
  );
  const uncertain = touchpoints.flatMap((one, index) => (one.spread > 0 ? [index] : []));
  const fromIst = Math.max(0, criteria - 1);
  return {
    values: touchpoints.map((one) => ({ ...one.values })),
    criteria: values,
    unknown: Int32Array.from(unknown),
    uncertain: Int32Array.from(uncertain),
    satisfaction: Float64Array.from(touchpoints, (one) => one.values.satisfaction),
    spread: Float64Array.from(touchpoints, (one) => one.spread),
    target: Float64Array.from(touchpoints, (one) => one.target),
    leverage: new Float64Array(count),
    uniforms: new Float64Array(fromIst + uncertain.length + unknown.length / 2),
    fromIst,
    fromUnknown: fromIst + uncertain.length,
  };
}

function scoreAll(values: readonly DrawnValues[], score: Experiment['score'], scores: Float64Array): void {
  for (let index = 0; index < scores.length; index++) scores[index] = score(values[index] as DrawnValues);
}

function drawIst({ values, uncertain, satisfaction, spread, target, uniforms, fromIst }: Plan): void {
  for (let at = 0; at < uncertain.length; at++) {
    const index = uncertain[at] ?? 0;
    const ist = (satisfaction[index] ?? 0) + (spread[index] ?? 0) * normalQuantile(uniforms[fromIst + at] ?? 0.5);
    const clipped = ist < 0 ? 0 : ist > 1 ? 1 : ist;
    const short = (target[index] ?? 0) - clipped;
    const drawn = values[index] as DrawnValues;
    drawn.satisfaction = clipped;
    drawn.gapShare = short > 0 ? short : 0;
  }
}

function drawLeverage(plan: Plan, weights: Float64Array): void {
  const { values, criteria, unknown, leverage, uniforms, fromUnknown } = plan;
  const count = leverage.length;
  leverage.fill(0);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    const row = at * count;
    for (let index = 0; index < count; index++)
      leverage[index] = (leverage[index] ?? 0) + weight * (criteria[row + index] ?? 0);
  }
  for (let at = 0; 2 * at < unknown.length; at++) {
    const index = unknown[2 * at] ?? 0;
    const share = (weights[unknown[2 * at + 1] ?? 0] ?? 0) * (uniforms[fromUnknown + at] ?? 0);
    leverage[index] = (leverage[index] ?? 0) + share;
  }
  for (let index = 0; index < count; index++) (values[index] as DrawnValues).leverage = leverage[index] ?? 0;
}

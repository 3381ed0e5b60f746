import { addTo, makeSums } from '../../analysis/statistics/sums.js';

/** Answers of one value, with the sums of their weights and of the squares of those. */
export interface Answered {
  readonly value: number;
  readonly n: number;
  readonly w: number;
  readonly ww: number;
}

export interface Statistics {
  readonly n: number;
  readonly mean: number | null;
  /** Sample standard deviation, divided by n − 1. */
  readonly sd: number | null;
}

/**
 * Weighted figures as R's package `survey` has them for independent answers: `svymean`, `svyvar`, `SE`.
 * Effective n after Kish (1965): (Σw)² / Σw².
 */
export interface Weighted {
  readonly mean: number;
  /** Σw(x−m)² / Σw · n / (n−1), under the root. */
  readonly sd: number | null;
  readonly standardError: number | null;
  readonly effectiveN: number;
  readonly sumOfWeights: number;
}

/** Mean and spread of values with how often each was given: sums over few values, so nothing is lost in adding up. */
export function statisticsOf(answers: readonly Answered[]): Statistics {
  const n = sum(answers, (one) => one.n);
  if (n === 0) return { n, mean: null, sd: null };
  const mean = sum(answers, (one) => one.n * one.value) / n;
  const squares = sum(answers, (one) => one.n * (one.value - mean) ** 2);
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

/** `null` where nothing has a weight. */
export function weightedOf(answers: readonly Answered[]): Weighted | null {
  const used = answers.filter(({ w }) => w > 0);
  const n = sum(used, (one) => one.n);
  const w = sum(used, (one) => one.w);
  if (w <= 0) return null;
  const mean = sum(used, (one) => one.w * one.value) / w;
  const variance = sum(used, (one) => one.w * (one.value - mean) ** 2) / w;
  const error = sum(used, (one) => one.ww * ((one.value - mean) / w) ** 2);
  return {
    mean,
    sd: n < 2 ? null : Math.sqrt((variance * n) / (n - 1)),
    standardError: n < 2 ? null : Math.sqrt((error * n) / (n - 1)),
    effectiveN: (w * w) / sum(used, (one) => one.ww),
    sumOfWeights: w,
  };
}

function sum<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
  const sums = makeSums(1);
  for (const item of items) addTo(sums, 0, sizeOf(item));
  return sums.total[0] ?? 0;
}

/** Promoters, passives and detractors among answers from 0 to 10. */
export function npsCountsOf(answers: readonly Answered[]) {
  const count = (fits: (value: number) => boolean) =>
    sum(
      answers.filter(({ value }) => fits(value)),
      ({ n }) => n,
    );
  const promoters = count((value) => value >= 9);
  const passives = count((value) => value >= 7 && value < 9);
  const detractors = count((value) => value < 7);
  return { n: promoters + passives + detractors, promoters, passives, detractors };
}

import { describe, expect, test } from 'vitest';
import { statisticsOf, weightedOf } from '../../../src/exchange/surveys/statistics.js';
import { Tally } from '../../../src/exchange/surveys/tally.js';

const VALUES = [3, 4, 2, 5, 5, 1, 4, 3, 2, 4, 5, 3];
const WEIGHTS = [0.5, 1.5, 1, 2, 0.75, 1.25, 1, 0.5, 2.5, 1, 1.5, 0.8];

const single = (value: number, w: number) => ({ value, n: 1, w, ww: w * w });
const answers = VALUES.map((value, at) => single(value, WEIGHTS[at] ?? 0));

/** Digits behind the point that agree with R 4.2.2 and its package survey 4.1. */
const DIGITS = 10;

describe('twelve answers with weights', () => {
  test('have the mean and the sample standard deviation of mean() and sd() in R', () => {
    const { n, mean, sd } = statisticsOf(answers);
    expect(n).toBe(12);
    expect(mean).toBeCloseTo(3.41666666666667, DIGITS);
    expect(sd).toBeCloseTo(1.31137217055151, DIGITS);
  });

  test('have the weighted figures of svymean() and svyvar() in R', () => {
    const weighted = weightedOf(answers);
    expect(weighted?.mean).toBeCloseTo(3.41958041958042, DIGITS);
    expect(weighted?.standardError).toBeCloseTo(0.475632555986814, DIGITS);
    expect(weighted?.sd).toBeCloseTo(1.42136591135943, DIGITS);
    expect(weighted?.effectiveN).toBeCloseTo(9.730668570069, DIGITS);
  });

  test('have the same figures counted by value, in whatever order and in parts', () => {
    const parts = [new Tally(), new Tally()];
    [...answers].reverse().forEach(({ value, w, ww }, at) => {
      parts[at % 2]?.add(String(value), 1, w, ww);
    });
    const whole = new Tally();
    for (const part of parts) whole.merge(part);
    const counted = [...whole.values].map(([text, one]) => ({ value: Number(text), ...one }));
    expect(counted).toHaveLength(5);
    const [one, other] = [weightedOf(counted), weightedOf(answers)];
    expect(one?.mean).toBeCloseTo(other?.mean ?? 0, 12);
    expect(one?.sd).toBeCloseTo(other?.sd ?? 0, 12);
    expect(one?.standardError).toBeCloseTo(other?.standardError ?? 0, 12);
  });
});

test('one answer has no spread, and none has no mean', () => {
  expect(statisticsOf([single(4, 1)])).toEqual({ n: 1, mean: 4, sd: null });
  expect(statisticsOf([])).toEqual({ n: 0, mean: null, sd: null });
  expect(weightedOf([])).toBeNull();
});

test('equal answers have a spread of exactly 0, and large numbers lose nothing', () => {
  expect(statisticsOf([{ value: 0.1, n: 1_000_000, w: 0, ww: 0 }])).toMatchObject({ sd: 0 });
  const far = [1e9 + 1, 1e9 + 2, 1e9 + 3].map((value) => single(value, 1));
  expect(statisticsOf(far)).toEqual({ n: 3, mean: 1e9 + 2, sd: 1 });
});

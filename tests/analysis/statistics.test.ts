import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIN_CHART_VALUES, pChartOf, xmrChartOf } from '../../src/analysis/statistics/control-chart.js';
import { meanDifference95, normalDifference95, welchDf } from '../../src/analysis/statistics/difference.js';
import { gammaQuantile, incompleteGamma, logGamma } from '../../src/analysis/statistics/gamma.js';
import { poisson95, shareDifference95, wilson95 } from '../../src/analysis/statistics/intervals.js';
import { npsOf } from '../../src/analysis/statistics/nps.js';
import { signalsOf } from '../../src/analysis/statistics/signals.js';
import { studentQuantile95 } from '../../src/analysis/statistics/student-t.js';

const near = (value: number | undefined, wanted: number, digits: number) =>
  expect(value ?? Number.NaN).toBeCloseTo(wanted, digits);

describe('Wilson interval, Newcombe 1998 (Statistics in Medicine 17:857–872), table I, method 3', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (k, n, low, high) => {
    near(wilson95(k / n, n)[0], low, 4);
    near(wilson95(k / n, n)[1], high, 4);
  });

  test('always contains the share and stays between 0 and 1', () => {
    // biome-ignore lint/nursery/noFloatingPromises: a synchronous property returns no promise
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const [low, high] = wilson95(share, n);
        return low >= 0 && low <= share + 1e-12 && high >= share - 1e-12 && high <= 1;
      }),
    );
  });
});

describe('difference of two shares, Newcombe 1998 (Statistics in Medicine 17:873–890), table II, method 10', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i', (a, n, b, m, low, high) => {
    const interval = shareDifference95({ share: b / m, n: m }, { share: a / n, n });
    near(interval[0], low, 4);
    near(interval[1], high, 4);
  });
});

describe('exact Poisson interval, Garwood 1936 (Biometrika 28:437–442), table of 95 % limits', () => {
  test.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [3, 0.619, 8.77],
    [4, 1.09, 10.24],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
  ])('%i events', (count, low, high) => {
    near(poisson95(count)[0], low, 2);
    near(poisson95(count)[1], high, 2);
  });

  test('is the solution of its definition: 2.5 % of the probability lies beyond each limit', () => {
    for (const count of [1, 7, 214, 12_000]) {
      const [low, high] = poisson95(count);
      // P(X ≥ k | λ) = P(k, λ), the incomplete gamma function.
      near(incompleteGamma(count, low), 0.025, 9);
      near(1 - incompleteGamma(count + 1, high), 0.025, 9);
    }
  });
});

describe('gamma function and chi-square, NIST/SEMATECH e-Handbook 1.3.6.7.4 (critical values)', () => {
  test.each([
    [0.95, 1, 3.841],
    [0.975, 2, 7.378],
    [0.975, 10, 20.483],
    [0.975, 22, 36.781],
    [0.025, 2, 0.051],
    [0.025, 10, 3.247],
    [0.025, 20, 9.591],
    [0.99, 100, 135.807],
  ])('chi-square quantile %d with %i degrees of freedom', (probability, df, wanted) => {
    near(2 * gammaQuantile(probability, df / 2), wanted, 3);
  });

  test('ln Γ of whole numbers is the logarithm of a factorial', () => {
    near(logGamma(1), 0, 12);
    near(logGamma(11), Math.log(3_628_800), 10);
    near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 12);
  });
});

describe('net promoter score', () => {
  test('has the variance of the worked answer on Cross Validated 18603: 1/2, 1/3, 1/6 of 324 give 5/9 and 4.14', () => {
    const nps = npsOf({ promoters: 162, passives: 108, detractors: 54 });
    near(nps?.value, 100 / 3, 10);
    near(nps?.se, (100 * Math.sqrt(5 / 9)) / 18, 10);
    near(nps?.se, 4.14, 2);
  });

  test.each([
    ['shares with n are the same as counts', { promoters: 0.5, passives: 1 / 3, detractors: 1 / 6, n: 324 }, 4.14],
    ['passives follow from n', { promoters: 162, detractors: 54, n: 324 }, 4.14],
    ['half promoters, half detractors: SE = 100 / √n', { promoters: 50, passives: 0, detractors: 50 }, 10],
    ['all of one kind: no spread', { promoters: 20, passives: 0, detractors: 0 }, 0],
  ])('%s', (_, answers, se) => {
    near(npsOf(answers)?.se, se, 2);
  });

  test.each([
    ['no detractors given', { promoters: 10, n: 30 }],
    ['shares without n', { promoters: 0.5, passives: 0.3, detractors: 0.2 }],
    ['more answers than were asked', { promoters: 20, detractors: 20, n: 30 }],
    ['nobody', { promoters: 0, passives: 0, detractors: 0 }],
  ])('is unknown: %s', (_, answers) => {
    expect(npsOf(answers)).toBeNull();
  });
});

describe('difference of two means, NIST/SEMATECH e-Handbook 1.3.5.3 (AUTO83B: miles per gallon)', () => {
  const us = { score: 20.14458, se: 6.4147 / Math.sqrt(249), n: 249 };
  const japan = { score: 30.48101, se: 6.10771 / Math.sqrt(79), n: 79 };

  test('has its t value and Welch’s degrees of freedom for unequal variances', () => {
    near(welchDf(us.se, us.n, japan.se, japan.n), 136.875, 3);
    near((us.score - japan.score) / Math.hypot(us.se, japan.se), -12.94627, 4);
  });

  test('its interval is that t quantile around the difference', () => {
    const half = studentQuantile95(136.875) * Math.hypot(us.se, japan.se);
    const interval = meanDifference95(us, japan);
    near(interval?.[0], 10.33643 - half, 4);
    near(interval?.[1], 10.33643 + half, 4);
  });

  test.each([
    ['no sd', { ...us, se: null }],
    ['no n', { ...us, n: null }],
    ['one answer', { ...us, n: 1 }],
  ])('is unknown: %s', (_, before) => {
    expect(meanDifference95(before, japan)).toBeNull();
    expect(meanDifference95(japan, before)).toBeNull();
  });

  test('without any spread it is a point', () => {
    expect(meanDifference95({ score: 5, se: 0, n: 4 }, { score: 7, se: 0, n: 4 })).toEqual([2, 2]);
    expect(normalDifference95({ score: 5, se: null, n: null }, { score: 7, se: 1, n: null })).toBeNull();
  });
});

/** Flow rates of ten batches, NIST/SEMATECH e-Handbook 6.3.2.2. */
const FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
/**
 * Nonconforming cans among 50, in thirty samples: Montgomery, Introduction to Statistical Quality Control; NIST
 * 6.3.3.2.
 */
const CANS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

describe('control charts', () => {
  test('XmR limits of the flow rates are those of the handbook', () => {
    const chart = xmrChartOf(FLOW);
    near(chart?.centre, 50.81, 10);
    near(chart?.limits[0]?.lower, 45.815, 2);
    near(chart?.limits[0]?.upper, 55.805, 2);
    expect(chart && signalsOf(FLOW, chart)).toEqual([]);
  });

  test('p chart of thirty samples: mean .2313, limits .0524 and .4102, samples 15 and 23 outside', () => {
    const shares = CANS.map((count) => ({ share: count / 50, n: 50 }));
    const chart = pChartOf(shares);
    near(chart?.centre, 0.2313, 4);
    near(chart?.limits[0]?.lower, 0.0524, 4);
    near(chart?.limits[0]?.upper, 0.4102, 4);
    const signals =
      chart &&
      signalsOf(
        shares.map(({ share }) => share),
        chart,
      );
    expect(signals?.filter(({ signal }) => signal === 'outside').map(({ from }) => from + 1)).toEqual([15, 23]);
  });

  test('a p chart has limits of its own for each n, and none below 0', () => {
    const shares = [10, 20, 40, 80, 160, 320, 640, 1280].map((n) => ({ share: 0.1, n }));
    const chart = pChartOf(shares);
    expect(chart?.limits[0]?.lower).toBe(0);
    near(chart?.limits[0]?.upper, 0.1 + 3 * Math.sqrt(0.09 / 10), 10);
    near(chart?.limits[7]?.lower, 0.1 - 3 * Math.sqrt(0.09 / 1280), 10);
    near(chart?.overdispersion, 0, 10);
  });

  test('need at least eight values', () => {
    expect(xmrChartOf(FLOW.slice(0, MIN_CHART_VALUES - 1))).toBeNull();
    expect(xmrChartOf(FLOW.slice(0, MIN_CHART_VALUES))).not.toBeNull();
    expect(pChartOf(CANS.slice(0, MIN_CHART_VALUES - 1).map((count) => ({ share: count / 50, n: 50 })))).toBeNull();
  });
});

describe('signals (Wheeler & Chambers 1992; Nelson 1984)', () => {
  const chart = (values: readonly number[]) => ({ centre: 5, limits: values.map(() => ({ lower: 0, upper: 10 })) });
  const found = (values: readonly number[]) =>
    signalsOf(values, chart(values)).map(({ signal, direction, from, to }) => `${signal} ${direction} ${from}–${to}`);

  test.each([
    ['nothing', [4, 6, 4, 6, 4, 6, 4, 6, 4], []],
    ['a point above, one below', [4, 11, 6, -1, 6], ['outside up 1–1', 'outside down 3–3']],
    ['on the limit is inside', [10, 0], []],
    ['seven on one side', [6, 7, 6, 7, 6, 7, 6, 4], []],
    ['eight on one side', [6, 7, 6, 7, 6, 7, 6, 7], ['one-side up 0–7']],
    ['nine on one side are one run', [4, 3, 4, 3, 4, 3, 4, 3, 4], ['one-side down 0–8']],
    ['a value on the centre breaks the run', [6, 7, 6, 7, 5, 6, 7, 6, 7], []],
    ['five rising', [1, 2, 3, 4, 6, 4], []],
    ['six rising', [1, 2, 3, 4, 6, 7, 6], ['trend up 0–5']],
    ['six falling, from the second on', [6, 9, 8, 7, 6, 4, 3], ['trend down 1–6']],
    ['two equal values end a trend', [1, 2, 3, 3, 4, 6], []],
    ['equal behind the ninth decimal', [1, 2, 3, 3.0000000001, 4, 6, 7], []],
  ])('%s', (_, values, wanted) => {
    expect(found(values)).toEqual(wanted);
  });
});

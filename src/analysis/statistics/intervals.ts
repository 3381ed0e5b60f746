import { gammaQuantile } from './gamma.js';

/** z of the interval that contains the middle 95% of the normal distribution. */
export const Z95 = 1.959963984540054;

export type Interval = readonly [number, number];

/**
 * 95% score interval of a share (Wilson 1927; method 3 of Newcombe 1998, Statistics in Medicine 17:857–872).
 * @param share 0 to 1
 * @param n number of answers, at least 1
 */
export function wilson95(share: number, n: number): Interval {
  const z2 = Z95 * Z95;
  const centre = 2 * n * share + z2;
  const half = Z95 * Math.sqrt(z2 + 4 * n * share * (1 - share));
  const scale = 2 * (n + z2);
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

/**
 * 95% interval of `after − before` for two independent shares (method 10 of Newcombe 1998, Statistics in Medicine
 * 17:873–890): the distances to the Wilson limits, added as squares.
 */
export function shareDifference95(
  before: { readonly share: number; readonly n: number },
  after: { readonly share: number; readonly n: number },
): Interval {
  const [low1, high1] = wilson95(after.share, after.n);
  const [low2, high2] = wilson95(before.share, before.n);
  const delta = after.share - before.share;
  return [
    delta - Math.hypot(after.share - low1, high2 - before.share),
    delta + Math.hypot(high1 - after.share, before.share - low2),
  ];
}

/**
 * Exact 95% interval of a Poisson count (Garwood 1936, Biometrika 28:437–442): half the chi-square quantiles with 2k
 * and 2k + 2 degrees of freedom. For a count of 0 the upper limit is 3.689.
 */
export function poisson95(count: number): Interval {
  return [count === 0 ? 0 : gammaQuantile(0.025, count), gammaQuantile(0.975, count + 1)];
}

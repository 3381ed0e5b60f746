import { logGamma } from './gamma.js';

/** Continued fraction of the incomplete beta function (Lentz's method; Press et al. 2007, section 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** Regularised incomplete beta function I_x(a, b). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** P(|T| > t) for Student's t with `df` degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** Density of Student's t with `df` degrees of freedom. */
function studentDensity(t: number, df: number): number {
  const scale = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2)) / Math.sqrt(Math.PI * df);
  return scale * (1 + (t * t) / df) ** (-(df + 1) / 2);
}

const known = new Map<number, number>();

/** The two-sided 95% quantile of the normal distribution, a lower bound of those of Student's t. */
const NORMAL_QUANTILE_95 = 1.959963984540054;

/**
 * The two-sided 95% quantile of Student's t: 12.7062 at 1, 1.9801 at 119 degrees of freedom.
 * Newton's method from below: the tail is convex and decreasing, so that no step overshoots.
 */
export function studentQuantile95(df: number): number {
  const remembered = known.get(df);
  if (remembered !== undefined) return remembered;
  let quantile = NORMAL_QUANTILE_95;
  for (let step = 1; step > 1e-15 * quantile; quantile += step) {
    step = (studentTwoSided(quantile, df) - 0.05) / (2 * studentDensity(quantile, df));
  }
  known.set(df, quantile);
  return quantile;
}

import { mean } from './describe.js';

/** Fewer values give meaningless limits. */
export const MIN_CHART_VALUES = 8;

export interface ControlChart {
  readonly centre: number;
  /** One pair per value: equal pairs on an XmR chart, a pair by the value's n on a p chart. */
  readonly limits: readonly { readonly lower: number; readonly upper: number }[];
}

/** XmR chart: mean ± 2.660 × mean moving range (Wheeler & Chambers 1992; 2.660 = 3 / 1.128). `null` below 8 values. */
export function xmrChartOf(values: readonly number[]): ControlChart | null {
  if (values.length < MIN_CHART_VALUES) return null;
  const centre = mean(values);
  const range = mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0))));
  const limits = { lower: centre - 2.66 * range, upper: centre + 2.66 * range };
  return { centre, limits: values.map(() => limits) };
}

export interface PChart extends ControlChart {
  /** Spread of the shares as a multiple of the spread by chance (Laney 2002, σ_z). */
  readonly overdispersion: number;
}

/**
 * p chart: p̄ ± 3 √(p̄ (1 − p̄) / n), with limits by each n and the floor 0 (NIST/SEMATECH e-Handbook 6.3.3.2). `null`
 * below 8 values.
 */
export function pChartOf(shares: readonly { readonly share: number; readonly n: number }[]): PChart | null {
  if (shares.length < MIN_CHART_VALUES || shares.some(({ n }) => n < 1)) return null;
  const answers = shares.reduce((sum, { n }) => sum + n, 0);
  const centre = shares.reduce((sum, { share, n }) => sum + share * n, 0) / answers;
  const sigmas = shares.map(({ n }) => Math.sqrt((centre * (1 - centre)) / n));
  const limits = sigmas.map((sigma) => ({ lower: Math.max(0, centre - 3 * sigma), upper: centre + 3 * sigma }));
  const z = shares.map(({ share }, index) => (sigmas[index] ? (share - centre) / sigmas[index] : 0));
  const ranges = z.slice(1).map((value, index) => Math.abs(value - (z[index] ?? 0)));
  return { centre, limits, overdispersion: mean(ranges) / 1.128 };
}

import { describe, expect, it } from 'vitest';
import { makeUniforms } from '../../src/analysis/robustness/random.js';
import { makeSimplex } from '../../src/analysis/robustness/simplex.js';

const DRAWS = 40_000;

function drawn(count: number, order: readonly number[] | null): number[][] {
  const fill = makeUniforms(11);
  const uniforms = new Float64Array(Math.max(0, count - 1));
  const draw = makeSimplex(count, order);
  return Array.from({ length: DRAWS }, () => {
    fill(uniforms);
    return [...draw(uniforms)];
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('weights on the simplex', () => {
  it('are never negative and sum to 1', () => {
    const weights = drawn(6, null);
    expect(weights.flat().every((weight) => weight >= 0)).toBe(true);
    const sums = weights.map((one) => one.reduce((sum, weight) => sum + weight, 0));
    expect(Math.max(...sums.map((sum) => Math.abs(sum - 1)))).toBeLessThan(1e-12);
  });

  it('are uniform: P(w > ½) is ¼ for three criteria; normalised uniforms would give 1/6', () => {
    const weights = drawn(3, null);
    for (const at of [0, 1, 2]) {
      expect(mean(weights.map((one) => ((one[at] ?? 0) > 0.5 ? 1 : 0)))).toBeCloseTo(0.25, 2);
      expect(mean(weights.map((one) => one[at] ?? 0))).toBeCloseTo(1 / 3, 2);
    }
  });

  it('in a known order have the rank order centroid as their mean (Barron & Barrett 1996: .611, .278, .111)', () => {
    const weights = drawn(3, [2, 0, 1]);
    const means = [2, 0, 1].map((at) => mean(weights.map((one) => one[at] ?? 0)));
    [0.6111, 0.2778, 0.1111].forEach((centroid, at) => {
      expect(Math.abs((means[at] ?? 0) - centroid)).toBeLessThan(0.005);
    });
    expect(weights.every(([a = 0, b = 0, c = 0]) => c >= a && a >= b)).toBe(true);
  });

  it('of one criterion is 1, of none is nothing', () => {
    expect([...makeSimplex(1, null)(new Float64Array(0))]).toEqual([1]);
    expect([...makeSimplex(0, null)(new Float64Array(0))]).toEqual([]);
  });
});

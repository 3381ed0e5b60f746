import { describe, expect, it } from 'vitest';
import { robustZ, sampleSd } from '../../src/analysis/statistics/describe.js';
import { incompleteBeta, studentQuantile95, studentTwoSided } from '../../src/analysis/statistics/student-t.js';

describe('Student’s t', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, column 0.975.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [10, 2.228],
    [20, 2.086],
    [30, 2.042],
    [60, 2.0],
    [100, 1.984],
  ])('has the published 95 %% quantile at %i degrees of freedom', (df, published) => {
    expect(studentQuantile95(df)).toBeCloseTo(published, 3);
  });

  it('comes close to the normal quantile 1.959964 with many answers', () => {
    expect(studentQuantile95(1e7)).toBeCloseTo(1.959964, 5);
  });

  it('has tails in closed form at 1 and 2 degrees of freedom', () => {
    // df = 1 is the Cauchy distribution: P(|T| > t) = 1 − 2 atan(t) / π; df = 2: 1 − t / √(2 + t²).
    for (const t of [0.5, 1, 2, 7]) {
      expect(studentTwoSided(t, 1)).toBeCloseTo(1 - (2 * Math.atan(t)) / Math.PI, 12);
      expect(studentTwoSided(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
  });

  it('rests on an incomplete beta function with its known values', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴
    expect(incompleteBeta(0.4, 2, 3)).toBeCloseTo(6 * 0.16 - 8 * 0.064 + 3 * 0.0256, 13);
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});

describe('spread', () => {
  it('is the sample standard deviation: √(2/4) for the votes 4, 5, 6, 5, 5', () => {
    expect(sampleSd([4, 5, 6, 5, 5])).toBeCloseTo(Math.sqrt(0.5), 14);
    expect(sampleSd([7])).toBeNull();
  });

  it('is robust: 0.6745 (x − median) / MAD, and says nothing below 8 values or without spread', () => {
    // Median 5.5, absolute deviations 2.5 1.5 0.5 0.5 0.5 0.5 1.5 3.5 → MAD 1.
    const z = robustZ([3, 4, 5, 5, 6, 6, 7, 9]);
    expect(z?.(9)).toBeCloseTo(0.6745 * 3.5, 12);
    expect(robustZ([3, 4, 5, 5, 6, 6, 7])).toBeNull();
    expect(robustZ([5, 5, 5, 5, 5, 5, 5, 9])).toBeNull();
  });
});

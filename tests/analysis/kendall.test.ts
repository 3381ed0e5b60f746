import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB } from '../../src/analysis/statistics/kendall.js';

describe('Kendall’s tau-b', () => {
  it('is .4444 for the tuna of Hollander & Wolfe 1973, page 185 (also the example of cor.test in R)', () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const panel = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    expect(kendallTauB(lightness, panel)).toBeCloseTo(0.4444444, 7);
  });

  it('corrects for ties: −.4714 for the example of scipy.stats.kendalltau', () => {
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 12);
  });

  it('is 1 for the same order, −1 for the opposite, and symmetric', () => {
    const ranks = fc.array(fc.nat(20), { minLength: 2, maxLength: 12 }).filter((one) => new Set(one).size > 1);
    fc.assert(
      fc.property(ranks, (one) => {
        expect(kendallTauB(one, one)).toBe(1);
        expect(
          kendallTauB(
            one,
            one.map((rank) => -rank),
          ),
        ).toBe(-1);
        const other = [...one].reverse();
        expect(kendallTauB(one, other)).toBe(kendallTauB(other, one));
      }),
    );
  });

  it('is null if one list has only ties', () => {
    expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTauB([1], [1])).toBeNull();
    expect(kendallTauB([], [])).toBeNull();
  });
});

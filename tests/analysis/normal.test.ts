import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalLog, normalQuantile } from '../../src/analysis/robustness/normal.js';

describe('the normal quantile', () => {
  it.each([
    // The check values for PPND16 in Wichura 1988, section 3.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    // Tables of the standard normal distribution to 12 digits.
    [0.5, 0],
    [0.75, 0.674489750196],
    [0.9, 1.281551565545],
    [0.95, 1.644853626951],
    [0.975, 1.95996398454],
    [0.995, 2.575829303549],
    [0.9995, 3.290526731492],
    [0.999999, 4.753424308823],
    [1e-10, -6.361340902404],
  ])('of %f is %f', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-12 * Math.max(1, Math.abs(z)));
  });

  it('is odd and increasing as far out as a uniform variate can reach', () => {
    const smallest = 0.5 / 2 ** 32;
    fc.assert(
      fc.property(fc.double({ min: smallest, max: 0.5, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(Math.min(0.5, p * 1.0001)));
        expect(normalQuantile(1 - p) + normalQuantile(1 - (1 - p))).toBeCloseTo(0, 6);
      }),
    );
    expect(normalQuantile(smallest)).toBeGreaterThan(-6.4);
  });

  it('joins its two pieces without a step', () => {
    for (const edge of [0.075, 0.925]) {
      expect(normalQuantile(edge - 1e-12)).toBeCloseTo(normalQuantile(edge + 1e-12), 10);
    }
  });
});

describe('the logarithm', () => {
  it('agrees with the engine’s to the last bits, with + − × ÷ alone', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-11, max: 1, noNaN: true, minExcluded: true }), (x) => {
        const exact = Math.log(x);
        expect(Math.abs(naturalLog(x) - exact)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(exact)));
      }),
    );
    expect(naturalLog(1)).toBe(0);
    expect(naturalLog(0.5)).toBe(-Math.LN2);
  });
});

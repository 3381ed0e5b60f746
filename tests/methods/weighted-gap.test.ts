import { describe, expect, it } from 'vitest';
import { weightedGap } from '../../src/methods/weighted-gap.js';

const score = (leverage: number, gapShare: number) =>
  weightedGap.score({ leverage, gapShare, importance: Number.NaN, satisfaction: Number.NaN });

describe('weighted-gap', () => {
  /*
   * Zeithaml, Parasuraman & Berry 1990 weight the gap of each dimension by its share of 100 points: 32 for reliability,
   * 22 for responsiveness, 19 for assurance, 16 for empathy, 11 for tangibles. Their gap scores were not available;
   * these gaps on 7 steps (range 6) are invented and multiplied by hand.
   */
  it.each([
    ['reliability', 0.32, 1.2, 100 * 0.32 * 0.2],
    ['responsiveness', 0.22, 0.9, 100 * 0.22 * 0.15],
    ['assurance', 0.19, 0.6, 100 * 0.19 * 0.1],
    ['empathy', 0.16, 0.3, 100 * 0.16 * 0.05],
    ['tangibles', 0.11, 0, 0],
  ])('weighs the gap of %s', (_, weight, gap, wanted) => {
    expect(score(weight, gap / 6)).toBeCloseTo(wanted, 12);
  });

  it('sums to the weighted index: 6.4 + 3.3 + 1.9 + 0.8 of 100', () => {
    const parts = [score(0.32, 0.2), score(0.22, 0.15), score(0.19, 0.1), score(0.16, 0.05), score(0.11, 0)];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(12.4, 12);
  });
});

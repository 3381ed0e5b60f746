import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../src/analysis/statistics/agreement.js';
import { analysisOf } from '../helpers/catalog.js';

const scale = (max: number, min = 1) => ({ min, max, best: 'max' as const });
const rwg = (values: number[], options: number) => agreementOf({ values, options }, scale(options)).rwg;

describe('agreement of votes (r_wg)', () => {
  /*
   * James, Demaree & Wolf 1984; the variances of the uniform null model are those of LeBreton & Senter 2008, table 2: 5
   * options 2.00, 7 options 4.00, 9 options 6.67, 11 options 10.00. The variances of the votes are computed by hand.
   */
  it.each([
    // Mean 4, squares 1 + 0 + 1 + 0, s² = 2/3; 1 − (2/3)/2.
    [[3, 4, 5, 4], 5, 1 - 2 / 3 / 2],
    // Mean 4, squares 4 + 1 + 0 + 1 + 4, s² = 10/4; 1 − 2.5/4.
    [[2, 3, 4, 5, 6], 7, 1 - 2.5 / 4],
    // Mean 6, squares 4 + 4 + 0, s² = 4; 1 − 4 × 12/80.
    [[4, 8, 6], 9, 1 - 4 / (80 / 12)],
    [[7, 7, 7], 5, 1],
  ])('of %j with %i options', (values, options, wanted) => {
    expect(rwg(values, options)).toBeCloseTo(wanted, 12);
  });

  it('is 0, not negative, for more disagreement than by chance', () => {
    // Mean 3, s² = 16/3 = 5.33 against 2: 1 − 2.67 would be −1.67.
    expect(agreementOf({ values: [1, 5, 1, 5], options: 5 }, scale(5))).toEqual({
      rwg: 0,
      votes: 4,
      options: 5,
      discuss: true,
    });
  });

  it('does not exist for a single vote, nor on a scale without whole steps', () => {
    expect(agreementOf({ values: [4], options: 5 }, scale(5))).toEqual({
      rwg: null,
      votes: 1,
      options: 5,
      discuss: false,
    });
    expect(agreementOf({ values: [0.2, 0.8], options: null }, scale(0.5, 0)).rwg).toBeNull();
    expect(agreementOf({ values: [0, 1], options: null }, scale(1.5, 0)).discuss).toBe(false);
  });

  it('is marked for discussion below 0.7, not at 0.7', () => {
    // s² = 0.6 against 2 gives exactly 0.7: two deviations of ±√0.3, squared, summed and divided by 2.
    const half = Math.sqrt(0.3);
    const votes = (spread: number) => [3 - spread, 3 + spread, 3];
    expect(agreementOf({ values: votes(half * Math.SQRT2), options: 5 }, scale(5)).discuss).toBe(false);
    expect(agreementOf({ values: votes(half * Math.SQRT2 + 0.01), options: 5 }, scale(5)).discuss).toBe(true);
  });
});

describe('agreement in a catalog', () => {
  const catalog = (ratings: string, more = '') => `touchpoints:
  kasse: { name: Kasse, phase: purchase }
assessments:
  team:
    date: 2026-05-01
    perspective: company
    method: workshop
    ${more}
    ratings:
      kasse: ${ratings}
`;
  const of = (sample: string) => {
    const analysis = analysisOf(sample);
    const votes = analysis.current('kasse', 'ist')?.votes;
    return votes ? agreementOf(votes, analysis.settings.scale) : null;
  };

  it('uses the steps of the round’s own scale, so that mapping the votes does not change the agreement', () => {
    const direct = of(catalog('{ ist: { votes: [2, 4, 3, 5] } }', 'scale: { min: 1, max: 5 }'));
    // s² = 5/3 against 2.
    expect(direct).toMatchObject({ votes: 4, options: 5 });
    expect(direct?.rwg).toBeCloseTo(1 - 5 / 3 / 2, 12);
    expect(of(catalog('{ ist: { votes: [4, 2, 3, 1] } }', 'scale: { min: 1, max: 5, best: min }'))?.rwg).toBeCloseTo(
      1 - 5 / 3 / 2,
      12,
    );
  });

  it('is null for a score without single votes', () => {
    expect(of(catalog('{ ist: { score: 4, n: 10, sd: 1 } }'))).toBeNull();
  });
});

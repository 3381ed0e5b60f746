import { describe, expect, it } from 'vitest';
import { bandOf, opportunity, opportunityScore } from '../../src/methods/opportunity.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { analysisOf } from '../helpers/catalog.js';

describe('opportunity', () => {
  /*
   * Ulwick 2002: opportunity = importance + (importance − satisfaction), where the difference counts at least 0. The
   * first figures are quoted from the article in other sources (9.5 and 3.2 give 15.8) and check the arithmetic; the
   * article itself was not available. The other figures are computed by hand.
   */
  it.each([
    [9.5, 3.2, 15.8],
    [8, 6, 10],
    [6, 6, 6],
    [4, 9, 4],
    [10, 0, 20],
  ])('of importance %f and satisfaction %f is %f', (importance, satisfaction, wanted) => {
    expect(opportunityScore(importance, satisfaction)).toBeCloseTo(wanted, 12);
    expect(
      opportunity.score({
        importance: importance / 10,
        satisfaction: satisfaction / 10,
        gapShare: Number.NaN,
        leverage: Number.NaN,
      }),
    ).toBeCloseTo(wanted, 12);
  });

  it.each([
    [9.5, 3.2, 'extreme'],
    [10, 5, 'high'],
    [9, 6, 'high'],
    [8, 6, 'worth-a-look'],
    [7, 5, 'served'],
    [4, 9, 'over-served'],
  ])('puts %f and %f into the band %s', (importance, satisfaction, band) => {
    expect(bandOf(importance, satisfaction)).toBe(band);
  });
});

const SURVEY = `touchpoints:
  balloon: { name: Minimise the recurrence of a blockage, phase: purchase, importance: { purchase: 5 } }
  handle: { name: Easy to hold, phase: purchase }
  silent: { name: Packaging, phase: purchase }
assessments:
  surgeons:
    date: 2026-05-01
    perspective: customer
    method: survey
    scale: { min: 1, max: 5 }
    ratings:
      balloon:
        importance: { votes: [5, 5, 4, 5, 4, 5, 4, 5, 5, 3] }
        ist: { votes: [2, 3, 4, 2, 1, 5, 3, 2, 4, 3] }
      handle: { importance: 4, ist: 4 }
  team:
    date: 2026-05-02
    perspective: company
    method: workshop
    scale: { min: 1, max: 5 }
    ratings:
      silent: { importance: 5, ist: 2 }
`;

describe('opportunity in a catalog', () => {
  const { priorities: rows, notRankable } = priorities.compute(
    analysisOf({ 'tpm.yaml': 'version: 1\nscale: { min: 1, max: 5 }\n', 'k.yaml': SURVEY }, { method: 'opportunity' }),
  );

  it('scores 10 × the share of the way from worst to best', () => {
    // Means 4.5 and 2.9 of 1–5: 8.75 and 4.75, so 8.75 + 4.
    expect(rows[0]).toMatchObject({ touchpoint: 'balloon', opportunity: { importance: 8.75, satisfaction: 4.75 } });
    expect(rows[0]?.score).toBeCloseTo(12.75, 12);
    // 4 of 1–5 is 7.5; with equal satisfaction nothing is added.
    expect(rows[1]).toMatchObject({ touchpoint: 'handle', score: 7.5 });
  });

  it('gives a band where both come from votes, from the shares of 4 and 5; never from means', () => {
    // 9 of 10 voters find it important and 3 of 10 are satisfied: 9 + 6.
    expect(rows[0]?.opportunity).toMatchObject({
      votes: { importance: 9, satisfaction: 3, score: 15 },
      band: 'high',
    });
    expect(rows[1]?.opportunity).toMatchObject({ votes: null, band: null });
  });

  it('does not use the company’s importance in place of customers’', () => {
    expect(notRankable).toEqual([{ touchpoint: 'silent', lacks: ['customerImportance'] }]);
  });
});

import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/topics/coverage/coverage.view.js';
import { gaps } from '../../src/topics/gaps/gaps.view.js';
import { moments } from '../../src/topics/moments/moments.view.js';
import { perception } from '../../src/topics/perception/perception.view.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { analysisOf, diagnosticsOf } from '../helpers/catalog.js';

/** The Soll and the company's Ist are from January. In June customers answered a different question. */
const catalog = (seriesBreak: boolean, sollDate = '2026-01-31') => `touchpoints:
  kasse: { name: Kasse, phase: purchase, reach: 0.5 }
moments:
  zahlen: { name: Zahlen, touchpoints: [kasse], weight: 0.5 }
assessments:
  ziele: { date: ${sollDate}, perspective: company, method: workshop, ratings: { kasse: { ist: 9, soll: { score: 8, minimum: 4 }, best: 9 } } }
  alt: { date: 2026-03-31, perspective: customer, method: survey, ratings: { kasse: { ist: 7, expectation: 8 } } }
  neu: { date: 2026-06-30, perspective: customer, method: survey, seriesBreak: ${seriesBreak}, ratings: { kasse: { ist: 5 } } }
`;

describe('no comparison across a break of the series', () => {
  test('without a break there are gaps, ranks and a tolerated corridor', () => {
    const analysis = analysisOf(catalog(false));
    expect(gaps.compute(analysis)).toMatchObject({
      gaps: [{ gap: 3, gapToExpectation: 3, gapToBest: 4, tolerated: true, change: { delta: -2 } }],
      missing: [],
    });
    expect(priorities.compute(analysis).priorities).toHaveLength(1);
    expect(coverage.compute(analysis).touchpoints[0]?.steps['4b']).toBe('done');
    expect(perception.compute(analysis).touchpoints).toMatchObject([{ ist: { gap: 4 } }]);
  });

  test('with a break, no figure compares values from before and after it, and the missing values are named', () => {
    const analysis = analysisOf(catalog(true));
    expect(gaps.compute(analysis)).toMatchObject({
      gaps: [
        {
          ist: 5,
          soll: 8,
          rank: null,
          gap: null,
          gapToExpectation: null,
          gapToBest: null,
          tolerated: false,
          change: null,
        },
      ],
      missing: [{ touchpoint: 'kasse', lacks: ['sameSeries'] }],
    });
    expect(priorities.compute(analysis)).toMatchObject({
      priorities: [],
      notRankable: [{ touchpoint: 'kasse', lacks: ['sameSeries'] }],
    });
    expect(coverage.compute(analysis).touchpoints[0]?.steps).toMatchObject({ '2a': 'done', '4b': 'open' });
    expect(moments.compute(analysis).moments).toMatchObject([{ state: 'unknown' }]);
    expect(perception.compute(analysis)).toMatchObject({
      touchpoints: [],
      missing: [{ touchpoint: 'kasse', lacks: ['sameSeries'] }],
    });
  });

  test('a Soll from after the break is compared', () => {
    expect(gaps.compute(analysisOf(catalog(true, '2026-07-31'))).gaps).toMatchObject([{ gap: 3, change: null }]);
  });

  test('a rule that compares Soll and Ist has no finding across the break', () => {
    const above = (seriesBreak: boolean) => catalog(seriesBreak).replace('ist: 5', 'ist: 9.5');
    const ids = (sample: string) => diagnosticsOf(sample, { only: ['soll-below-ist'] }).map(({ rule }) => rule);
    expect(ids(above(false))).toEqual(['soll-below-ist']);
    expect(ids(above(true))).toEqual([]);
  });
});

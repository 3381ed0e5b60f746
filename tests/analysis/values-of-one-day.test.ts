import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../src/analysis/metric-series.js';
import { gaps } from '../../src/topics/gaps/gaps.view.js';
import { analysisOf, diagnosticsOf, findingsOf } from '../helpers/catalog.js';

const TOUCHPOINT = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n';
const round = (id: string, ist: string, more = '') =>
  `  ${id}: { date: 2026-05-31, perspective: customer, method: survey, ${more}ratings: { kasse: { ist: ${ist} } } }\n`;
const rated = (...rounds: string[]) => `${TOUCHPOINT}assessments:\n${rounds.join('')}`;
const istOf = (sample: string) => analysisOf(sample).current('kasse', 'ist');
const RULE = { only: ['two-values-of-one-day'] };

describe('two values of one day', () => {
  test.each(['2026-10: 9, 2026-10-31: 7', '2026-10-31: 7, 2026-10: 9'])(
    'of a metric: in %s the more exact date counts, and a rule reports the other',
    (values) => {
      const sample = `metrics:\n  w: { name: Wartezeit, kind: duration, better: lower, values: { ${values} } }\n`;
      const metric = analysisOf(sample).model.metrics.get('w');
      expect(metric && readingsOf(metric, '2026-11-01').map(({ date, value }) => [date, value])).toEqual([
        ['2026-10-31', 7],
      ]);
      expect(diagnosticsOf(sample, RULE).map(({ fingerprint }) => fingerprint)).toEqual([
        'two-values-of-one-day:metric/w/values/2026-10',
      ]);
    },
  );

  test('a round pasted under a second id counts once, and a rule reports it', () => {
    const value = '{ score: 6, n: 50, sd: 2 }';
    const once = istOf(rated(round('a', value)));
    const twice = rated(round('a', value), round('b', value));
    expect(istOf(twice)).toMatchObject({ score: 6, n: 50, se: once?.se, rounds: ['a'] });
    expect(findingsOf(twice, RULE)).toMatchObject([{ data: { id: 'b', other: 'a', sort: 'copy' } }]);
  });

  test('a copy of a copy and a changed one are each named once', () => {
    const sample = rated(round('a', '6'), round('b', '6'), round('c', '6'), round('d', '8'));
    expect(istOf(sample)?.score).toBe(7);
    expect(findingsOf(sample, RULE).map(({ data }) => [data.id, data.sort])).toEqual([
      ['b', 'copy'],
      ['c', 'copy'],
      ['d', 'again'],
    ]);
  });

  test('several rounds are weighted by n: 4 of 90 and 8 of 10 customers give (360 + 80) / 100', () => {
    const rounds = rated(round('a', '{ score: 4, n: 90, sd: 2 }'), round('b', '{ score: 8, n: 10, sd: 2 }'));
    expect(istOf(rounds)).toMatchObject({ score: expect.closeTo(4.4, 12), n: 100, unweighted: false });
  });

  test('a mean of parts with and without n says that it is unweighted', () => {
    const mixed = rated(round('a', '{ score: 4, n: 90, sd: 2 }'), round('b', '8'));
    expect(istOf(mixed)).toMatchObject({ score: 6, n: null, unweighted: true });
    expect(gaps.compute(analysisOf(mixed)).gaps).toMatchObject([{ touchpoint: 'kasse', unweighted: true }]);
    // (4 × 90 + 8 × 30) / 120
    const counted = rated(round('a', '{ score: 4, n: 90, sd: 2 }'), round('b', '{ score: 8, n: 30, sd: 2 }'));
    expect(istOf(counted)).toMatchObject({ score: 5, n: 120, unweighted: false });
    expect(istOf(rated(round('a', '4'), round('b', '8')))).toMatchObject({ score: 6, unweighted: false });
  });

  test('personas weigh equally if one has no share, and the mean says that it is unweighted', () => {
    const personas = (share: string) =>
      `personas:\n  alt: { name: Alt, share: 0.9 }\n  jung: { name: Jung${share} }\n${rated(
        round('a', '4', 'persona: alt, '),
        round('b', '8', 'persona: jung, '),
      )}`;
    expect(istOf(personas(''))).toMatchObject({ score: 6, unweighted: true });
    // (4 × 0.9 + 8 × 0.1) / 1
    expect(istOf(personas(', share: 0.1'))).toMatchObject({ unweighted: false });
    expect(istOf(personas(', share: 0.1'))?.score).toBeCloseTo(4.4, 12);
  });
});

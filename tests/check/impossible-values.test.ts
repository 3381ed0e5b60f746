import { describe, expect, test } from 'vitest';
import { currentValueOf } from '../../src/analysis/current.js';
import { readingsOf } from '../../src/analysis/metric-series.js';
import { gatherObservations, observationsOf } from '../../src/analysis/observations.js';
import { catalogOf, diagnosticsOf } from '../helpers/catalog.js';

const metric = (fields: string) => `metrics:\n  m: { name: M, better: higher, ${fields} }\n`;
const persona = (share: string) => `personas:\n  p: { name: P, share: ${share} }\n`;
const round = (ist: string, more = '') =>
  `assessments:\n  r: { date: 2026-05-31, perspective: customer, method: survey, ${more}ratings: { t: { ist: ${ist} } } }\ntouchpoints:\n  t: { name: T, phase: purchase }\n`;
const errorsOf = (sample: string) =>
  diagnosticsOf(sample)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, suggestions }) => [rule, ...suggestions.map(({ text }) => text)].join(' '));

describe('a value that its kind cannot have', () => {
  test.each([
    [persona('85'), 'out-of-range 0.85'],
    [persona('120'), 'out-of-range'],
    [persona('120%'), 'out-of-range'],
    [persona('viel'), 'wrong-type'],
    [metric('kind: share, values: { 2026: 85 }'), 'out-of-range 0.85'],
    [metric('kind: share, values: { 2026: { value: 85, n: 40 } }'), 'out-of-range 0.85'],
    [metric('kind: share, target: 90, values: { 2026: 0.8 }'), 'out-of-range 0.9'],
    [metric('kind: count, values: { 2026: -1 }'), 'out-of-range'],
    [metric('kind: count, values: { 2026: 1.5 }'), 'wrong-type'],
    [metric('kind: duration, values: { 2026: -0.5 }'), 'out-of-range'],
    [metric('kind: nps, values: { 2026: 101 }'), 'out-of-range'],
    [metric('kind: nps, values: { 2026: -101 }'), 'out-of-range'],
    [metric('kind: nps, values: { 2026: { promoters: 0.5, passives: 3, detractors: 2 } }'), 'wrong-type'],
    [
      metric('kind: nps, values: { 2026: { promoters: 50, passives: 30, detractors: 20, n: 99 } }'),
      'counts-contradict',
    ],
    [metric('kind: nps, values: { 2026: { promoters: 50, detractors: 20, n: 60 } }'), 'counts-contradict'],
    [
      metric('kind: nps, values: { 2026: { value: 3, promoters: 50, passives: 30, detractors: 20 } }'),
      'counts-contradict 30',
    ],
    [metric('kind: csat, values: { 2026: { n: 3 } }'), 'missing-field'],
  ])('%s', (sample, error) => {
    expect(errorsOf(sample)).toEqual([error]);
  });

  test.each([
    metric('kind: money, values: { 2026: -3.5 }'),
    metric('kind: nps, target: -20, values: { 2026: -100, 2027: 100 }'),
    // 50 of 120 minus 41 of 120 is 7.5, which may be written as 7 or 8.
    metric(
      'kind: nps, values: { 2025: { value: 7, promoters: 50, detractors: 41, n: 120 }, 2026: { value: 8, promoters: 50, passives: 29, detractors: 41 } }',
    ),
    persona('100 %'),
    persona('0'),
  ])('%s is possible', (sample) => {
    expect(errorsOf(sample)).toEqual([]);
  });
});

describe('a share in percent', () => {
  test('is read as a number in every field that holds a share', () => {
    const { model } = catalogOf(
      `touchpoints:\n  t: { name: T, phase: purchase, reach: 80% }\nmoments:\n  w: { name: W, touchpoints: [t], weight: 90% }\n${persona('"33.3 %"')}${metric('kind: share, target: 85%, values: { 2025: 7%, 2026: { value: 85%, n: 40, note: 85% } }')}`,
    );
    expect(model.touchpoints.get('t')?.fields.reach).toBe(0.8);
    expect(model.moments.get('w')?.fields.weight).toBe(0.9);
    expect(model.personas.get('p')?.fields.share).toBe(0.333);
    expect(model.metrics.get('m')?.fields).toMatchObject({
      target: 0.85,
      values: { 2025: 0.07, 2026: { value: 0.85, n: 40, note: '85%' } },
    });
  });
});

describe('an NPS', () => {
  test('is computed from its counts where no value is written', () => {
    const { model } = catalogOf(
      metric('kind: nps, values: { 2026-03: { promoters: 50, passives: 30, detractors: 20 } }'),
    );
    const entry = model.metrics.get('m');
    expect(entry && readingsOf(entry, '2026-12-31')).toMatchObject([{ value: 30, n: 100 }]);
  });

  test('has an interval from −100 to 100', () => {
    const { model } = catalogOf(metric('kind: nps, values: { 2026-03: { promoters: 9, passives: 1, detractors: 0 } }'));
    const entry = model.metrics.get('m');
    // 90 ± 1.96 × 100 √((0.9 − 0.81) / 10) = 90 ± 18.6
    expect(entry && readingsOf(entry, '2026-12-31')[0]?.ci95).toEqual([expect.closeTo(71.4, 1), 100]);
  });
});

describe('impossible figures of a rating', () => {
  test.each([
    // (9 − 1)(10 − 9) · 40/39 = 8.2, at most 2.87; with a mean rounded from 8.5: 11.54, at most 3.40
    ['{ score: 9, n: 40, sd: 3.6 }', 'impossible-spread'],
    // (5.5 − 1)(10 − 5.5) · 2/1 = 40.5, at most 6.36
    ['{ score: 5.5, n: 2, sd: 6.5 }', 'impossible-spread'],
    ['{ score: 5.5, sd: 6.5 }', 'impossible-spread'],
    ['{ score: 5, n: 1, sd: 0 }', 'impossible-spread'],
    ['{ score: 1.0, n: 40, sd: 2.5 }', 'impossible-spread'],
  ])('%s', (ist, rule) => {
    expect(errorsOf(round(ist))).toEqual([rule]);
  });

  test.each([
    '{ score: 5.5, n: 2, sd: 6.36 }',
    '{ score: 9, n: 40, sd: 3 }',
    '{ score: 10, n: 40, sd: 0 }',
    '{ votes: [4] }',
  ])('%s is possible', (ist) => {
    expect(errorsOf(round(ist))).toEqual([]);
  });

  test.each(['{ score: 5, n: 41 }', '{ votes: [4, 5, 6] }'])('more answers than respondents: %s', (ist) => {
    expect(errorsOf(round(ist, 'respondents: 2, '))).toEqual(['answers-above-respondents']);
    expect(errorsOf(round(ist, 'respondents: 41, '))).toEqual([]);
  });

  test('an interval ends where the scale ends', () => {
    const { model, settings } = catalogOf(round('{ score: 9.5, n: 4, sd: 1 }'));
    const seen = observationsOf(gatherObservations(model.assessments.values(), settings, '2026-12-31'), 't');
    // 9.5 ± 3.182 × 1/√4 = 7.9 to 11.1
    expect(currentValueOf('ist', seen.ist, new Map(), null, settings.scale)?.ci95).toEqual([
      expect.closeTo(7.909, 3),
      10,
    ]);
  });
});

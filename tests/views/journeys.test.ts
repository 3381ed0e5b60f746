import { describe, expect, test } from 'vitest';
import { journeys } from '../../src/topics/journeys/journeys.view.js';
import { analysisOf } from '../helpers/catalog.js';

const SHOP = (steps: string) => `touchpoints:
  webseite: { name: Webseite, phase: pre-purchase, roles: [entry] }
  hotline: { name: Hotline, phase: post-purchase, roles: [exit] }
  laden: { name: Laden, phase: purchase }
  kasse: { name: Kasse, phase: purchase }
  fax: { name: Fax, phase: purchase, status: retired }
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { webseite: { ist: 7, expectation: 8, soll: 9 }, hotline: { ist: 2, soll: 8 }, laden: { ist: 9, soll: 8 } } }
journeys:
  kauf: { name: Kauf, steps: [${steps}] }
`;
const journey = (steps: string) => journeys.compute(analysisOf(SHOP(steps))).journeys[0];

test('the curve along the steps; a loop is a second visit, an unrated step has no value', () => {
  const row = journey('webseite, hotline, { touchpoint: laden, optional: true, note: Ein Umweg }, hotline, kasse, fax');
  expect(
    row?.steps.map(({ step, touchpoint, visit, ist, expectation, soll, gap, analysed }) => [
      step,
      touchpoint,
      visit,
      ist,
      expectation,
      soll,
      gap,
      analysed,
    ]),
  ).toEqual([
    [1, 'webseite', 1, 7, 8, 9, 2, true],
    [2, 'hotline', 1, 2, null, 8, 6, true],
    [3, 'laden', 1, 9, null, 8, -1, true],
    [4, 'hotline', 2, 2, null, 8, 6, true],
    [5, 'kasse', 1, null, null, null, null, true],
    [6, 'fax', 1, null, null, null, null, false],
  ]);
  expect(row?.steps[2]).toMatchObject({ optional: true, note: 'Ein Umweg' });
  // (7 + 2 + 9 + 2) / 4; the over-fulfilment in the shop does not reduce (2 + 6 + 0 + 6) / 4.
  expect([row?.rated, row?.meanIst, row?.meanShortfall]).toEqual([4, 5, 3.5]);
});

describe('weakest step, peak and end on 1 to 10', () => {
  test.each([
    ['the worst is the peak', 'webseite, hotline, laden', [2, 2], [2, 2], [3, 9], 5.5],
    ['a loop: the first of two visits', 'hotline, webseite, hotline', [1, 2], [1, 2], [3, 2], 2],
    ['one step', 'laden', [1, 9], [1, 9], [1, 9], 9],
    ['an unrated end leaves the lens without one', 'laden, kasse', [1, 9], [1, 9], null, null],
    ['nothing rated', 'kasse', null, null, null, null],
  ])('%s', (_, steps, weakest, peak, end, peakEnd) => {
    const row = journey(steps);
    const at = (point: { step: number; ist: number } | null | undefined) => point && [point.step, point.ist];
    expect([at(row?.weakest), at(row?.peak), at(row?.end), row?.peakEnd]).toEqual([weakest, peak, end, peakEnd]);
  });
});

describe('the peak is the worst moment, in both directions of the scale (Kahneman et al. 1993)', () => {
  const along = (scale: string, ists: readonly number[]) =>
    journeys.compute(
      analysisOf({
        'tpm.yaml': `version: 1\nscale: ${scale}\n`,
        'k.yaml': `touchpoints:
${ists.map((_, at) => `  t${at}: { name: T, phase: purchase }\n`).join('')}assessments:
  a: { date: 2026-05-31, perspective: customer, method: survey, ratings: { ${ists.map((ist, at) => `t${at}: { ist: ${ist} }`).join(', ')} } }
journeys:
  j: { name: J, steps: [${ists.map((_, at) => `t${at}`).join(', ')}] }
`,
      }),
    ).journeys[0];

  test.each([
    ['low is best', '{ min: 1, max: 10, best: min }', [3, 8, 4, 1], 2, 4.5],
    ['the same on the scale turned round', '{ min: 1, max: 10, best: max }', [8, 3, 7, 10], 2, 6.5],
    // Redelmeier & Kahneman 1996, patients A and B as described in Kahneman 2011, chapter 35: pain from 0 to 10, at
    // most 8 for both, at the end 7 and 1. The peak-end rule gives 7.5 and 4.5. The values before the peak are
    // invented.
    ['patient A', '{ min: 0, max: 10, best: min }', [2, 4, 8, 7], 3, 7.5],
    ['patient B', '{ min: 0, max: 10, best: min }', [2, 8, 4, 1], 2, 4.5],
    ['pain that never reaches the middle of the scale', '{ min: 0, max: 10, best: min }', [1, 4, 0], 2, 2],
  ])('%s', (_, scale, ists, peak, peakEnd) => {
    const row = along(scale, ists);
    expect([row?.peak?.step, row?.peakEnd]).toEqual([peak, peakEnd]);
  });
});

test('entry and exit points: roles and the ends of journeys, the worst first', () => {
  const { entries, exits } = journeys.compute(analysisOf(SHOP('laden, webseite, kasse')));
  const say = (points: typeof entries) => points.map((one) => [one.touchpoint, one.declared, one.journeys, one.ist]);
  expect(say(entries)).toEqual([
    ['webseite', true, [], 7],
    ['laden', false, ['kauf'], 9],
  ]);
  expect(say(exits)).toEqual([
    ['hotline', true, [], 2],
    ['kasse', false, ['kauf'], null],
  ]);
});

test('a journey without an analysed touchpoint is left out', () => {
  const selected = journeys.compute(analysisOf(SHOP('laden, kasse'), { selected: ({ id }) => id === 'hotline' }));
  expect(selected.journeys).toEqual([]);
});

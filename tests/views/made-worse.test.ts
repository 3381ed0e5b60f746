import { expect, test } from 'vitest';
import { makeFollower } from '../../src/analysis/follow.js';
import { measureChangesOf } from '../../src/topics/diff/diff-measures.view.js';
import { headline } from '../../src/topics/overview/headline.section.js';
import { headlineOf } from '../../src/topics/overview/headline.view.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { quickWins } from '../../src/topics/quick-wins/quick-wins.view.js';
import { contextOf } from '../../src/topics/shared/context.js';
import { STANDARD_READERS } from '../../src/topics/trend/trend-figures.view.js';
import { makeLedger } from '../../src/topics/trend/trend-ledger.view.js';
import { analysisOf, findingsOf } from '../helpers/catalog.js';

/** A done measure with an expected gain of 1 point, and the Ist before and after it; with n 80 and sd 1.5 if `sure`. */
const shop = (before: number, after: number, sure = true, fields = '') => {
  const value = (score: number) => (sure ? `{ score: ${score}, n: 80, sd: 1.5 }` : score);
  return `touchpoints: { kasse: { name: Kasse, phase: purchase, reach: 1${fields} } }
measures:
  umbau: { name: Umbau, improves: { kasse: { by: 1 } }, status: done, finished: 2026-01-31 }
assessments:
  alt: { date: 2025-11-30, perspective: customer, method: survey, ratings: { kasse: { ist: ${value(before)}, soll: 8 } } }
  neu: { date: 2026-05-31, perspective: customer, method: survey, ratings: { kasse: { ist: ${value(after)} } } }
`;
};

function firstLines(sample: string, lang: 'en' | 'de'): string[] {
  const analysis = analysisOf(sample);
  const data = headlineOf(analysis, priorities.compute(analysis), quickWins.compute(analysis));
  return headline
    .compose(data, contextOf(analysis, lang))
    .flatMap((block) => (block.type === 'note' ? block.text : []));
}

test.each([
  [
    'en',
    'Made it worse: since “Umbau” was done, the Ist of “Kasse” went from 7.0 to 4.0 (95%: −3.5 to −2.5).',
    'Made it worse: since “Umbau” was done, the Ist of “Kasse” went from 7.0 to 4.0 (n or spread unknown).',
  ],
  [
    'de',
    'Verschlechtert: Seit »Umbau« umgesetzt ist, ging das Ist von »Kasse« von 7,0 auf 4,0 (95 %: −3,5 bis −2,5).',
    'Verschlechtert: Seit »Umbau« umgesetzt ist, ging das Ist von »Kasse« von 7,0 auf 4,0 (n oder Streuung unbekannt).',
  ],
] as const)('is in the first lines in %s', (lang, sure, unsure) => {
  expect(firstLines(shop(7, 4), lang)).toEqual([sure]);
  expect(firstLines(shop(7, 4, false), lang)).toEqual([unsure]);
  expect(firstLines(shop(7, 6.8), lang)).toEqual([]);
});

test.each([
  ['worse', 7, 4, ['measure-made-worse']],
  ['no effect shown', 7, 6.8, ['measure-without-effect']],
  ['partly', 6, 6.8, ['corrective-measure-missing']],
  ['reached', 6, 7.2, []],
])('%s is a finding of its own', (_, before, after, rules) => {
  const only = ['measure-made-worse', 'measure-without-effect', 'corrective-measure-missing'];
  expect(findingsOf(shop(before, after), { only }).map(({ rule }) => rule)).toEqual(rules);
});

test.each([
  ['made it worse', 4, [0, 1]],
  ['reached', 8, [1, 0]],
])('trend: a done measure that %s', (_, after, counts) => {
  const { model, options } = analysisOf(shop(7, after));
  const figures = makeLedger(STANDARD_READERS)({ ...makeFollower()(model, null, options), changes: null });
  expect(['measures/done', 'measures/worse'].map((id) => figures.get(id)?.value)).toEqual(counts);
  expect(STANDARD_READERS.find(({ id }) => id === 'measures/worse')?.better(analysisOf(shop(7, after)))).toBe('lower');
});

test('diff names the change for the worse', () => {
  const before = shop(7, 7.2);
  expect(measureChangesOf(analysisOf(before), analysisOf(shop(7, 4))).map(({ events }) => events)).toEqual([['worse']]);
  expect(measureChangesOf(analysisOf(before), analysisOf(before))).toEqual([]);
});

test.each(['soll-below-ist', 'soll-below-expectation'])('%s has no finding on a given-up touchpoint', (rule) => {
  const ids = (fields: string) =>
    findingsOf(shop(9, 9, false, fields).replace('soll: 8', 'soll: 8, expectation: 9'), { only: [rule] }).length;
  expect(['', ', decision: keep', ', decision: neglect', ', decision: drop'].map(ids)).toEqual([1, 1, 0, 0]);
});

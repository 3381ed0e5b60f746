import { expect, test } from 'vitest';
import { measures } from '../../src/topics/measures/measures.view.js';
import { headlineOf } from '../../src/topics/overview/headline.view.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { quickWins } from '../../src/topics/quick-wins/quick-wins.view.js';
import { summary } from '../../src/topics/summary/summary.view.js';
import { standingsOf } from '../../src/workshop/state/standings.js';
import { makeWhatIf } from '../../src/workshop/state/what-if.js';
import { analysisOf } from '../helpers/catalog.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** With reach 1 the leverage is 1, so one point of the scale from 1 to 10 is worth 100/9 = 11.1 priority points. */
const shop = (improvements: Readonly<Record<string, string>>, more = '') => `touchpoints:
  kasse: { name: Kasse, phase: purchase, reach: 1 }
  hotline: { name: Hotline, phase: purchase, reach: 0.5 }
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { kasse: { ist: 6, soll: 7 }, hotline: { ist: 4, soll: 7 } } }
measures:
${Object.entries(improvements)
  .map(
    ([id, improves]) =>
      `  ${id}: { name: ${id}, improves: { ${improves} }, status: idea, effortDays: 2, leadTimeDays: 7 }\n`,
  )
  .join('')}${more}`;
const THREE_IDEAS = shop({ a: 'kasse: { by: 1 }', b: 'kasse: { by: 1 }', c: 'kasse: { by: 1 }' });

test('three ideas of one point each close a gap of one point once: 100/9 = 11.1, not 33.3', () => {
  const analysis = analysisOf(THREE_IDEAS);
  expect(quickWins.compute(analysis).quickWins.map(({ benefit }) => benefit)).toEqual([100 / 9, 100 / 9, 100 / 9]);
  expect(quickWins.compute(analysis).joint).toEqual({ measures: ['a', 'b', 'c'], benefit: 100 / 9 });
  expect(summary(analysis)).toMatchObject({ quickWins: 3, quickWinsTogether: 3, quickWinBenefit: 100 / 9 });
});

test('a measure that excludes a better quick win is not counted with it: 1/2 × 2 points of one and 1 point of the other', () => {
  const sample = THREE_IDEAS.replace(
    '  b: { name: b, improves: { kasse: { by: 1 } }',
    '  b: { name: b, excludes: [c], improves: { hotline: { by: 2 } }',
  );
  const { joint } = quickWins.compute(analysisOf(sample));
  expect(joint.measures).toEqual(['a', 'b']);
  expect(joint.benefit).toBeCloseTo(200 / 9, 12);
  expect(summary(analysisOf(sample))).toMatchObject({ quickWins: 3, quickWinsTogether: 2 });
});

test('in a workshop the second of two measures brings nothing once the first is taken as done', () => {
  const { model, options } = analysisOf(THREE_IDEAS);
  const round = { id: 'w', date: '2026-11-01', path: 'w.yaml' };
  const lens = makeWhatIf({ model, options, round } as unknown as Parameters<typeof makeWhatIf>[0]);
  const work = { ratings: {}, weights: options.weights, done: ['a'] } as unknown as Parameters<typeof lens.analysis>[0];
  expect(standingsOf(lens.analysis(work)).rest('kasse')).toBe(0);
});

test('a measure is shown for the touchpoint where it gains most: 1/2 × 3 points before 1 × 1 point', () => {
  const analysis = analysisOf(
    shop({ a: 'kasse: { by: 1 }, hotline: { by: 3 }', b: 'kasse: { by: 1 }, hotline: { by: 1 }' }),
  );
  expect(quickWins.compute(analysis).quickWins.map(({ touchpoints }) => touchpoints)).toEqual([
    ['hotline', 'kasse'],
    ['kasse', 'hotline'],
  ]);
  const improves = measures.compute(analysis).measures.map((row) => row.improves.map(({ touchpoint }) => touchpoint));
  expect(improves).toEqual([
    ['hotline', 'kasse'],
    ['kasse', 'hotline'],
  ]);
});

test('the measure for the first touchpoint is chosen by its gain there', () => {
  // The hotline is first with 1/2 × 3 points; a has the larger total benefit, b the larger benefit at the hotline.
  const analysis = analysisOf(shop({ a: 'kasse: { by: 1 }, hotline: { by: 1 }', b: 'hotline: { by: 2.5 }' }));
  const wins = quickWins.compute(analysis);
  expect(wins.quickWins[0]?.measure).toBe('a');
  expect(headlineOf(analysis, priorities.compute(analysis), wins).data).toMatchObject({
    touchpoint: 'hotline',
    help: { measure: 'b', same: true },
  });
});

test.each([
  [
    'en',
    'All 3 together +11.1: a gap is closed only once.',
    '3 measures, together +11.1 priority points',
    'Hotline and 1 more',
  ],
  [
    'de',
    'Alle 3 zusammen +11,1: Eine Lücke wird nur einmal geschlossen.',
    '3 Maßnahmen, zusammen +11,1 Prioritätspunkte',
    'Hotline und 1 weiterer',
  ],
])('the words in %s', async (lang, together, said, further) => {
  const folders: Folder[] = [];
  const say = async (sample: string, ...argv: string[]) => {
    const folder = makeFolder({ 'k.yaml': sample });
    folders.push(folder);
    return (await run([...argv, '--lang', lang], { cwd: folder.path, columns: 120 })).stdout.replace(/\s+/g, ' ');
  };
  expect(await say(THREE_IDEAS, 'quick-wins')).toContain(together);
  expect(await say(THREE_IDEAS, 'report', '--sections', 'summary', '-f', 'markdown')).toContain(said);
  const two = await say(shop({ a: 'kasse: { by: 1 }, hotline: { by: 3 }' }), 'analyze');
  expect(two).toContain(further);
  expect(two).not.toMatch(/(Kasse|Hotline) \+1/);
  for (const folder of folders) folder.remove();
});

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyseCatalog, fromSources, type LoadedCatalog, loadCatalog } from '../../src/pipeline.js';
import { partById } from '../../src/topics/index.js';
import { contextOf } from '../../src/topics/shared/context.js';
import { pointsSize, shareSize, strengthOf } from '../../src/topics/shared/strength.js';

const analysisOf = (catalog: LoadedCatalog) =>
  analyseCatalog(catalog, {
    asOf: catalog.settings.asOf ?? '2026-11-21',
    robustness: { draws: 200, seed: 1, full: true, order: null },
  });
const example = (name: string) =>
  analysisOf(loadCatalog(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))));

function messageOf(id: string, analysis: ReturnType<typeof analysisOf>) {
  const part = partById.get(id);
  const data = part?.compute({ analysis, plan: null }) ?? null;
  return data === null ? null : (part?.message?.(data, analysis) ?? null);
}
const of = (files: Readonly<Record<string, string>>) =>
  analysisOf(fromSources(Object.entries(files).map(([path, text]) => ({ path, text }))));

describe('strength', () => {
  const settings = example('stadtwerke').settings;

  test('a share counts with the lower end of its 95% interval (Newcombe 1998: 81 of 263 is 0.2553 to 0.3662)', () => {
    expect(shareSize(81, 263)).toBeCloseTo(0.2553, 4);
    expect(shareSize(0, 0)).toBe(0);
  });

  test('few cases count less than many with the same share: 5 of 5 is 5/(5 + 1.96²), 50 of 50 is 50/(50 + 1.96²)', () => {
    expect(shareSize(5, 5)).toBeCloseTo(0.5655, 4);
    expect(shareSize(50, 50)).toBeCloseTo(0.92865, 5);
  });

  test('a difference is measured by the distance from disappointing to delighting, 5 to 8 on the scale from 1 to 10', () => {
    expect(pointsSize(2, [1.5, 2.5], settings)).toBeCloseTo(0.5, 9);
    expect(pointsSize(-2, [-2.5, -1.5], settings)).toBeCloseTo(0.5, 9);
    expect(pointsSize(9, [8, 10], settings)).toBe(1);
  });

  test('an interval that holds 0 says nothing, and a difference without one counts half', () => {
    expect(pointsSize(2, [-0.1, 4.1], settings)).toBe(0);
    expect(pointsSize(1.5, null, settings)).toBeCloseTo(0.25, 9);
  });

  test('what contradicts a decision weighs more than what describes the state', () => {
    const sorts = ['reverses', 'decides', 'explains', 'describes', 'cautions'] as const;
    expect(sorts.map((sort) => strengthOf(sort, 1))).toEqual([1, 0.9, 0.8, 0.6, 0.5]);
  });
});

describe('the sentences of the example of a utility', () => {
  const analysis = example('stadtwerke');
  const said = (id: string) => messageOf(id, analysis)?.say(contextOf(analysis, 'en'));

  test.each([
    ['measures', /worse off since “Anrufe gleich an die Richtige” was done: .* from 3\.9 to 3\.1; \+1\.0 was expected/],
    ['silos', /The deepest fall on all journeys is a hand-over .* to “Beschwerde” \(Kundenservice\) by 4\.9 points/],
    ['moments', /5 of 7 moments of truth are open, 1 cannot be judged/],
    ['perception', /at 5 of 5 touchpoints that both rated, on average of all by 1\.2 points/],
    ['incidents', /“Price” was named as the reason 73 times and examined: the cause was never the price/],
    ['coverage', /Of 35 touchpoints that need a measure, 3 have one/],
    ['gaps', /20 of 26 touchpoints/],
    ['quick-wins', /51,500 € and 27 days of work close 64\.8 priority points, 24% of what is open/],
    ['budget', /642,000 € a year \(19% of what is known\) go to 7 touchpoints/],
    ['monitoring', /Of 11 metrics with a target, 7 are off track/],
  ])('%s', (id, sentence) => expect(said(id)).toMatch(sentence));

  test('the loss has the full strength: 0.8 points fewer, at best 0.4 fewer, where 1 more was promised', () => {
    expect(messageOf('measures', analysis)?.strength).toBe(1);
  });

  test('the share of price rests on 5 entries, not on the 73 events that they count', () => {
    expect(messageOf('incidents', analysis)?.strength).toBeCloseTo(shareSize(5, 5), 9);
  });
});

const BAKERY = `
touchpoints:
  till: { name: Till, phase: purchase, importance: { purchase: 9 } }
  bread: { name: Bread, phase: purchase, importance: { purchase: 9 } }
assessments:
  guests:
    date: 2026-10-01
    perspective: customer
    method: survey
    ratings: { till: { ist: { score: 9, n: 50, sd: 1 } }, bread: { ist: { score: 9, n: 50, sd: 1 } } }
  targets:
    date: 2026-09-01
    perspective: company
    method: workshop
    ratings: { till: { soll: 8 }, bread: { soll: 8 } }
`;

describe('nothing is said that is not true', () => {
  test('a catalog where all is well says so, and names no loss, no open moment and no second', () => {
    const analysis = of({ 'a.yaml': BAKERY });
    expect(messageOf('gaps', analysis)?.say(contextOf(analysis, 'en'))).toBe(
      'Every one of the 2 touchpoints that can be compared reaches its target (Soll).',
    );
    const silent = [
      'measures',
      'moments',
      'priorities',
      'silos',
      'perception',
      'incidents',
      'coverage',
      'budget',
      'plan',
    ];
    expect(silent.filter((id) => messageOf(id, analysis) !== null)).toEqual([]);
  });

  test('an empty catalog says nothing', () => {
    const analysis = of({});
    expect([...partById.keys()].filter((id) => messageOf(id, analysis) !== null)).toEqual([]);
  });

  test('a hand-over is the deepest fall at hand-overs alone if the Ist falls deeper elsewhere', () => {
    const rated = (id: string, ist: number) => `${id}: { ist: { score: ${ist}, n: 50, sd: 1 } }`;
    const analysis = of({
      'a.yaml': `
departments: { shop: { name: Shop }, hall: { name: Hall } }
touchpoints:
  a: { name: A, phase: purchase, department: shop }
  b: { name: B, phase: purchase, department: hall }
  c: { name: C, phase: purchase, department: hall }
journeys: { way: { name: Way, steps: [a, b, c] } }
assessments:
  guests: { date: 2026-10-01, perspective: customer, method: survey, ratings: { ${rated('a', 9)}, ${rated('b', 8)}, ${rated('c', 2)} } }
`,
    });
    const message = messageOf('silos', analysis);
    expect(message?.numbers).toMatchObject({ from: 'a', to: 'b', drop: 1, scope: 'ofHandOvers' });
    expect(message?.say(contextOf(analysis, 'de'))).toMatch(/^Der tiefste Fall an einer Übergabe .* um 1,0 Punkte?\.$/);
  });

  test('a loss within chance is no loss', () => {
    const round = (id: string, date: string, score: number) =>
      `  ${id}: { date: ${date}, perspective: customer, method: survey, ratings: { a: { ist: { score: ${score}, n: 4, sd: 2 } } } }`;
    const analysis = of({
      'a.yaml': `
touchpoints: { a: { name: A, phase: purchase } }
assessments:
${round('before', '2026-01-01', 6)}
${round('after', '2026-09-01', 5.5)}
measures:
  m: { name: M, improves: { a: { by: 2 } }, status: done, until: 2026-03-01, finished: 2026-03-01, leadTimeDays: 1 }
`,
    });
    const message = messageOf('measures', analysis);
    expect(message?.numbers).toMatchObject({ verdict: 'no-effect', before: 6, after: 5.5, expected: 2 });
    // Its interval reaches above the promised 2, so nothing is missed for sure.
    expect(message?.strength).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/analysis/criteria.js';
import type { Draws } from '../../src/analysis/robustness/draws.js';
import { overview } from '../../src/topics/overview/overview.view.js';
import { compareMethods, comparisonSchema } from '../../src/topics/priorities/comparison.view.js';
import { personaRanksSchema, rankByPersona } from '../../src/topics/priorities/persona-ranks.view.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { runs } from '../helpers/arranged-catalog.js';
import { analysisOf } from '../helpers/catalog.js';

const DRAWS: Draws = { draws: 2000, seed: 1, full: true, order: null };
const ALL_CRITERIA = ['purchase', 'retention', 'recommendation', 'importance', 'reach', 'moment'] as const;
const weights = (...active: Criterion[]) =>
  Object.fromEntries(ALL_CRITERIA.map((criterion) => [criterion, active.includes(criterion) ? 1 : 0])) as Record<
    Criterion,
    number
  >;

/** Purchase relevance 10, 1 and 6.4 on 1–10 gives the shares 1, 0 and 0.6; all gaps are 9 of 9. */
const THREE_TOUCHPOINTS = `touchpoints:
  a-shop: { name: Shop, phase: purchase, reach: 0, importance: { purchase: 10 } }
  b-advert: { name: Advert, phase: purchase, reach: 1, importance: { purchase: 1 } }
  c-phone: { name: Phone, phase: purchase, reach: 0.6, importance: { purchase: 6.4 } }
assessments:
  customers:
    date: 2026-05-01
    perspective: customer
    method: survey
    ratings: { a-shop: { ist: 1 }, b-advert: { ist: 1 }, c-phone: { ist: 1 } }
  targets:
    date: 2026-05-02
    perspective: company
    method: workshop
    ratings: { a-shop: { soll: 10 }, b-advert: { soll: 10 }, c-phone: { soll: 10 } }
`;

const rankOf = (sample: Parameters<typeof analysisOf>[0], options: Parameters<typeof analysisOf>[1] = {}) =>
  priorities.compute(analysisOf(sample, { robustness: DRAWS, ...options }));

describe('robustness of a ranking', () => {
  it('has the exact acceptabilities of two criteria and three touchpoints within 0.01', () => {
    const robustness = { ...DRAWS, draws: 10_000 };
    const data = rankOf(THREE_TOUCHPOINTS, { robustness, weights: weights('purchase', 'reach') });
    // Derived in tests/analysis/robustness.test.ts; C scores 60 in every draw.
    const wanted = { 'a-shop': [0.4, 0.1, 0.5], 'b-advert': [0.4, 0.1, 0.5], 'c-phone': [0.2, 0.8, 0] };
    for (const row of data.priorities) {
      row.robustness?.acceptability.forEach((share, at) => {
        expect(Math.abs(share - (wanted[row.touchpoint as 'a-shop'][at] ?? 0))).toBeLessThan(0.01);
      });
    }
    expect(data.robustness).toEqual({
      draws: 10_000,
      seed: 1,
      criteria: ['purchase', 'reach'],
      order: null,
      uncertain: 0,
    });
    expect(data.notRobust).toBeNull();
  });

  it('takes a known order of the weights', () => {
    const order = ['reach', 'purchase'] as const;
    const data = rankOf(THREE_TOUCHPOINTS, { robustness: { ...DRAWS, order }, weights: weights('purchase', 'reach') });
    const advert = data.priorities.find((row) => row.touchpoint === 'b-advert');
    expect(advert?.robustness?.first).toBeCloseTo(0.8, 1);
    expect(advert?.robustness?.centralWeights?.reach).toBeGreaterThan(0.5);
    expect(data.robustness?.order).toEqual(['reach', 'purchase']);
  });

  it('leaves out a criterion without any value, and one of weight 0', () => {
    const data = rankOf(THREE_TOUCHPOINTS, { weights: weights('purchase', 'reach', 'retention') });
    expect(data.robustness?.criteria).toEqual(['purchase', 'reach']);
  });

  it('draws a criterion that a single touchpoint lacks', () => {
    const lacking = THREE_TOUCHPOINTS.replace('reach: 0.6, ', '');
    const data = rankOf(lacking, { weights: weights('purchase', 'reach') });
    const phone = data.priorities.find((row) => row.touchpoint === 'c-phone');
    // Without the unknown reach its leverage would be 0.6 in every draw; with it the phone is sometimes last.
    expect(phone?.robustness?.acceptability[2]).toBeGreaterThan(0.05);
    expect(phone?.robustness?.first).toBeGreaterThan(0.1);
  });

  it.each([
    ['one criterion and no spread', { weights: weights('purchase') }, 'nothing-varies'],
    ['a method without weights and no spread', { method: 'gap' }, 'nothing-varies'],
    ['nothing to rank', { against: 'best' as const }, 'nothing-ranked'],
    ['not asked for', { robustness: null }, 'not-asked'],
  ])('%s: no shares, with the reason', (_, options, reason) => {
    const data = rankOf(THREE_TOUCHPOINTS, options);
    expect(data).toMatchObject({ robustness: null, notRobust: reason });
    expect(data.priorities.every((row) => row.robustness === null)).toBe(true);
  });

  it('a spread of 0 or a single answer is no uncertainty; n and a spread are', () => {
    const rated = (ist: string) => THREE_TOUCHPOINTS.replace('{ a-shop: { ist: 1 }', `{ a-shop: { ist: ${ist} }`);
    const gap = { method: 'gap' };
    expect(rankOf(rated('{ score: 2, n: 20, sd: 0 }'), gap).notRobust).toBe('nothing-varies');
    expect(rankOf(rated('{ votes: [2] }'), gap).notRobust).toBe('nothing-varies');
    expect(rankOf(rated('{ votes: [2, 2, 2] }'), gap).notRobust).toBe('nothing-varies');
    const data = rankOf(rated('{ votes: [2, 3, 1] }'), gap);
    expect(data.robustness).toMatchObject({ uncertain: 1, criteria: [] });
    expect(data.priorities[0]?.robustness?.centralWeights).toBeNull();
    // A single answer must not have an sd, so two answers are the minimum for a spread.
    expect(rankOf(rated('{ score: 2, n: 2, sd: 1 }'), gap).robustness?.uncertain).toBe(1);
  });

  it('one touchpoint is first in every draw, and the headline does not mention it', () => {
    const data = overview.compute(
      analysisOf(THREE_TOUCHPOINTS, {
        robustness: { ...DRAWS, full: false },
        weights: weights('purchase', 'reach'),
        selected: ({ id }) => id === 'c-phone',
      }),
    );
    expect(data.priorities[0]?.robustness).toMatchObject({ first: 1, topK: 1, acceptability: [], rankLow: null });
    expect(data.headline.data.inTop).toBeNull();
  });

  it('the headline names the base of a share', () => {
    const more = ['d', 'e', 'f'].map((id) => `${id}-more`);
    const many = THREE_TOUCHPOINTS.replace(
      'assessments:',
      `${more.map((id) => `  ${id}: { name: More, phase: purchase, reach: 0.1, importance: { purchase: 2 } }\n`).join('')}assessments:`,
    )
      .replace(
        '{ a-shop: { ist',
        `{ ${more.map((id) => `${id}: { ist: { score: 5, n: 9, sd: 1 } }, `).join('')}a-shop: { ist`,
      )
      .replace('{ a-shop: { soll', `{ ${more.map((id) => `${id}: { soll: 9 }, `).join('')}a-shop: { soll`);
    const inTop = (options: Parameters<typeof analysisOf>[1]) =>
      overview.compute(analysisOf(many, { robustness: DRAWS, ...options })).headline.data.inTop;
    expect(inTop({ weights: weights('purchase', 'reach') })).toEqual({ share: 1, k: 5, of: 'weightings' });
    expect(inTop({ method: 'gap' })).toEqual({ share: 1, k: 5, of: 'draws' });
  });
});

const half = () => fc.integer({ min: 2, max: 20 }).map((value) => value / 2);
const touchpoint = () =>
  fc.record({
    ist: half(),
    soll: half(),
    purchase: half(),
    sd: fc.constantFrom(0, 1, 2),
    reach: fc.constantFrom('0.1', '0.5', '1'),
  });

/** A catalog on 1–10, or the same catalog on the reversed scale. */
function catalogOf(
  points: readonly { ist: number; soll: number; purchase: number; sd: number; reach: string }[],
  best: 'max' | 'min',
) {
  const turned = (value: number) => (best === 'max' ? value : 11 - value);
  const rows = (line: (point: (typeof points)[number]) => string) =>
    points.map((point, at) => `      t${at}: ${line(point)}\n`).join('');
  return {
    'tpm.yaml': `version: 1\nscale: { min: 1, max: 10, best: ${best} }\n`,
    'k.yaml': `touchpoints:\n${points.map(({ purchase, reach }, at) => `  t${at}: { name: T, phase: purchase, reach: ${reach}, importance: { purchase: ${purchase} } }\n`).join('')}assessments:
  a:
    date: 2026-05-01
    perspective: customer
    method: survey
    ratings:
${rows(({ ist, soll, sd }) => `{ ist: { score: ${turned(ist)}, n: 16, sd: ${sd} }, soll: ${turned(soll)} }`)}`,
  };
}

describe('invariants', () => {
  it('a scale that runs the other way changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(touchpoint(), { minLength: 1, maxLength: 6 }), (points) => {
        const robustness = { ...DRAWS, draws: 60 };
        const standings = (best: 'max' | 'min') =>
          rankOf(catalogOf(points, best), { robustness }).priorities.map((row) => [row.touchpoint, row.robustness]);
        expect(standings('min')).toEqual(standings('max'));
      }),
      { numRuns: runs(80) },
    );
  });

  it('the order of files and keys changes nothing', () => {
    const turned = THREE_TOUCHPOINTS.replace(/ {2}a-shop:.*\n/, '').replace(
      'assessments:',
      '  a-shop: { name: Shop, phase: purchase, reach: 0, importance: { purchase: 10 } }\nassessments:',
    );
    const options = { weights: weights('purchase', 'reach') };
    expect(rankOf(turned, options).priorities.map((row) => row.robustness)).toEqual(
      rankOf(THREE_TOUCHPOINTS, options).priorities.map((row) => row.robustness),
    );
  });
});

describe('methods side by side', () => {
  const analysis = analysisOf(THREE_TOUCHPOINTS.replace('c-phone: { ist: 1 }', 'c-phone: { ist: 2, importance: 8 }'));

  it('shows the ranks of every method that can rank, with tau-b over what both rank', () => {
    const data = compareMethods(analysis, 'weighted-gap');
    expect(comparisonSchema().parse(data)).toEqual(data);
    expect(data.methods.map(({ method, ranked, both }) => [method, ranked, both])).toEqual([
      ['weighted-gap', 3, 3],
      ['gap', 3, 3],
      ['opportunity', 1, 1],
      ['ipa', 3, 3],
      ['satisfaction', 3, 3],
    ]);
    // weighted-gap: C before A and B, which tie at ½. gap: A and B tie before C. One of the three pairs is tied in
    // both.
    expect(data.methods[0]?.tauB).toBe(1);
    expect(data.methods[1]?.tauB).toBe(-1);
    expect(data.methods[2]?.tauB).toBeNull();
    // ipa: the shop is important to the company (10) and below the mean Ist; the phone is important to customers and
    // above it; the advert is neither.
    expect(data.touchpoints[0]).toEqual({
      touchpoint: 'c-phone',
      name: 'Phone',
      ranks: { 'weighted-gap': 1, gap: 3, opportunity: 1, ipa: 2, satisfaction: 3 },
    });
  });

  it('leaves out methods that cannot rank any touchpoint', () => {
    const data = compareMethods(analysisOf(THREE_TOUCHPOINTS), 'gap');
    // Customers gave no importance, so opportunity can rank nothing, and ipa uses the company's importance.
    expect(data.methods.map(({ method }) => method)).toEqual(['weighted-gap', 'gap', 'ipa', 'satisfaction']);
  });
});

describe('personas side by side', () => {
  const sample = `personas:
  young: { name: The young }
  old: { name: The old }
  quiet: { name: The quiet }
${THREE_TOUCHPOINTS}  young-2026:
    date: 2026-06-01
    perspective: customer
    method: survey
    persona: young
    ratings: { a-shop: { ist: 9 }, b-advert: { ist: 2 } }
  old-2026:
    date: 2026-06-02
    perspective: customer
    method: survey
    persona: old
    ratings: { a-shop: { ist: 2 }, c-phone: { ist: 9 } }
`;

  it('ranks each group by its own rounds', () => {
    const analysis = analysisOf(sample, { robustness: DRAWS });
    const data = rankByPersona(analysis, priorities.compute(analysis));
    expect(personaRanksSchema().parse(data)).toEqual(data);
    expect(data.personas.map(({ persona, ranked }) => [persona, ranked])).toEqual([
      ['old', 2],
      ['quiet', 0],
      ['young', 2],
    ]);
    const ranks = Object.fromEntries(data.touchpoints.map((row) => [row.touchpoint, row.ranks]));
    expect(ranks).toEqual({
      'a-shop': { old: 1, quiet: null, young: 2 },
      'b-advert': { old: null, quiet: null, young: 1 },
      'c-phone': { old: 2, quiet: null, young: null },
    });
  });

  it('a chosen persona is the only column', () => {
    const analysis = analysisOf(sample, { persona: 'old' });
    const data = rankByPersona(analysis, priorities.compute(analysis));
    expect(data.personas.map(({ persona }) => persona)).toEqual(['old']);
  });
});

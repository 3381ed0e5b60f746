import { describe, expect, test } from 'vitest';
import { moments } from '../../src/topics/moments/moments.view.js';
import { analysisOf } from '../helpers/catalog.js';

/** A bicycle shop: the workshop meets its Soll, the hotline does not, the till is unrated, the fax is retired. */
const SHOP = `touchpoints:
  werkstatt: { name: Werkstatt, phase: post-purchase }
  hotline: { name: Hotline, phase: post-purchase }
  kasse: { name: Kasse, phase: purchase }
  fax: { name: Fax, phase: purchase, status: retired }
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { werkstatt: { ist: 8 }, hotline: { ist: 4 } } }
  soll: { date: 2026-02-28, perspective: company, method: workshop, ratings: { werkstatt: { soll: 8 }, hotline: { soll: 7 } } }
`;

const moment = (fields: string) => `moments:\n  abholung: { name: Das Rad ist fertig, ${fields} }\n`;

describe('a moment of truth is open when', () => {
  test.each([
    ['a touchpoint falls short', 'touchpoints: [hotline]', 'open', ['shortfall']],
    ['one of two falls short', 'touchpoints: [werkstatt, hotline]', 'open', ['shortfall']],
    ['its outcome disappoints', 'touchpoints: [werkstatt], outcome: disappointing', 'open', ['outcome']],
    ['both', 'touchpoints: [hotline], outcome: disappointing', 'open', ['shortfall', 'outcome']],
    ['not where everything is met', 'touchpoints: [werkstatt]', 'met', []],
    ['not where it delights', 'touchpoints: [werkstatt], outcome: delighting', 'met', []],
    ['unknown where nobody rated', 'touchpoints: [kasse]', 'unknown', []],
    ['unknown where one is met and one unrated', 'touchpoints: [werkstatt, kasse]', 'unknown', []],
    ['unknown where nobody rated, whatever came out', 'touchpoints: [kasse], outcome: okay', 'unknown', []],
  ])('%s', (_, fields, state, because) => {
    const [row] = moments.compute(analysisOf(SHOP + moment(fields))).moments;
    expect({ state: row?.state, because: row?.because }).toEqual({ state, because });
  });

  test('a shortfall inside the corridor keeps it met, against the Soll only', () => {
    const sample = `${SHOP}  eng: { date: 2026-03-31, perspective: company, method: workshop, ratings: { hotline: { soll: { score: 7, minimum: 4 }, best: 9 } } }
${moment('touchpoints: [hotline]')}`;
    const state = (against: 'soll' | 'best') => moments.compute(analysisOf(sample, { against })).moments[0]?.state;
    expect([state('soll'), state('best')]).toEqual(['met', 'open']);
  });

  test('it is not shown without an analysed touchpoint', () => {
    const data = moments.compute(analysisOf(SHOP + moment('touchpoints: [fax], outcome: disappointing')));
    expect([data.moments, data.notAnalysed]).toEqual([[], 1]);
  });
});

test('a moment shows its worst touchpoint and its open measures', () => {
  const sample = `${SHOP}${moment('touchpoints: [werkstatt, hotline, kasse], weight: 0.5, decides: [retention], promise: In zwei Tagen')}
measures:
  rueckruf: { name: Rückruf, improves: { hotline: { by: 2 } }, status: idea }
  schulung: { name: Schulung, improves: { hotline: { by: 1 } }, status: done }
`;
  const [row] = moments.compute(analysisOf(sample)).moments;
  expect(row).toMatchObject({
    weight: 0.5,
    promise: 'In zwei Tagen',
    decides: ['retention'],
    measures: ['rueckruf'],
    worst: { touchpoint: 'hotline', ist: 4, target: 7, gap: 3, reaction: 'disappointing' },
  });
  expect(row?.touchpoints.map((at) => at.touchpoint)).toEqual(['hotline', 'werkstatt', 'kasse']);
});

test('open ones come first, then by weight, then the wider gap', () => {
  const sample = `${SHOP}moments:
  a: { name: A, touchpoints: [werkstatt] }
  b: { name: B, touchpoints: [kasse] }
  c: { name: C, touchpoints: [hotline], weight: 0.3 }
  d: { name: D, touchpoints: [werkstatt], outcome: disappointing }
  e: { name: E, touchpoints: [hotline] }
`;
  expect(moments.compute(analysisOf(sample)).moments.map((row) => row.moment)).toEqual(['e', 'd', 'c', 'b', 'a']);
});

describe('moments that matter', () => {
  /** Median 6, absolute deviations 4 1 1 0 0 1 1 4, so MAD 1: z = 0.6745 × −4 = −2.7 and +2.7, the others ±0.67. */
  const rated = (values: readonly number[]) => {
    const ids = values.map((_, index) => `t${index}`);
    return `touchpoints:
${ids.map((id) => `  ${id}: { name: ${id}, phase: purchase }`).join('\n')}
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { ${ids.map((id, at) => `${id}: { ist: ${values[at]} }`).join(', ')} } }
`;
  };

  test('lie more than 1.5 robust deviations from the middle', () => {
    const { matter } = moments.compute(analysisOf(rated([2, 5, 5, 6, 6, 7, 7, 10])));
    expect(matter).toEqual([
      { touchpoint: 't0', ist: 2, side: 'below' },
      { touchpoint: 't7', ist: 10, side: 'above' },
    ]);
  });

  test.each([
    ['fewer than eight', [2, 5, 5, 6, 6, 7, 10]],
    ['all in the middle equal', [2, 6, 6, 6, 6, 6, 6, 10]],
    ['none', []],
  ])('are unknown for %s', (_, values) => {
    expect(moments.compute(analysisOf(rated(values))).matter).toBeNull();
  });
});

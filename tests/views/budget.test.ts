import { describe, expect, test } from 'vitest';
import { budget } from '../../src/topics/budget/budget.view.js';
import { analysisOf } from '../helpers/catalog.js';

/**
 * Leverage is the reach, so its median is (0.6 + 0.4) / 2 = 0.5 and its lowest quarter of eight are g and h.
 * Shortfalls against Soll 8: 4 0 1 5 2 0 3 0, so their median is (1 + 2) / 2 = 1.5.
 */
const TABLE = [
  ['a', 0.9, 4, 500],
  ['b', 0.8, 8, null],
  ['c', 0.7, 7, null],
  ['d', 0.6, 3, null],
  ['e', 0.4, 6, null],
  ['f', 0.3, 8, null],
  ['g', 0.2, 5, 500],
  ['h', 0.1, 8, null],
] as const;

const shop = (fields: Readonly<Record<string, string>> = {}, more = '') => `touchpoints:
${TABLE.map(([id, reach, , cost]) => `  ${id}: { name: ${id}, phase: ${id === 'h' ? 'post-purchase' : 'purchase'}, reach: ${reach}${cost === null ? '' : `, cost: ${cost}`}${fields[id] ?? ''} }`).join('\n')}
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { ${TABLE.map(([id, , ist]) => `${id}: { ist: ${ist}, soll: 8 }`).join(', ')} } }
${more}`;

const proposed = (sample: string, kind: string) =>
  budget
    .compute(analysisOf(sample))
    .proposals.filter(({ proposal }) => proposal === kind)
    .map(({ touchpoints, shared, missing }) =>
      missing ? `${missing.by} ${missing.key}` : [touchpoints.join('+'), ...shared].join(' '),
    );

test('cost share and leverage share of touchpoints with both: 500/1000 against 0.9/1.1 and 0.2/1.1', () => {
  const data = budget.compute(analysisOf(shop()));
  expect(data.cuts).toEqual({ leverage: 0.5, shortfall: 1.5, reach: 0.5 });
  expect(data.touchpoints.slice(0, 2).map(({ touchpoint, costShare, side }) => [touchpoint, costShare, side])).toEqual([
    ['g', 0.5, 'little'],
    ['a', 0.5, 'less'],
  ]);
  expect(data.touchpoints[0]?.leverageShare).toBeCloseTo(0.2 / 1.1, 12);
  expect(data.touchpoints[1]?.leverageShare).toBeCloseTo(0.9 / 1.1, 12);
  expect(data.summary).toEqual({ cost: 1000, costKnown: 2, compared: 2, inLittle: { touchpoints: 1, cost: 500 } });
});

describe('the proposals by their cuts', () => {
  test.each([
    // 0.9 × 4 is before 0.6 × 5; c has a shortfall below the median.
    ['improve', ['a', 'd']],
    ['keep', ['b']],
    ['neglect', ['g', 'e']],
    // h is in the lowest quarter too, but its cost is unknown.
    ['drop', ['g']],
  ])('%s', (kind, touchpoints) => {
    expect(proposed(shop(), kind)).toEqual(touchpoints);
  });

  test('combine: same phase, shared system or department, both reach fewer than the median', () => {
    const fields = {
      d: ', department: service',
      e: ', department: service, systems: [crm, shop]',
      f: ', department: service',
      g: ', systems: [shop, crm]',
      h: ', department: service',
    };
    const sample = shop(fields, 'departments: { service: { name: Service } }\n');
    expect(proposed(sample, 'combine')).toEqual(['e+g crm shop', 'e+f department']);
  });

  test.each([
    ['customers must pass it', ', necessity: mandatory'],
    ['customers come in there', ', roles: [entry]'],
    ['customers go by there', ', roles: [exit]'],
  ])('neither neglected nor dropped: %s', (_, field) => {
    const sample = shop({ g: field });
    expect([proposed(sample, 'neglect'), proposed(sample, 'drop')]).toEqual([['e'], []]);
  });

  test('neither neglected nor dropped: part of a moment of truth', () => {
    // The moment is also a criterion, so g has a higher leverage than before.
    const sample = shop({}, 'moments: { m: { name: M, touchpoints: [g], weight: 0.1 } }\n');
    expect(proposed(shop(), 'drop')).toEqual(['g']);
    expect([...proposed(sample, 'neglect'), ...proposed(sample, 'drop')]).not.toContain('g');
  });

  test('neither neglected nor dropped: an Ist of 4.9, which disappoints below 5', () => {
    const sample = shop().replace('g: { ist: 5,', 'g: { ist: 4.9,');
    expect([proposed(sample, 'neglect'), proposed(sample, 'drop')]).toEqual([['e'], []]);
  });

  test('at most three pairs are combined, those that reach fewest first; none of them given up', () => {
    const service = ', department: service';
    const fields = { e: service, f: service, g: service, h: service };
    const more = 'departments: { service: { name: Service } }\n';
    const near = (sample: string) => sample.replace('h, phase: post-purchase', 'h, phase: purchase');
    const sample = near(shop(fields, more));
    // Joint reach: 0.2 + 0.1 = 0.3, 0.3 + 0.1 = 0.4, and 0.4 + 0.1 = 0.5, whose id is before that of 0.3 + 0.2.
    expect(proposed(sample, 'combine')).toEqual(['g+h department', 'f+h department', 'e+h department']);
    const given = near(shop({ ...fields, h: `${service}, decision: drop` }, more));
    expect(proposed(given, 'combine')).toEqual(['f+g department', 'e+g department', 'e+f department']);
  });

  test('create: a phase, or a channel of a journey, without a live touchpoint', () => {
    const more = `journeys: { kauf: { name: Kauf, steps: [a, fax, video] } }\n`;
    const sample = shop({ a: ', channel: shop' }, more).replace(
      'touchpoints:\n',
      `touchpoints:
  fax: { name: Fax, phase: pre-purchase, channel: fax, status: retired }
  video: { name: Video, phase: influence-after, channel: video, status: planned }
`,
    );
    expect(proposed(sample, 'create')).toEqual([
      'phase influence-before',
      'phase pre-purchase',
      'phase influence-after',
      'channel fax',
      'channel video',
    ]);
  });

  test('a value on the median is neither above nor below', () => {
    const one = `touchpoints: { a: { name: A, phase: purchase, reach: 0.5 } }
assessments: { k: { date: 2026-05-31, perspective: customer, method: survey, ratings: { a: { ist: 4, soll: 8 } } } }
`;
    const { proposals } = budget.compute(analysisOf(one));
    expect(proposals.map(({ proposal }) => proposal).filter((kind) => kind !== 'create')).toEqual([]);
  });

  test('with equal leverages the lowest quarter is empty', () => {
    const equal = shop().replace(/reach: 0\.\d/g, 'reach: 0.5');
    expect(proposed(equal, 'drop')).toEqual([]);
  });
});

test('unknown cost or leverage is null, not 0', () => {
  const data = budget.compute(analysisOf('touchpoints: { a: { name: A, phase: purchase, cost: 100 } }\n'));
  expect(data.touchpoints[0]).toMatchObject({
    cost: 100,
    leverage: null,
    costShare: null,
    leverageShare: null,
    side: null,
  });
  expect(data.cuts).toEqual({ leverage: null, shortfall: null, reach: null });
});

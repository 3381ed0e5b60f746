import { describe, expect, test } from 'vitest';
import { monitoring } from '../../src/topics/monitoring/monitoring.view.js';
import { analysisOf } from '../helpers/catalog.js';

const TOUCHPOINT = `touchpoints: { werkstatt: { name: Werkstatt, phase: post-purchase } }\n`;

const metric = (fields: string, values: string) =>
  monitoring.compute(
    analysisOf(`${TOUCHPOINT}metrics:
  m: { name: M, touchpoint: werkstatt, ${fields}, values: { ${values} } }
`),
  ).metrics[0];

describe('target attainment, (value − first) / (target − first)', () => {
  test.each([
    ['on the way', 'better: higher, target: 10', '2025: 4, 2026-06: 7', 0.5, 'on'],
    ['worse than at first', 'better: higher, target: 10', '2025: 4, 2026-06: 1', -0.5, 'off'],
    ['as at first', 'better: higher, target: 10', '2025: 4, 2026-06: 4', 0, 'off'],
    ['reached', 'better: higher, target: 10', '2025: 4, 2026-06: 10', 1, 'reached'],
    ['beyond', 'better: higher, target: 10', '2025: 4, 2026-06: 13', 1.5, 'reached'],
    ['lower is better', 'better: lower, target: 2', '2025: 10, 2026-06: 8', 0.25, 'on'],
    ['the newest value decides', 'better: higher, target: 10', '2026-06: 7, 2025: 4, 2027: 0', 0.5, 'on'],
    ['one value', 'better: higher, target: 10', '2026-06: 7', null, null],
    ['one value beyond the target', 'better: higher, target: 5', '2026-06: 7', null, 'reached'],
    ['was reached at first, and was lost', 'better: higher, target: 5', '2025: 6, 2026-06: 4', null, 'off'],
    ['no target', 'better: higher', '2025: 4, 2026-06: 7', null, null],
    [
      'counted from the break on',
      'better: higher, target: 10',
      '2024: 9, 2025: { value: 4, seriesBreak: true }, 2026-06: 7',
      0.5,
      'on',
    ],
  ])('%s', (_, fields, values, attainment, track) => {
    const row = metric(`kind: index, ${fields}`, values);
    expect([row?.attainment, row?.track]).toEqual([attainment, track]);
  });

  test('an off-track metric needs a correction, unless a measure corrects it or is checked by it', () => {
    const due = (measure: string) =>
      monitoring.compute(
        analysisOf(`${TOUCHPOINT}metrics:
  m: { name: M, kind: index, better: higher, target: 10, values: { 2025: 4, 2026-06: 3 } }
measures:
  a: { name: A, improves: { werkstatt: { by: 1 } }, ${measure} }
`),
      ).metrics[0]?.correctiveDue;
    expect(due('status: idea')).toBe(true);
    expect(due('status: idea, checkedBy: m')).toBe(false);
    expect(due('status: done, checkedBy: m')).toBe(true);
    expect(due('status: running, correctiveOf: metric/m')).toBe(false);
  });
});

describe('the change to the last value', () => {
  test('never crosses a break', () => {
    expect(
      metric('kind: index, better: higher', '2025: 4, 2026-06: { value: 7, seriesBreak: true }')?.change,
    ).toBeNull();
  });

  test('NPS: 8 and −2 of 560 and 625 as in the example, by √(se₁² + se₂²)', () => {
    const row = metric(
      'kind: nps, better: higher',
      '2025-06: { value: 3, n: 600, promoters: 198, passives: 222, detractors: 180 }, 2026-06: { value: -2, n: 625, promoters: 194, passives: 224, detractors: 207 }',
    );
    // p and d are .33 and .3, variance .63 − .03²; then .3104 and .3312, variance .6416 − .0208².
    const se1 = 100 * Math.sqrt((0.63 - 0.0009) / 600);
    const se2 = 100 * Math.sqrt((0.6416 - 0.0208 ** 2) / 625);
    const half = 1.959964 * Math.sqrt(se1 ** 2 + se2 ** 2);
    expect(row?.change?.delta).toBe(-5);
    expect(row?.change?.ci95?.[0]).toBeCloseTo(-5 - half, 3);
    expect(row?.change?.ci95?.[1]).toBeCloseTo(-5 + half, 3);
  });

  test('shares: Newcombe’s method 10, 48/80 and 56/70 give .0524 to .3339; their own intervals are Wilson’s', () => {
    const row = metric('kind: share, better: higher', '2025: { value: 0.6, n: 80 }, 2026-06: { value: 0.8, n: 70 }');
    expect(row?.change?.ci95?.map((one) => one.toFixed(4))).toEqual(['0.0524', '0.3339']);
    // Wilson for 56/70 by hand: (2·70·.8 + 3.8415 ± 1.96 √(3.8415 + 4·70·.8·.2)) / (2 (70 + 3.8415)).
    expect(row?.points[1]?.ci95?.map((one) => one.toFixed(4))).toEqual(['0.6918', '0.8770']);
  });

  test.each([
    ['a share without n', 'kind: share', '2025: 0.6, 2026-06: 0.8'],
    ['a mean, of which no sd is known', 'kind: index', '2025: { value: 4, n: 80 }, 2026-06: { value: 5, n: 70 }'],
  ])('has no interval: %s', (_, kind, values) => {
    const row = metric(`${kind}, better: higher`, values);
    expect([row?.change?.ci95, row?.points[0]?.ci95]).toEqual([null, null]);
  });
});

describe('control charts', () => {
  const FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
  const monthly = (values: readonly (number | string)[]) =>
    values.map((value, at) => `2026-${String(at + 1).padStart(2, '0')}: ${value}`).join(', ');

  test('XmR limits of the NIST flow rates, 45.815 and 55.805', () => {
    const row = metric('kind: index, better: higher', monthly(FLOW));
    expect(row?.chart).toMatchObject({ type: 'xmr', overdispersion: null });
    expect(row?.chart?.limits).toHaveLength(10);
    expect(row?.chart?.limits[9]?.lower).toBeCloseTo(45.815, 2);
    expect(row?.chart?.limits[9]?.upper).toBeCloseTo(55.805, 2);
    expect(row?.signals).toEqual([]);
  });

  test('seven values have no limits, and neither have eight across a break', () => {
    expect(metric('kind: index, better: higher', monthly(FLOW.slice(0, 7)))?.chart).toBeNull();
    const broken = monthly(FLOW.slice(0, 8)).replace('47.6', '{ value: 47.6, seriesBreak: true }');
    expect(metric('kind: index, better: higher', broken)?.chart).toBeNull();
  });

  test('shares with n have limits of their own, and a signal says whether it is good', () => {
    const shares = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3].map(
      (value, at) => `{ value: ${value}, n: ${at === 0 ? 50 : 200} }`,
    );
    const row = metric('kind: share, better: lower', monthly(shares));
    const centre = (0.1 * 50 + 0.1 * 1200 + 0.3 * 200) / 1450;
    expect(row?.chart?.type).toBe('p');
    expect(row?.chart?.centre).toBeCloseTo(centre, 12);
    expect(row?.chart?.limits[0]?.lower).toBe(0);
    expect(row?.chart?.limits[7]?.upper).toBeCloseTo(centre + 3 * Math.sqrt((centre * (1 - centre)) / 200), 12);
    expect(row?.signals).toEqual([
      { signal: 'outside', direction: 'up', better: false, from: '2026-08-31', to: '2026-08-31', value: 0.3 },
    ]);
  });

  test('one share without n, and the chart is that of the moving range', () => {
    const shares = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3].map((value, at) =>
      at === 3 ? value : `{ value: ${value}, n: 200 }`,
    );
    expect(metric('kind: share, better: lower', monthly(shares))?.chart?.type).toBe('xmr');
  });
});

describe('ratings from round to round', () => {
  const rounds = (...given: string[]) =>
    monitoring.compute(
      analysisOf(`${TOUCHPOINT}personas: { pendler: { name: Pendler }, familien: { name: Familien } }
assessments:
${given.map((one, at) => `  r${at}: { method: survey, ${one} }`).join('\n')}
`),
    );
  const round = (date: string, ist: string, more = 'perspective: customer') =>
    `date: ${date}, ${more}, ratings: { werkstatt: { ist: ${ist} } }`;

  test('the change with its interval by √(se₁² + se₂²) and Welch’s degrees of freedom', () => {
    const [row] = rounds(
      round('2025-05-31', '{ score: 6, n: 50, sd: 2 }'),
      round('2026-05-31', '{ score: 7, n: 80, sd: 1.5 }'),
    ).rounds;
    // se² = 4/50 + 2.25/80 = 0.08 + 0.028125; df = 0.108125² / (0.08²/49 + 0.028125²/79) = 83.17; t = 1.98889.
    expect(row?.change).toMatchObject({ from: 6, to: 7, delta: 1, date: '2025-05-31', better: true });
    expect(row?.change?.ci95?.[0]).toBeCloseTo(1 - 1.98889 * Math.sqrt(0.108125), 4);
    expect(row?.change?.ci95?.[1]).toBeCloseTo(1 + 1.98889 * Math.sqrt(0.108125), 4);
  });

  test.each([
    ['no sd', '{ score: 6, n: 50 }', '{ score: 7, n: 80, sd: 1.5 }'],
    ['no n', '{ score: 6, sd: 2 }', '{ score: 7, n: 80, sd: 1.5 }'],
    ['a single answer', '{ score: 6, n: 1 }', '{ score: 7, n: 80, sd: 1.5 }'],
  ])('is stated without an interval: %s', (_, before, after) => {
    const [row] = rounds(round('2025-05-31', before), round('2026-05-31', after)).rounds;
    expect(row?.change).toMatchObject({ delta: 1, ci95: null });
  });

  test('a break of the series ends the comparison, and the next round starts a new one', () => {
    const broken = round('2025-05-31', '7', 'perspective: customer, seriesBreak: true');
    const [first] = rounds(round('2024-05-31', '6'), broken).rounds;
    expect([first?.change, first?.points.map((point) => point.seriesBreak)]).toEqual([null, [false, true]]);
    const [second] = rounds(round('2024-05-31', '6'), broken, round('2026-05-31', '8')).rounds;
    expect(second?.change).toMatchObject({ from: 7, to: 8 });
  });

  test('as soon as customers rated, the company’s rounds are no part of the series', () => {
    const data = rounds(round('2024-05-31', '9', 'perspective: company'), round('2025-05-31', '5'));
    expect([data.rounds, data.once]).toEqual([[], ['werkstatt']]);
  });

  test('rounds of other personas are another series', () => {
    const persona = (id: string) => `perspective: customer, persona: ${id}`;
    const [row] = rounds(
      round('2025-05-31', '6', persona('pendler')),
      round('2026-05-31', '8', persona('familien')),
    ).rounds;
    expect(row?.points.map(({ ist, seriesBreak }) => [ist, seriesBreak])).toEqual([
      [6, false],
      [7, true],
    ]);
    expect(row?.change).toBeNull();
  });

  test('eight rounds have limits', () => {
    const values = [6, 7, 6, 7, 6, 7, 6, 7];
    const [row] = rounds(...values.map((ist, at) => round(`20${18 + at}-05-31`, String(ist)))).rounds;
    // The mean is 6.5 and every moving range is 1.
    expect(row?.chart?.limits[0]).toMatchObject({ lower: 6.5 - 2.66, upper: 6.5 + 2.66 });
    expect(row?.signals).toEqual([]);
  });
});

test('metrics of the whole journey belong to no selection', () => {
  const sample = `${TOUCHPOINT}metrics: { nps: { name: NPS, kind: nps, better: higher, values: { 2026-06: 8 } } }\n`;
  expect(monitoring.compute(analysisOf(sample)).metrics).toHaveLength(1);
  expect(monitoring.compute(analysisOf(sample, { selected: () => true })).metrics).toEqual([]);
});

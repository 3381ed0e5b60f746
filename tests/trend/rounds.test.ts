import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { welchTest } from '../../src/analysis/statistics/welch.js';
import { analyseCatalog, loadCatalog } from '../../src/pipeline.js';
import { roundsTrendOf } from '../../src/topics/trend/trend-rounds.view.js';
import { trendSchema } from '../../src/topics/trend/trend-schema.view.js';
import { analysisOf } from '../helpers/catalog.js';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const estimate = (score: number, sd: number, n: number) => ({ score, se: sd / Math.sqrt(n), n });

describe('Welch’s test against published figures', () => {
  test('fuel of cars in the USA and Japan (NIST/SEMATECH e-Handbook 1.3.5.3)', () => {
    const { t, df, p } = welchTest(estimate(20.14458, 6.4147, 249), estimate(30.48101, 6.10771, 79));
    expect(t).toBeCloseTo(12.94627, 3);
    expect(df).toBeCloseTo(136.875, 2);
    expect(p).toBeLessThan(1e-20);
  });

  test('two kinds of sleeping pill (Student 1908, Biometrika 6:20; Welch’s test of R’s t.test: t = −1.8608, p = 0.07939)', () => {
    const one = estimate(0.75, 1.78901, 10);
    const { t, df, p, ci95 } = welchTest(one, estimate(2.33, 2.002249, 10));
    expect(t).toBeCloseTo(1.8608, 4);
    expect(df).toBeCloseTo(17.776, 3);
    expect(p).toBeCloseTo(0.07939, 5);
    expect(ci95?.[0]).toBeCloseTo(-0.2054832, 4);
    expect(ci95?.[1]).toBeCloseTo(3.3654832, 4);
  });

  test.each([
    ['without n', { score: 5, se: null, n: null }],
    ['of a single answer', { score: 5, se: 1, n: 1 }],
    ['without sd', { score: 5, se: null, n: 20 }],
  ])('nothing is tested %s', (_, other) => {
    expect(welchTest(estimate(4, 1, 30), other)).toEqual({ ci95: null, t: null, df: null, p: null });
  });
});

const round = (id: string, date: string, ratings: string, more = '') =>
  `  ${id}: { date: ${date}, perspective: customer, method: survey, ${more}ratings: { ${ratings} } }\n`;
const catalog = (...rounds: string[]) =>
  `touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n  regal: { name: Regal, phase: purchase }\nassessments:\n${rounds.join('')}`;
const rated = (id: string, score: number, sd = 2, n = 100) => `${id}: { ist: { score: ${score}, sd: ${sd}, n: ${n} } }`;

function comparisons(...rounds: string[]) {
  return roundsTrendOf(analysisOf({ 'a.yaml': catalog(...rounds) })).comparisons;
}

describe('rounds of a catalog', () => {
  test('each touchpoint against the round before and against the first; the mean of those that both rate', () => {
    const found = comparisons(
      round('r1', '2023-01-01', `${rated('kasse', 4)}, ${rated('regal', 6)}`),
      round('r2', '2024-01-01', `${rated('kasse', 4.1)}, ${rated('regal', 6)}`),
      round('r3', '2025-01-01', `${rated('kasse', 5)}, ${rated('regal', 6.1)}`),
    );
    expect(found.map(({ touchpoint, span, touchpoints }) => [touchpoint, span, touchpoints])).toEqual([
      [null, 'last', 2],
      [null, 'whole', 2],
      ['kasse', 'last', 1],
      ['kasse', 'whole', 1],
      ['regal', 'last', 1],
      ['regal', 'whole', 1],
    ]);
    const kasse = found.find(({ touchpoint, span }) => touchpoint === 'kasse' && span === 'last');
    // Computed by hand: 0.9 / √(2²/100 + 2²/100) with 198 degrees of freedom.
    expect(kasse?.t).toBeCloseTo(0.9 / Math.sqrt(0.08), 12);
    expect(kasse?.df).toBeCloseTo(198, 9);
    expect(kasse).toMatchObject({ significant: true, better: true });
    const regal = found.find(({ touchpoint, span }) => touchpoint === 'regal' && span === 'last');
    expect(regal).toMatchObject({ significant: false, better: true });
    // The mean is tested with the upper bound of its error: 0.2, not 0.2 / √2.
    expect(found[0]?.delta).toBeCloseTo(0.5, 12);
    expect(found[0]?.t).toBeCloseTo(0.5 / Math.sqrt(0.08), 12);
  });

  test('nothing is compared across a break, and nothing is tested without n and sd', () => {
    const broken = comparisons(
      round('r1', '2023-01-01', rated('kasse', 4)),
      round('r2', '2024-01-01', rated('kasse', 6), 'seriesBreak: true, '),
    );
    expect(broken).toEqual([]);
    const [plain] = comparisons(
      round('r1', '2023-01-01', 'kasse: { ist: 4 }'),
      round('r2', '2024-01-01', rated('kasse', 6)),
    );
    expect(plain).toMatchObject({ touchpoint: 'kasse', delta: 2, p: null, significant: null, ci95: null });
  });

  test('a small change is shown with enough digits', async () => {
    const rounds = [
      round('r1', '2023-01-01', rated('kasse', 6.52)),
      round('r2', '2024-01-01', rated('kasse', 6.54)),
      round('r3', '2025-01-01', rated('kasse', 6.51)),
    ];
    const folder = makeFolder({ 'a.yaml': catalog(...rounds) });
    const { stdout } = await run(['trend', '--rounds'], { cwd: folder.path });
    folder.remove();
    expect(stdout).toMatch(
      /Kasse +\S+ +6\.54 → 6\.51 +−0\.03 +may be chance +−0\.59 to \+0\.53\n +−0\.01 since 2023-01-01/,
    );
  });

  test.each(['airport', 'veterans', 'hospital', 'stadtwerke'])('of examples/%s follow the schema', async (name) => {
    const loaded = loadCatalog(`examples/${name}`);
    const data = roundsTrendOf(analyseCatalog(loaded, { asOf: '2026-11-21' }));
    const shape = trendSchema();
    for (const key of ['points', 'series', 'comparisons'] as const) {
      expect(shape[key].safeParse(data[key]).error).toBeUndefined();
    }
    for (const { values } of data.series) expect(values).toHaveLength(data.points.length);
    for (const width of [40, 80]) {
      const { stdout, code } = await run(['trend', `examples/${name}`, '--rounds'], { tty: true, columns: width });
      expect(code).toBe(0);
      expect(stdout.split('\n').filter((line) => stripVTControlCharacters(line).length > width)).toEqual([]);
    }
  });

  test('-o rounds.csv is a record per date, and the document names commit and state of the folder', async () => {
    const { stdout } = await run(['trend', 'examples/airport', '--rounds', '-f', 'csv']);
    const [head = '', first = '', ...rest] = stdout.trimEnd().split('\r\n');
    expect(head).toMatch(/^date,asOf,commit,tags,rounds,complete/);
    expect(first).toMatch(/^2010-12-31,/);
    expect(rest).toHaveLength(8);
    const document = JSON.parse((await run(['trend', 'examples/airport', '--rounds', '--json'])).stdout);
    expect(Object.keys(document)).toEqual(expect.arrayContaining(['commit', 'dirty']));
  });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NO_DEMAND } from '../src/analysis/plan/demand.js';
import type { ValueKind } from '../src/core/model/on-scale.js';
import { loadSolver } from '../src/io/solver/highs.js';
import { analyseCatalog, checkCatalog, loadCatalog } from '../src/pipeline.js';
import { coverage } from '../src/topics/coverage/coverage.view.js';
import { gaps } from '../src/topics/gaps/gaps.view.js';
import { plan } from '../src/topics/plan/plan.view.js';
import { priorities } from '../src/topics/priorities/priorities.view.js';
import { quickWins } from '../src/topics/quick-wins/quick-wins.view.js';
import expected from './worked-example/expected.json' with { type: 'json' };

/** Every number of derivation.md, which was computed by hand, within 1e-9. */
const catalog = loadCatalog(fileURLToPath(new URL('./worked-example/catalog', import.meta.url)));
const analysis = analyseCatalog(catalog, { asOf: expected.asOf });

let compared = 0;

function compare(wanted: unknown, got: unknown, path: string): void {
  if (typeof wanted === 'number') {
    expect(got, path).toBeTypeOf('number');
    expect(Math.abs((got as number) - wanted), path).toBeLessThan(1e-9);
    compared++;
  } else if (Array.isArray(wanted)) {
    expect((got as unknown[]).length, path).toBe(wanted.length);
    wanted.forEach((item, index) => {
      compare(item, (got as unknown[])[index], `${path}/${index}`);
    });
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(got, path).toBeTypeOf('object');
    for (const [key, value] of Object.entries(wanted))
      compare(value, (got as Record<string, unknown>)[key], `${path}/${key}`);
  } else {
    expect(got, path).toBe(wanted);
    compared++;
  }
}

describe('the worked example, derived by hand', () => {
  it('is read without an error', () => {
    expect(checkCatalog(catalog, expected.asOf).filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it.each(Object.entries(expected.currentValues))('has the current values of %s', (touchpoint, values) => {
    for (const [kind, wanted] of Object.entries(values)) {
      compare(wanted, analysis.current(touchpoint, kind as ValueKind), `${touchpoint}/${kind}`);
    }
  });

  it.each([
    ['gaps', gaps],
    ['rank', priorities],
    ['quick-wins', quickWins],
    ['coverage', coverage],
  ] as const)('has every figure of %s', (document, view) => {
    compare(expected[document], view.compute(analysis), document);
  });

  it('has every figure of plan', async () => {
    const { 'x-optima': optima, ...wanted } = expected.plan;
    const demand = { ...NO_DEMAND, budget: expected.budget, days: expected.days };
    const found = plan(analysis, demand, await loadSolver(), { next: true, frontier: true });
    compare(wanted, found, 'plan');
    expect(found.tied).toBe(optima > 1);
  });

  it('sorts measures into quadrants: the effort limit 10 and the median benefit 13.7654 are the cuts', () => {
    const { quadrants } = quickWins.compute(analysis);
    expect(Object.fromEntries(quadrants.map(({ measure, quadrant }) => [measure, quadrant]))).toEqual({
      beratungstermin: 'quick-win',
      beratungsschulung: 'small-and-useful',
      ersatzrad: 'big-bet',
      'rad-geputzt': 'fill-in',
      vergleichsseite: 'fill-in',
    });
  });

  it('compared several hundred figures', () => {
    expect(compared).toBeGreaterThan(650);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Demand, NO_DEMAND } from '../../src/analysis/plan/demand.js';
import type { Solve } from '../../src/analysis/plan/program.js';
import { loadSolver } from '../../src/io/solver/highs.js';
import { plan } from '../../src/topics/plan/plan.view.js';
import { analysisOf } from '../helpers/catalog.js';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

/** Leverage 1, gap 8 on a range of 9: `by` points of the scale are 100 × by / 9 priority points. */
function catalogOf(measures: Readonly<Record<string, string>>): string {
  const touchpoints = Object.keys(measures).map((id) => `  t-${id}: { name: ${id}, phase: purchase, reach: 1 }\n`);
  const ratings = Object.keys(measures).map((id) => `t-${id}: { ist: 1, soll: 9 }`);
  const lines = Object.entries(measures).map(
    ([id, fields]) => `  ${id}: { name: ${id}, status: idea, ${fields.replace('BY', `improves: { t-${id}: { by:`)} }\n`,
  );
  return `touchpoints:\n${touchpoints.join('')}measures:\n${lines.join('')}assessments:
  runde: { date: 2026-09-01, perspective: customer, method: survey, ratings: { ${ratings.join(', ')} } }\n`;
}

const planOf = (measures: Readonly<Record<string, string>>, demand: Partial<Demand>) =>
  plan(analysisOf(catalogOf(measures)), { ...NO_DEMAND, ...demand }, solve);

describe('the 0/1 knapsack of Cormen, Leiserson, Rivest & Stein (Introduction to Algorithms, figure 16.2)', () => {
  // Values 60, 100, 120 with weights 10, 20, 30 and a capacity of 50. The optimum is 220; greedy choice by value per
  // weight gives 160.
  const items = { a: [60, 10], b: [100, 20], c: [120, 30] } as const;
  const measures = Object.fromEntries(
    Object.entries(items).map(([id, [value, cost]]) => [id, `BY ${(value * 9) / 1000} } }, cost: ${cost}`]),
  );

  test('the plan finds the optimum', () => {
    const { chosen, objective, optimal, slack } = planOf(measures, { budget: 50 });
    expect(chosen.map(({ measure }) => measure)).toEqual(['c', 'b']);
    expect(objective).toBeCloseTo(22, 9);
    expect([optimal, slack.cost]).toEqual([true, 0]);
  });

  test('greedy by benefit per cost is worse', () => {
    let room = 50;
    const greedy = Object.values(items)
      .toSorted(([one, light], [other, heavy]) => other / heavy - one / light)
      .reduce((sum, [value, cost]) => {
        if (cost > room) return sum;
        room -= cost;
        return sum + value / 10;
      }, 0);
    expect(greedy).toBe(16);
    expect(planOf(measures, { budget: 50 }).objective).toBeGreaterThan(greedy);
  });
});

describe('demands at the edge', () => {
  const by = (gain: number, more = '') => `BY ${gain} } }, cost: 10, effortDays: 1${more}`;

  test('a budget of 0 takes what is free and nothing else', () => {
    const { chosen, optimal } = planOf({ frei: 'BY 1 } }, cost: 0', teuer: by(5) }, { budget: 0 });
    expect(chosen.map(({ measure }) => measure)).toEqual(['frei']);
    expect(optimal).toBe(true);
  });

  test('measures that require each other in a circle cannot be chosen, and the plan names the circle', () => {
    const circle = { eins: by(1, ', requires: [zwei]'), zwei: by(1, ', requires: [eins]') };
    const { chosen, notChosen } = planOf(circle, { budget: 20 });
    expect(chosen).toEqual([]);
    expect(notChosen.every(({ because }) => because.some(({ condition }) => condition === 'circle'))).toBe(true);
  });

  test('a measure that excludes itself cannot be chosen, and the plan says so', () => {
    const { chosen, notChosen, conflict } = planOf(
      { selbst: by(5, ', excludes: [selbst]'), andere: by(1) },
      { budget: 50 },
    );
    expect(chosen.map(({ measure }) => measure)).toEqual(['andere']);
    expect(conflict).toEqual([]);
    expect(notChosen.map(({ measure, because }) => [measure, because.length > 0])).toEqual([['selbst', true]]);
  });

  test('an impossible demand names the conditions that conflict', () => {
    const { chosen, conflict } = planOf({ eins: by(1), zwei: by(1, ', excludes: [eins]') }, { must: ['eins', 'zwei'] });
    expect(chosen).toEqual([]);
    expect(conflict.length).toBeGreaterThan(1);
  });

  test('equal objectives: less money decides, then fewer days, then the ids', () => {
    const same = { b: by(2), a: by(2), c: 'BY 2 } }, cost: 9, effortDays: 1' };
    expect(planOf(same, { budget: 10 }).chosen.map(({ measure }) => measure)).toEqual(['c']);
    expect(planOf({ b: by(2), a: by(2) }, { budget: 10 })).toMatchObject({ chosen: [{ measure: 'a' }], tied: true });
  });
});

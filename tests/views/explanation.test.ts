import { describe, expect, test } from 'vitest';
import { explainTouchpoint } from '../../src/topics/explanation/explanation.view.js';
import { explainMeasure } from '../../src/topics/explanation/measure-explanation.view.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { quickWins } from '../../src/topics/quick-wins/quick-wins.view.js';
import { analysisOf } from '../helpers/catalog.js';

/*
 * By hand, on the scale 1–10 (range 9), with reach as the only criterion: leverage = reach.
 * a: 100 × 0.8 × 4/9 = 35.56; b: 100 × 0.5 × 3/9 = 16.67; c: 100 × 0.4 × 1/9 = 4.44.
 */
const catalog = (istOfB = 5, effortOfKlein = 4) => `touchpoints:
  a: { name: A, phase: purchase, reach: 0.8, factors: { basis: { kind: disappointment, text: Basis, state: open }, freude: { kind: delight, text: Freude, state: open } } }
  b: { name: B, phase: purchase, reach: 0.5 }
  c: { name: C, phase: purchase, reach: 0.4 }
measures:
  klein: { name: Klein, status: idea, effortDays: ${effortOfKlein}, leadTimeDays: 10, improves: { a: { by: 2 }, b: { by: 9 } } }
  gross: { name: Groß, status: idea, effortDays: 30, leadTimeDays: 10, improves: { a: { by: 1, factor: freude } }, requires: [klein], excludes: [mini] }
  mini: { name: Mini, status: planned, effortDays: 1, leadTimeDays: 10, improves: { a: { by: 0.9 } } }
  laeuft: { name: Läuft, status: running, improves: { b: { by: 1 } } }
assessments:
  kunden:
    date: 2026-09-01
    perspective: customer
    method: survey
    ratings: { a: { ist: 4, soll: 8 }, b: { ist: ${istOfB}, soll: 8 }, c: { ist: 7, soll: 8 } }
`;

const measureOf = (id: string, text = catalog()) => {
  const analysis = analysisOf(text);
  const entry = analysis.model.measures.get(id);
  if (!entry) throw new Error(`no measure ${id}`);
  return explainMeasure(analysis, entry);
};

describe('a measure', () => {
  test('its benefit is the sum of its touchpoints, each closed once and net of what runs', () => {
    const { benefit, because, range } = measureOf('klein');
    expect(range).toBe(9);
    // a: 0.8 × 2. b: the running measure leaves 3 − 1 = 2, so a gain of 9 closes only 2: 0.5 × 2.
    expect(because.map(({ touchpoint, rest, closes }) => [touchpoint, rest, closes])).toEqual([
      ['a', 4, 2],
      ['b', 2, 2],
    ]);
    expect(because[0]?.benefit).toBeCloseTo((100 * 0.8 * 2) / 9, 9);
    expect(benefit).toBeCloseTo((100 * (0.8 * 2 + 0.5 * 2)) / 9, 9);
  });

  test('each limit says whether it holds, and what holds it back is named', () => {
    const { limits, heldBack, requires, excludes, rank, quadrant } = measureOf('gross');
    expect(limits.map(({ limit, value, holds }) => [limit, value, holds])).toEqual([
      ['minBenefit', expect.closeTo((100 * 0.8) / 9, 9), true],
      ['maxEffortDays', 30, false],
      ['maxLeadTimeDays', 10, true],
      ['requires', 1, false],
    ]);
    expect(heldBack).toEqual([{ touchpoint: 'a', factor: 'basis' }]);
    expect(requires).toEqual([{ measure: 'klein', name: 'Klein', status: 'idea' }]);
    expect(excludes).toEqual([{ measure: 'mini', name: 'Mini', status: 'planned' }]);
    expect([rank, quadrant]).toEqual([null, 'big-bet']);
  });

  test('with the effort that would share the rank above, it shares that rank', () => {
    const { rank, moves } = measureOf('klein');
    expect(rank).toBe(2);
    expect(moves.down).toBeNull();
    // Mini removes 8 points per day and klein 28.89 in all: 28.89 ÷ 8 = 3.61 days.
    expect(moves.up?.effortDays).toBeCloseTo((100 * 2.6) / 9 / ((100 * 0.8 * 0.9) / 9), 9);
    const moved = quickWins.compute(analysisOf(catalog(5, moves.up?.effortDays)));
    expect(moved.quickWins.map((row) => [row.measure, row.rank])).toEqual([
      ['klein', 1],
      ['mini', 1],
    ]);
  });
});

describe('a touchpoint', () => {
  test('with the Ist that would share the rank above or below, it shares that rank', () => {
    const { rank, moves } = explainTouchpoint(analysisOf(catalog()), 'b');
    expect(rank).toBe(2);
    // Up: 0.5 × s = 0.8 × 4, s = 6.4, Ist = 8 − 6.4. Down: 0.5 × s = 0.4 × 1, s = 0.8.
    expect(moves.up).toEqual({ rank: 1, ist: expect.closeTo(1.6, 9), by: expect.closeTo(-3.4, 9) });
    expect(moves.down).toEqual({ rank: 3, ist: expect.closeTo(7.2, 9), by: expect.closeTo(2.2, 9) });
    for (const move of [moves.up, moves.down]) {
      const ranking = priorities.compute(analysisOf(catalog(move?.ist)));
      const ranks = ranking.priorities.filter(
        (row) => row.rank === ranking.priorities.find(({ touchpoint }) => touchpoint === 'b')?.rank,
      );
      expect(ranks).toHaveLength(2);
    }
  });

  test('is null if no Ist on the scale shares the rank above', () => {
    // a has 0.8 × 4 = 3.2, so c would need a gap of 8 from a Soll of 8.
    expect(explainTouchpoint(analysisOf(catalog(1.2)), 'c').moves.up).toBeNull();
  });
});

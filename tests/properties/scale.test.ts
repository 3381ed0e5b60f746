import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Scale } from '../../src/core/model/settings.js';
import type { Fields } from '../../src/kinds/index.js';
import type { OverviewData } from '../../src/topics/overview/overview.view.js';
import { type PlannedCatalog, plannedCatalog } from '../helpers/arbitrary-catalog.js';
import { overviewOf, runs } from '../helpers/arranged-catalog.js';

vi.setConfig({ testTimeout: runs(60_000) });

type Map = (value: number) => number;
type Rating = Fields<'assessment'>['ratings'][string];
type Value = NonNullable<Rating['ist']>;
type Points = Readonly<Record<string, number>>;

/** A transformation to another scale with the same meaning. */
interface Change {
  readonly scale: Scale;
  /** Maps Ist, expectation, Soll and best, which have a direction. */
  readonly value: Map;
  /** Maps importance: high is important on every scale, so it is never mirrored. */
  readonly importance: Map;
  /** Maps standard deviations and gains, which are distances and not positions on the scale. */
  readonly length: Map;
}

function stretch({ min, max, best }: Scale, factor: number, offset: number): Change {
  const map: Map = (value) => value * factor + offset;
  return { scale: { min: map(min), max: map(max), best }, value: map, importance: map, length: (by) => by * factor };
}

function mirror({ min, max, best }: Scale): Change {
  const same: Map = (value) => value;
  const scale: Scale = { min, max, best: best === 'max' ? 'min' : 'max' };
  return { scale, value: (value) => min + max - value, importance: same, length: same };
}

function changedValue(value: Value, map: Map, length: Map): Value {
  if (typeof value === 'number') return map(value);
  const minimum = value.minimum === undefined ? {} : { minimum: map(value.minimum) };
  if ('votes' in value) return { ...value, votes: value.votes.map(map), ...minimum };
  return { ...value, score: map(value.score), ...(value.sd === undefined ? {} : { sd: length(value.sd) }), ...minimum };
}

function mapped<T, U>(entries: Readonly<Record<string, T>>, change: (entry: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)] as const));
}

/** Maps every number on the catalog's scale. Rounds with their own scale stay unchanged. */
function applyChange(plan: PlannedCatalog, { scale, value, importance, length }: Change): PlannedCatalog {
  const rating = (given: Rating): Rating => {
    const { ist, expectation, soll, importance: weight, best, ...words } = given;
    const kinds = Object.entries({ ist, expectation, soll, best }).flatMap(([kind, one]) =>
      one === undefined ? [] : [[kind, changedValue(one, value, length)] as const],
    );
    const weighed = weight === undefined ? {} : { importance: changedValue(weight, importance, length) };
    return { ...words, ...Object.fromEntries(kinds), ...weighed };
  };
  return {
    ...plan,
    settings: { ...plan.settings, scale },
    touchpoints: mapped(plan.touchpoints, (fields) =>
      fields.importance ? { ...fields, importance: mapped(fields.importance as Points, importance) } : fields,
    ),
    assessments: mapped(plan.assessments, (fields) =>
      fields.scale ? fields : { ...fields, ratings: mapped(fields.ratings, rating) },
    ),
    measures: mapped(plan.measures, (fields) => ({
      ...fields,
      improves: mapped(fields.improves, (gain) => ({ ...gain, by: length(gain.by) })),
    })),
  };
}

const close = (left: number | null, right: number | null) =>
  left === null || right === null ? left === right : Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));

/** Results that depend only on the order of values, not on their unit. */
function ranks({
  gaps,
  missing,
  priorities,
  notRankable,
  quickWins,
  nearMisses,
  heldBack,
  unknown,
  coverage,
}: OverviewData) {
  return {
    gaps: gaps.map(({ rank, touchpoint, reaction, tolerated, outlier, opinion }) => ({
      ...{ rank, touchpoint, reaction, tolerated, outlier, opinion },
    })),
    missing,
    priorities: priorities.map(({ rank, touchpoint, tie, because, unknown: left }) => ({
      ...{ rank, touchpoint, tie, left },
      because: because.map(({ criterion }) => criterion),
    })),
    notRankable,
    quickWins: quickWins.map(({ rank, measure, touchpoints }) => ({ rank, measure, touchpoints })),
    nearMisses: nearMisses.map(({ measure, fails }) => ({ measure, fails })),
    heldBack,
    unknown,
    coverage,
  };
}

function expectSame(before: OverviewData, after: OverviewData, change: Change): void {
  expect(ranks(after)).toEqual(ranks(before));
  before.gaps.forEach((row, at) => {
    const other = after.gaps[at];
    const moved = (value: number | null) => (value === null ? null : change.value(value));
    expect(close(other?.ist ?? null, change.value(row.ist)), row.touchpoint).toBe(true);
    for (const kind of ['soll', 'expectation', 'best'] as const)
      expect(close(other?.[kind] ?? null, moved(row[kind])), `${row.touchpoint} ${kind}`).toBe(true);
    for (const kind of ['gap', 'shortfall', 'over', 'gapToExpectation', 'gapToBest'] as const)
      expect(close(other?.[kind] ?? null, row[kind] === null ? null : change.length(row[kind])), kind).toBe(true);
    expect(close(other?.gapShare ?? null, row.gapShare)).toBe(true);
    const ends = row.ci95?.map(change.value).sort((left, right) => left - right);
    expect(other?.ci95?.every((end, index) => close(end, ends?.[index] ?? null)) ?? true).toBe(true);
  });
  before.priorities.forEach((row, at) => {
    expect(close(after.priorities[at]?.score ?? null, row.score), row.touchpoint).toBe(true);
  });
  before.quickWins.forEach((row, at) => {
    expect(close(after.quickWins[at]?.benefit ?? null, row.benefit), row.measure).toBe(true);
  });
}

describe('no result depends on the choice of the scale', () => {
  test.each([
    ['ten times finer', 10, 0],
    ['three times as wide and moved', 3, 5],
    ['a tenth as wide, below zero', 0.1, -20],
  ])('a scale that is %s changes no rank', (_, factor, offset) => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const change = stretch(plan.settings.scale, factor, offset);
        expectSame(overviewOf(plan), overviewOf(applyChange(plan, change)), change);
      }),
      { numRuns: runs(25) },
    );
  });

  test('a scale from 1 to 10 that becomes one from 0 to 100', () => {
    const oneToTen = plannedCatalog().filter(({ settings: { scale } }) => scale.min === 1 && scale.max === 10);
    fc.assert(
      fc.property(oneToTen, (plan) => {
        const change = stretch(plan.settings.scale, 100 / 9, -100 / 9);
        // 100 / 9 is not an exact number, so values slightly outside the scale are set to its end.
        const snapped: Map = (value) => Math.min(100, Math.max(0, change.value(value)));
        const tidy: Change = {
          ...change,
          scale: { min: 0, max: 100, best: 'max' },
          value: snapped,
          importance: snapped,
        };
        expectSame(overviewOf(plan), overviewOf(applyChange(plan, tidy)), change);
      }),
      { numRuns: runs(15) },
    );
  });

  test('a reversed scale (German school grades) with mirrored values changes no rank and mirrors every value', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const change = mirror(plan.settings.scale);
        expectSame(overviewOf(plan), overviewOf(applyChange(plan, change)), change);
      }),
      { numRuns: runs(40) },
    );
  });
});

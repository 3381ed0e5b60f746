import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { OverviewData } from '../../src/topics/overview/overview.view.js';
import { type PlannedCatalog, plannedCatalog } from '../helpers/arbitrary-catalog.js';
import { filesOf, overviewOf, PLANNED_ARRANGEMENT, runs } from '../helpers/arranged-catalog.js';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import { expectCivil } from '../helpers/hostile-input.js';

vi.setConfig({ testTimeout: runs(60_000) });

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The plan with an additional touchpoint and its ratings in a round of all customers. */
function withNeighbour(
  plan: PlannedCatalog,
  ratings: PlannedCatalog['assessments'][string]['ratings'],
): PlannedCatalog {
  return {
    ...plan,
    touchpoints: { ...plan.touchpoints, 'zz-eisdiele': { name: 'Eisdiele nebenan', phase: 'purchase' } },
    assessments: {
      ...plan.assessments,
      'zz-eis': { date: '2026-05-01', perspective: 'customer', method: 'survey', ratings },
    },
  };
}

/** The results of all other touchpoints, without those that compare touchpoints: ranks, ties, outliers, quadrants. */
function withoutNeighbour({ gaps, priorities, quickWins, missing, notRankable }: OverviewData) {
  const others = <T extends { touchpoint: string }>(rows: readonly T[]) =>
    rows.filter(({ touchpoint }) => touchpoint !== 'zz-eisdiele');
  return {
    gaps: others(gaps).map(({ rank: _, outlier: __, robustZ: ___, ...row }) => row),
    priorities: others(priorities).map(({ score, leverage, gapShare, because, unknown, touchpoint }) => ({
      ...{ score, leverage, gapShare, because, unknown, touchpoint },
    })),
    quickWins: quickWins.map(({ measure, benefit }) => ({ measure, benefit })),
    missing: others(missing),
    notRankable: others(notRankable),
  };
}

describe('over-fulfilment never offsets a shortfall elsewhere', () => {
  test('a touchpoint far above its Soll changes no other touchpoint and no shortfall', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const { min, max, best } = plan.settings.scale;
        const [bad, good] = best === 'max' ? [min, max] : [max, min];
        const rated = { ist: good, soll: bad, expectation: bad, best: bad };
        const before = overviewOf(withNeighbour(plan, {}));
        const after = overviewOf(withNeighbour(plan, { 'zz-eisdiele': rated }));
        const { priorities: _, notRankable: __, ...told } = withoutNeighbour(after);
        expect(withoutNeighbour(before)).toMatchObject(told);
        // If the new touchpoint is the only one that can be ranked, the method may change, and the result says so.
        if (after.method === before.method) expect(withoutNeighbour(after)).toEqual(withoutNeighbour(before));
        const row = after.gaps.find(({ touchpoint }) => touchpoint === 'zz-eisdiele');
        expect(row).toMatchObject({ gap: min - max, shortfall: 0, over: max - min, gapShare: 0 });
      }),
      { numRuns: runs(30) },
    );
  });

  test('the mean of a group is the mean of its shortfalls, with over-fulfilment beside it', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const { gaps, groups } = overviewOf(plan);
        for (const { by, key, meanShortfall, meanOver } of groups) {
          if (by !== 'phase' && by !== 'department') continue;
          const known = gaps.filter((row) => row[by] === key).flatMap(({ gap }) => gap ?? []);
          if (known.length === 0) expect([meanShortfall, meanOver]).toEqual([null, null]);
          else {
            expect(meanShortfall).toBeCloseTo(mean(known.map((gap) => Math.max(gap, 0))), 9);
            expect(meanOver).toBeCloseTo(mean(known.map((gap) => Math.max(-gap, 0))), 9);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('unknown is not zero', () => {
  test('an unrated touchpoint changes no number of the others, not even a mean', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const before = overviewOf(plan);
        const after = overviewOf({ ...plan, touchpoints: withNeighbour(plan, {}).touchpoints });
        expect(withoutNeighbour(after)).toEqual(withoutNeighbour(before));
        expect(after.gaps.map(({ touchpoint }) => touchpoint)).not.toContain('zz-eisdiele');
        expect(after.missing.find(({ touchpoint }) => touchpoint === 'zz-eisdiele')?.lacks).toContain('ist');
        const means = ({ groups }: OverviewData) =>
          groups
            .map(({ by, key, n, meanIst, meanTarget, meanShortfall, meanOver, worst }) => ({
              ...{ by, key, n, meanIst, meanTarget, meanShortfall, meanOver, worst },
            }))
            .filter(({ n, meanTarget }) => n > 0 || meanTarget !== null);
        expect(means(after)).toEqual(means(before));
      }),
      { numRuns: runs(30) },
    );
  });

  test('a gap is known exactly where Ist and target are, and every other touchpoint names its missing values', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const { gaps, against, missing, priorities, notRankable, coverage, notAnalysed } = overviewOf(plan);
        // Across a break of the series no gap is computed.
        const broken = missing.filter(({ lacks }) => lacks.includes('sameSeries')).map(({ touchpoint }) => touchpoint);
        for (const row of gaps) {
          expect(row.gap === null).toBe(row[against] === null || broken.includes(row.touchpoint));
          expect([row.shortfall === null, row.over === null, row.gapShare === null]).toEqual(
            Array(3).fill(row.gap === null),
          );
          expect(row.rank === null).toBe(row.gap === null);
        }
        const all = coverage.touchpoints.map(({ touchpoint }) => touchpoint).sort();
        const lacking = missing.filter(({ lacks }) => lacks.includes('ist')).map(({ touchpoint }) => touchpoint);
        expect([...gaps.map(({ touchpoint }) => touchpoint), ...lacking].sort()).toEqual(all);
        const ranked = [...priorities, ...notRankable].map(({ touchpoint }) => touchpoint);
        expect(ranked.sort()).toEqual(all);
        const outside = notAnalysed.planned + notAnalysed.retired + notAnalysed.otherAudience;
        expect(all.length + outside).toBe(Object.keys(plan.touchpoints).length);
      }),
      { numRuns: runs(40) },
    );
  });

  test('every score can be recomputed from its reasons', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const { priorities, method } = overviewOf(plan);
        for (const { score, leverage, gapShare, because } of priorities) {
          const sum = (pick: (part: (typeof because)[number]) => number) =>
            because.reduce((all, part) => all + pick(part), 0);
          if (because.length > 0) expect(sum(({ weight }) => weight)).toBeCloseTo(1, 9);
          for (const { value, weight, contribution } of because) expect(contribution).toBeCloseTo(value * weight, 12);
          if (leverage !== null) expect(sum(({ contribution }) => contribution)).toBeCloseTo(leverage, 9);
          const factor = method === 'gap' ? 1 : (leverage ?? Number.NaN);
          expect(score).toBeCloseTo(100 * factor * (gapShare ?? Number.NaN), 9);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

const COMMANDS = ['analyze', 'gaps', 'rank', 'quick-wins', 'coverage', 'check', 'ls'];
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, logger: false });
const validators = new Map(['show', 'explain', ...COMMANDS].map((name) => [name, ajv.compile(schemaOf(name))]));

/** Runs a command on a planned catalog in a temporary folder. */
async function outcomeOf(plan: PlannedCatalog, argv: readonly string[]) {
  const folder = makeFolder(filesOf(plan, { ...PLANNED_ARRANGEMENT, spelling: 'yaml' }));
  try {
    return await run(argv, { cwd: folder.path, env: { COLUMNS: '80' } });
  } finally {
    folder.remove();
  }
}

describe('output is valid for any known values', () => {
  const display = fc.constantFrom(
    ...[[], ['--plain'], ['--lang', 'de'], ['--presentation'], ['--against', 'best'], ['--against', 'expectation']],
  );
  test('no output contains NaN, Infinity, undefined or [object', async () => {
    await fc.assert(
      fc.asyncProperty(plannedCatalog(), fc.constantFrom(...COMMANDS.slice(0, 5)), display, async (plan, name, how) => {
        const outcome = await outcomeOf(plan, [name, ...how]);
        expectCivil(outcome, how);
        expect(outcome.code).toBe(0);
        expect(outcome.stdout + outcome.stderr).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/);
      }),
      { numRuns: runs(50) },
    );
  });

  test('every document follows its published schema', async () => {
    await fc.assert(
      fc.asyncProperty(plannedCatalog(), fc.nat(), async (plan, pick) => {
        const ids = Object.keys(plan.touchpoints);
        const single =
          ids.length === 0 ? [] : ['show', 'explain'].map((name) => [name, `touchpoint/${ids[pick % ids.length]}`]);
        const all = [...COMMANDS.map((name) => [name]), ...single];
        const argv = all[pick % all.length] ?? ['gaps'];
        const { stdout, code } = await outcomeOf(plan, [...argv, '--json']);
        const validate = validators.get(argv[0] ?? '');
        validate?.(JSON.parse(stdout));
        expect(validate?.errors).toBeNull();
        expect(code).toBe(0);
      }),
      { numRuns: runs(50) },
    );
  });
});

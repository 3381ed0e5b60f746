import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { diffCatalogs } from '../../src/compare.js';
import type { Diff } from '../../src/topics/diff/compare-models.view.js';
import { plannedCatalog } from '../helpers/arbitrary-catalog.js';
import { type Arrangement, filesOf, PLANNED_ARRANGEMENT, runs } from '../helpers/arranged-catalog.js';
import { catalogOf } from '../helpers/catalog.js';

vi.setConfig({ testTimeout: runs(60_000) });

type Sample = Record<string, string>;

function diffOf(before: Sample, after: Sample): Diff {
  return diffCatalogs(catalogOf(before), catalogOf(after), { asOf: '2026-11-21' });
}

/** All changes of a comparison; the parts that are always listed are omitted. */
function summarize({ changes, settings, touchpoints, moments, measures, findings, coverage, gates }: Diff): object[] {
  const lists = [changes, settings, touchpoints, moments, measures, findings.new, findings.resolved, coverage.steps];
  return [...lists.flat(), ...coverage.touchpoints, ...gates.filter(({ change }) => change !== null)];
}

const arrangement: fc.Arbitrary<Arrangement> = fc.record({
  order: fc.integer({ min: 1 }),
  files: fc.integer({ min: 1, max: 8 }),
  spelling: fc.constantFrom('yaml' as const, 'json' as const),
});

describe('a comparison is of meaning', () => {
  test('a catalog does not differ from itself', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const files = filesOf(plan, PLANNED_ARRANGEMENT);
        const diff = diffOf(files, files);
        expect(summarize(diff)).toEqual([]);
        expect(diff.different).toBe(false);
      }),
      { numRuns: runs(30) },
    );
  });

  test('a catalog does not differ from itself in another order, in other files, in another notation, or with comments', () => {
    fc.assert(
      fc.property(plannedCatalog(), arrangement, (plan, how) => {
        const other = Object.entries(filesOf(plan, how)).map(([path, text]) => [path, `# verschoben\n\n${text}`]);
        const diff = diffOf(filesOf(plan, PLANNED_ARRANGEMENT), Object.fromEntries(other));
        expect(summarize(diff)).toEqual([]);
        expect(diff.different).toBe(false);
      }),
      { numRuns: runs(40) },
    );
  });

  test('swapped sides give the inverse difference', () => {
    fc.assert(
      fc.property(plannedCatalog(), plannedCatalog(), (one, other) => {
        const [left, right] = [filesOf(one, PLANNED_ARRANGEMENT), filesOf(other, PLANNED_ARRANGEMENT)];
        const [there, back] = [diffOf(left, right), diffOf(right, left)];
        const ids = (diff: Diff, change: string) =>
          diff.changes.filter((entry) => entry.change === change).map(({ kind, id }) => `${kind}/${id}`);
        expect(ids(there, 'added')).toEqual(ids(back, 'removed'));
        expect(ids(there, 'changed')).toEqual(ids(back, 'changed'));
        const renamed = (diff: Diff) => diff.changes.filter(({ change }) => change === 'renamed');
        expect(
          renamed(there)
            .map(({ kind, id, from }) => [kind, id, from])
            .sort(),
        ).toEqual(
          renamed(back)
            .map(({ kind, id, from }) => [kind, from, id])
            .sort(),
        );
        expect(there.different).toBe(back.different);
        if (there.against === back.against) {
          const { smaller, larger, closed, opened } = back.summary;
          expect(there.summary).toMatchObject({ smaller: larger, larger: smaller, closed: opened, opened: closed });
          const reasons = ({ touchpoints }: Diff) => touchpoints.map(({ rankBecause }) => rankBecause.join()).sort();
          if (there.comparable) expect(reasons(there)).toEqual(reasons(back));
        }
        const fields = (diff: Diff) => diff.settings.map(({ path }) => path);
        expect(fields(there)).toEqual(fields(back));
      }),
      { numRuns: runs(40) },
    );
  });

  test('one changed field is found at its path', () => {
    fc.assert(
      fc.property(plannedCatalog(), fc.nat(), (plan, pick) => {
        const ids = Object.keys(plan.touchpoints);
        fc.pre(ids.length > 0);
        const id = ids[pick % ids.length] ?? '';
        const fields = plan.touchpoints[id];
        fc.pre(fields !== undefined);
        const touchpoints = { ...plan.touchpoints, [id]: { ...fields, owner: 'Neue Leitung' } };
        const diff = diffOf(
          filesOf(plan, PLANNED_ARRANGEMENT),
          filesOf({ ...plan, touchpoints } as typeof plan, PLANNED_ARRANGEMENT),
        );
        expect(diff.changes.map(({ kind, id: changed, change }) => [kind, changed, change])).toEqual([
          ['touchpoint', id, 'changed'],
        ]);
        expect(diff.changes[0]?.fields).toEqual([
          { path: '/owner', before: fields?.owner ?? null, after: 'Neue Leitung' },
        ]);
      }),
      { numRuns: runs(30) },
    );
  });
});

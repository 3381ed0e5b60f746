import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyze } from '../../src/index.js';
import { plannedCatalog } from '../helpers/arbitrary-catalog.js';
import {
  type Arrangement,
  filesOf,
  generator,
  overviewOf,
  PLANNED_ARRANGEMENT,
  runs,
  shuffled,
} from '../helpers/arranged-catalog.js';
import { catalogOf, diagnosticsOf } from '../helpers/catalog.js';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

vi.setConfig({ testTimeout: runs(60_000) });

const order = fc.integer({ min: 1 });

/** The output of a command for these files. */
async function printed(files: Record<string, string>, argv: readonly string[]): Promise<string> {
  const folder = makeFolder(files);
  try {
    const { stdout, stderr, code } = await run(argv, { cwd: folder.path, env: { COLUMNS: '200' } });
    expect([0, 1]).toContain(code);
    return `${stdout}\n--\n${stderr}`;
  } finally {
    folder.remove();
  }
}

describe('the generator of catalogs', () => {
  test('makes valid ones only', () => {
    fc.assert(
      fc.property(plannedCatalog(), (plan) => {
        const errors = diagnosticsOf(filesOf(plan, PLANNED_ARRANGEMENT)).filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  test('covers the cases that the properties need', () => {
    const seen = fc.sample(plannedCatalog(), { numRuns: 150, seed: 1 }).map(overviewOf);
    const count = (holds: (data: (typeof seen)[number]) => boolean) => seen.filter(holds).length;
    const reached = {
      nothing: count(({ coverage }) => coverage.touchpoints.length === 0),
      ranked: count(({ priorities }) => priorities.length > 2),
      ties: count(({ priorities }) => priorities.some(({ tie, score }) => tie && score > 0)),
      over: count(({ gaps }) => gaps.some(({ over }) => (over ?? 0) > 0)),
      tolerated: count(({ gaps }) => gaps.some(({ tolerated }) => tolerated)),
      opinion: count(({ gaps }) => gaps.some(({ opinion }) => opinion)),
      intervals: count(({ gaps }) => gaps.some(({ ci95 }) => ci95 !== null)),
      changes: count(({ gaps }) => gaps.some(({ change }) => change !== null)),
      outliers: count(({ gaps }) => gaps.some(({ outlier }) => outlier !== null)),
      missing: count(({ missing }) => missing.length > 0),
      fallback: count(({ fallback }) => fallback !== null),
      wins: count(({ quickWins }) => quickWins.length > 0),
      nearly: count(({ nearMisses }) => nearMisses.length > 0),
      held: count(({ heldBack }) => heldBack.length > 0),
      unknown: count(({ unknown }) => unknown.length > 0),
    };
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(0);
  });
});

describe('the order of files and keys never changes the output', () => {
  test('order of files', () => {
    const spread: Arrangement = { order: 0, files: 6, spelling: 'yaml' };
    fc.assert(
      fc.property(plannedCatalog(), order, (plan, seed) => {
        const files = filesOf(plan, spread);
        const reordered = Object.fromEntries(shuffled(Object.entries(files), generator(seed), { order: seed }));
        expect(JSON.stringify(analyze(catalogOf(reordered)))).toBe(JSON.stringify(analyze(catalogOf(files))));
        expect(diagnosticsOf(reordered)).toEqual(diagnosticsOf(files));
      }),
      { numRuns: runs(30) },
    );
  });

  // A JSON file has only one line, so even the lines in the documents are equal.
  const commands = ['analyze', 'gaps', 'rank', 'quick-wins', 'coverage', 'ls'].flatMap((command) =>
    [[], ['--json'], ['--plain']].map((format) => [command, ...format]),
  );
  test('order of keys and entries, in every view and format', async () => {
    await fc.assert(
      fc.asyncProperty(plannedCatalog(), order, fc.constantFrom(...commands), async (plan, seed, argv) => {
        const arrangement: Arrangement = { order: 0, files: 3, spelling: 'json' };
        const before = await printed(filesOf(plan, arrangement), argv);
        expect(await printed(filesOf(plan, { ...arrangement, order: seed }), argv)).toBe(before);
      }),
      { numRuns: runs(30) },
    );
  });

  test('order of keys and entries, in the findings of the check', () => {
    fc.assert(
      fc.property(plannedCatalog(), order, (plan, seed) => {
        const told = (how: Arrangement) =>
          diagnosticsOf(filesOf(plan, how))
            .map(({ file, rule, severity, data, pointer }) => JSON.stringify([file, rule, severity, data, pointer]))
            .sort();
        const arrangement: Arrangement = { order: 0, files: 3, spelling: 'yaml' };
        expect(told({ ...arrangement, order: seed })).toEqual(told(arrangement));
      }),
      { numRuns: runs(30) },
    );
  });

  test('one file or many, JSON or YAML: the text output is the same', async () => {
    const views = ['analyze', 'gaps', 'rank', 'quick-wins', 'coverage'].flatMap((view) => [[view], [view, '--plain']]);
    const arrangement = fc.record({
      order: fc.nat(),
      files: fc.integer({ min: 1, max: 8 }),
      spelling: fc.constantFrom('yaml' as const, 'json' as const),
    });
    await fc.assert(
      fc.asyncProperty(plannedCatalog(), arrangement, fc.constantFrom(...views), async (plan, how, argv) => {
        expect(await printed(filesOf(plan, how), argv)).toBe(await printed(filesOf(plan, PLANNED_ARRANGEMENT), argv));
      }),
      { numRuns: runs(25) },
    );
  });

  test('two runs give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(plannedCatalog(), fc.constantFrom(...commands, ['check', '--json']), async (plan, argv) => {
        const files = filesOf(plan, PLANNED_ARRANGEMENT);
        expect(await printed(files, argv)).toBe(await printed(files, argv));
      }),
      { numRuns: runs(12) },
    );
  });
});

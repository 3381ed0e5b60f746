import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFollower } from '../../src/analysis/follow.js';
import { catalogAt, newReading, statesOf } from '../../src/commands/trend/trend-states.js';
import type { Model } from '../../src/core/model/model.js';
import type { FileChange } from '../../src/io/git/steps.js';
import type { Timeline } from '../../src/io/git/timeline.js';
import { optionsOf } from '../../src/pipeline.js';
import { type Figures, STANDARD_READERS } from '../../src/topics/trend/trend-figures.view.js';
import { makeLedger } from '../../src/topics/trend/trend-ledger.view.js';
import { runs } from '../helpers/arranged-catalog.js';

type Files = Readonly<Record<string, string>>;

/** A history in memory. The tree of a point is its index in the list, and the blob of a text is the text itself. */
function timelineOf(states: readonly Files[]): Timeline {
  const filesOf = (tree: string | undefined) => states[Number(tree)] ?? {};
  const step = (before: Files, after: Files): FileChange[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((path) => before[path] !== after[path])
      .map((path) => ({ path, blob: after[path] ?? null, kind: 'file' as const }));
  const unused = () => {
    throw new Error('not asked for by a walk over states');
  };
  return {
    shallow: false,
    resolve: unused,
    folder: unused,
    log: unused,
    tags: unused,
    times: unused,
    trees: unused,
    steps: (trees) => trees.map((tree, at) => step(at === 0 ? {} : filesOf(trees[at - 1]), filesOf(tree))),
    sizes: (blobs) => new Map(blobs.map((blob) => [blob, Buffer.byteLength(blob)])),
    read: (blobs) => new Map([...blobs].map((blob) => [blob, Buffer.from(blob)])),
  };
}

const IDS = ['a', 'b', 'c'] as const;

const entries = fc.record({
  id: fc.constantFrom(...IDS),
  ist: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  soll: fc.integer({ min: 1, max: 10 }),
  date: fc.constantFrom('2026-01-01', '2026-01-03', '2026-02-01'),
  /** The touchpoint that ratings, measures and decisions refer to; it may be missing. */
  names: fc.constantFrom(...IDS),
  persona: fc.boolean(),
  factor: fc.boolean(),
  moment: fc.boolean(),
  status: fc.constantFrom('idea', 'done'),
  audience: fc.constantFrom('customer', 'partner'),
});

function textOf({ id, names, ...given }: typeof entries extends fc.Arbitrary<infer T> ? T : never): string {
  const factors = given.factor ? ', factors: { f: { kind: delight, text: F, state: open } }' : '';
  const rating = `assessments:
  r-${id}:
    date: ${given.date}
    perspective: customer
    method: survey
${given.persona ? '    persona: p\n' : ''}    ratings: { ${names}: { ist: ${given.ist}, soll: ${given.soll} } }
`;
  return [
    `touchpoints:\n  ${id}: { name: ${id}, phase: purchase, audience: ${given.audience}${factors} }\n`,
    `measures:\n  m-${id}: { name: M, improves: { ${names}: { by: 1, factor: f } }, status: ${given.status} }\n`,
    given.persona ? 'personas:\n  p: { name: P }\n' : '',
    given.moment ? `moments:\n  t-${id}: { name: M, touchpoints: [${names}] }\n` : '',
    given.ist === null ? '' : rating,
  ].join('');
}

const content = fc.oneof(
  { weight: 8, arbitrary: entries.map(textOf) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('touchpoints: [broken') },
);
const change = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ path: fc.constantFrom('a.yaml', 'b.yaml', 'c.yaml', 'x/a.yaml', 'z.yaml'), content }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.constant('tpm.yaml'),
      content: fc.constantFrom(null, 'name: N\n', 'scale: { min: 1, max: 12 }\n', 'ignore: [b.yaml]\n', 'scale: [\n'),
    }),
  },
);

function historyOf(changes: readonly { readonly path: string; readonly content: string | null }[]): Files[] {
  const states: Files[] = [];
  let now: Files = {};
  for (const { path, content } of changes) {
    const { [path]: _, ...others } = now;
    now = content === null ? others : { ...others, [path]: content };
    states.push(now);
  }
  return states;
}

describe('values that are reused', () => {
  test('gives the figures that each state gives alone, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 12 }), (changes) => {
        const states = historyOf(changes);
        const timeline = timelineOf(states);
        const points = states.map((_, at) => {
          const date = `2026-01-0${1 + (at % 5)}`;
          return { commit: `${at}`, tree: `${at}`, date, tags: [] };
        });
        const [next, figures] = [makeFollower(), makeLedger(STANDARD_READERS)];
        for (const { catalog, point, changes } of statesOf(timeline, points)) {
          const alone = catalogAt(timeline, point, newReading());
          expect(catalog.complete).toBe(alone.complete);
          const names = (model: Model) => model.entries.map(({ kind, id }) => `${kind}/${id}`);
          expect(names(catalog.model)).toEqual(names(alone.model));
          if (!alone.settingsValid) continue;
          const options = optionsOf(alone, { asOf: point.date });
          const fresh: Figures = makeLedger(STANDARD_READERS)({
            ...makeFollower()(alone.model, null, options),
            changes: null,
          });
          expect(figures({ ...next(catalog.model, changes, options), changes })).toEqual(fresh);
        }
      }),
      { numRuns: runs(250) },
    );
  });

  test('a new rating takes the place of the old one, also beside an error elsewhere', () => {
    const kasse = (ist: number) => `touchpoints:
  kasse: { name: Kasse, phase: purchase }
assessments:
  umfrage: { date: 2026-01-01, perspective: customer, method: survey, ratings: { kasse: { ist: ${ist} } } }
`;
    const lost = 'measures:\n  licht: { name: Licht, status: idea, improves: { nirgends: { by: 1 } } }\n';
    const states = historyOf([
      { path: 'licht.yaml', content: lost },
      { path: 'kasse.yaml', content: kasse(1) },
      { path: 'kasse.yaml', content: kasse(2) },
    ]);
    const points = states.map((_, at) => ({ commit: `${at}`, tree: `${at}`, date: '2026-01-02', tags: [] }));
    const [next, figures] = [makeFollower(), makeLedger(STANDARD_READERS)];
    const told: [taken: boolean, ist: unknown][] = [];
    for (const { catalog, changes } of statesOf(timelineOf(states), points)) {
      const step = { ...next(catalog.model, changes, optionsOf(catalog, { asOf: '2026-01-02' })), changes };
      told.push([changes !== null, figures(step).get('ist')?.value]);
    }
    expect(told).toEqual([
      [false, null],
      [false, 1],
      [true, 2],
    ]);
  });

  test('a change of one file is taken over, also beside an error elsewhere; removals and possible repairs are not', () => {
    const kasse = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n';
    const broken = 'touchpoints:\n  theke: { name: Theke, phase: nirgends }\n';
    const steps: readonly (readonly [path: string, content: string | null, taken: boolean])[] = [
      ['kasse.yaml', kasse, false],
      ['mehr.yaml', 'touchpoints:\n  tuer: { name: Tür, phase: purchase }\n', true],
      ['kasse.yaml', kasse.replace('Kasse', 'Kassen'), true],
      ['theke.yaml', broken, false],
      ['kasse.yaml', kasse, true],
      ['regal.yaml', 'touchpoints:\n  regal: { name: Regal, phase: purchase }\n', false],
      ['theke.yaml', null, false],
      ['regal.yaml', null, false],
    ];
    const states = historyOf(steps.map(([path, content]) => ({ path, content })));
    const points = states.map((_, at) => ({ commit: `${at}`, tree: `${at}`, date: '2026-01-01', tags: [] }));
    const taken = [...statesOf(timelineOf(states), points)].map(({ changes }) => changes !== null);
    expect(taken).toEqual(steps.map(([, , expected]) => expected));
  });
});

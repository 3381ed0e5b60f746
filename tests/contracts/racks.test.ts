import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { vendors } from '../../src/exchange/surveys/vendors/index.js';
import { findingFormats } from '../../src/formats/findings/index.js';
import { gates } from '../../src/gates/index.js';
import { kinds } from '../../src/kinds/index.js';
import { methods } from '../../src/methods/index.js';
import { rules } from '../../src/rules/index.js';
import { topics } from '../../src/topics/index.js';

const files = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const sources = new Map(Object.entries(files).map(([path, text]) => [path.replace('../../src/', ''), text]));

interface Rack {
  readonly index: string;
  readonly ids: readonly string[];
  /** The file of a member. */
  readonly file: (id: string) => string | RegExp;
}

const RACKS: Readonly<Record<string, Rack>> = {
  kinds: { index: 'kinds/index.ts', ids: kinds.map(({ name }) => name), file: (id) => `kinds/${id}.ts` },
  rules: { index: 'rules/index.ts', ids: rules.map(({ id }) => id), file: (id) => `rules/${id}.ts` },
  gates: { index: 'gates/index.ts', ids: gates.map(({ id }) => id), file: (id) => `gates/${id}.ts` },
  // The file of the method `gap` is gap-alone.ts, because analysis/gap.ts is the gap that other methods weight.
  methods: {
    index: 'methods/index.ts',
    ids: methods.map(({ id }) => id),
    file: (id) => `methods/${id === 'gap' ? 'gap-alone' : id}.ts`,
  },
  topics: { index: 'topics/index.ts', ids: topics.map(({ id }) => id), file: (id) => `topics/${id}/${id}.topic.ts` },
  'finding formats': {
    index: 'formats/findings/index.ts',
    ids: findingFormats.map(({ id }) => id),
    file: (id) => `formats/findings/${id}.ts`,
  },
  'vendors of surveys': {
    index: 'exchange/surveys/vendors/index.ts',
    ids: vendors.map(({ id }) => id),
    file: (id) => `exchange/surveys/vendors/${id}.ts`,
  },
  commands: {
    index: 'commands/index.ts',
    ids: commands.map(({ name }) => name),
    // A command with others below it is listed in its own folder.
    file: (id) => new RegExp(`^commands/((${id}/)?${id}\\.command|${id}/listed)\\.ts$`),
  },
};

interface Import {
  readonly by: string;
  readonly from: string;
  readonly name: string;
}

const resolveFrom = (path: string, specifier: string) =>
  new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts');

/** The values that a file imports by name; imports of types are ignored. */
function importsOf([by, text]: [string, string]): Import[] {
  const fixed = [...text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)'/gm)].flatMap(([, names = '', specifier = '']) =>
    names.split(',').flatMap((written) => {
      const name = written.trim().split(' as ')[0] ?? '';
      return name === '' || name.startsWith('type ') ? [] : [{ by, from: resolveFrom(by, specifier), name }];
    }),
  );
  const lazy = [...text.matchAll(/\(await import\('(\.[^']+)'\)\)\.(\w+)/g)].map(([, specifier = '', name = '']) => ({
    by,
    from: resolveFrom(by, specifier),
    name,
  }));
  return [...fixed, ...lazy];
}

const imports = [...sources].flatMap(importsOf);

/** Other files that may import a member, with the reason. */
const IMPORTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'workshop/session/workshop-files.ts imports touchpoint': 'it validates the touchpoints that it writes',
  'workshop/session/workshop-journal.ts imports assessment': 'it validates the rounds that it writes',
  'topics/priorities/priorities.view.ts imports gap': 'the method to fall back to when leverage is unknown',
};

describe.each(Object.entries(RACKS))('the rack of %s', (_, { index, ids, file }) => {
  const members = imports.filter(({ by }) => by === index);

  test('has one file and one line for each member', () => {
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(members).toHaveLength(ids.length);
    const fits = (id: string, path: string) => {
      const expected = file(id);
      return typeof expected === 'string' ? expected === path : expected.test(path);
    };
    expect(ids.filter((id) => members.filter(({ from }) => fits(id, from)).length !== 1)).toEqual([]);
  });

  test('is, but for named exceptions, the only file that imports a member', () => {
    const others = imports.filter(
      ({ by, from, name }) => by !== index && members.some((member) => member.from === from && member.name === name),
    );
    const wrong = others.map(({ by, name }) => `${by} imports ${name}`);
    expect(wrong.filter((one) => !Object.hasOwn(IMPORTED_ELSEWHERE, one))).toEqual([]);
  });
});

/** Files other than the member's own that may contain its name, with the reason. */
const NAMED_ELSEWHERE: Readonly<Record<string, readonly RegExp[]>> = {
  // The command of that name and the workshop's screen show the view.
  'quick-wins': [/^topics\/quick-wins\//, /^commands\/index\.ts$/, /^workshop\//],
  // The default method: kinds know no methods, and texts explain the formula of a method.
  'weighted-gap': [/^kinds\/config\.ts$/, /^topics\/(priorities|explanation)\//, /^cli\/rank-choice\.ts$/],
  // The index of findings formats holds ids, because a file is loaded only when its format is chosen.
  'github-summary': [/^formats\/findings\/index\.ts$/],
};

test('an id that is no common word is written in the file of its member only', () => {
  // Rules without a check are reported by the stage that finds the fault, which names them.
  const checked = rules.filter(({ check }) => check !== undefined).map(({ id }) => [id, `rules/${id}.ts`] as const);
  const others = ['gates', 'methods', 'topics', 'finding formats'].flatMap((rack) =>
    (RACKS[rack]?.ids ?? []).map((id) => [id, RACKS[rack]?.file(id)] as const),
  );
  const distinct = [...checked, ...others].filter(([id]) => id.includes('-'));
  expect(distinct.length).toBeGreaterThan(40);
  const copies = distinct.flatMap(([id, own]) =>
    [...sources].flatMap(([path, text]) =>
      path !== own && text.includes(`'${id}'`) && !NAMED_ELSEWHERE[id]?.some((allowed) => allowed.test(path))
        ? [`${path} names ${id}`]
        : [],
    ),
  );
  expect(copies).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { shownViews } from '../../src/commands/analyze/shown-views.js';
import { run } from '../helpers/host.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command in the root of the repository, without a terminal. */
const typed = (...argv: string[]) => run(argv, { cwd: root });

const views = [...shownViews].map(([id, { view }]) => [id, view.document] as const);

describe.each(views)('tpm analyze %s', (id, document) => {
  const schema = JSON.parse(readFileSync(`${root}/schemas/output/${document}.schema.json`, 'utf8'));

  test.each([
    ['', []],
    [' of a persona', ['--persona', 'senioren']],
    [' of a selection', ['--select', 'phase:post-purchase']],
    [' of an empty selection', ['--select', 'tag:niemand']],
  ])('--json%s is one document of its published schema', async (_, flags) => {
    const { stdout, code } = await typed('analyze', id, 'examples/stadtwerke', '--json', ...flags);
    const data = JSON.parse(stdout);
    expect([code, data.schema, data.complete]).toEqual([0, `tpm/${document}`, true]);
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('--top limits the rows and states the number of hidden ones', async () => {
    const [all, few] = await Promise.all([
      typed('analyze', id, 'examples/stadtwerke'),
      typed('analyze', id, 'examples/stadtwerke', '--top', '1'),
    ]);
    expect(few.stdout.length).toBeLessThan(all.stdout.length);
    expect(few.stdout).toMatch(/^ +… \d/m);
  });

  test('an empty selection has a message', async () => {
    const { stdout, stderr, code } = await typed('analyze', id, 'examples/stadtwerke', '-s', 'tag:niemand');
    expect([code, stdout.trim() === '']).toEqual([0, false]);
    expect(stderr).toContain('die Auswahl trifft keinen Kontaktpunkt');
  });
});

test('the help lists every view with its summary', async () => {
  const { stdout } = await typed('analyze', '--help', '--lang', 'de');
  for (const [id, { section }] of shownViews) expect(stdout).toContain(`  ${id.padEnd(10)}  ${section.summary.de}`);
});

test('a typo is refused with the nearest view', async () => {
  const { stderr, code } = await typed('analyze', 'moment');
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean "moments"?');
});

test('a view is summed up in a line that fits beside its name', () => {
  const long = [...shownViews].filter(
    ([, { section }]) => Math.max(section.summary.en.length, section.summary.de.length) > 66,
  );
  expect(long.map(([id]) => id)).toEqual([]);
});

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from './helpers/folder.js';
import { run } from './helpers/host.js';
import { expectationOf, readScenario } from './helpers/scenario.js';

const STORIES = join(import.meta.dirname, 'scenarios');
/** `UPDATE=1 npm test` rewrites the expected outputs. Read the difference as a user would before you keep it. */
const UPDATE = process.env.UPDATE === '1';

const stories = readdirSync(STORIES).sort();

describe.each(stories)('%s', (story) => {
  const file = join(STORIES, story, 'scenario.md');
  const { preface, blocks } = readScenario(readFileSync(file, 'utf8'));
  const rewritten: string[] = [];
  let folder: Folder;

  beforeAll(() => {
    // Each scenario uses a copy, because some write files. A scenario without a catalog begins in an empty folder.
    folder = makeFolder();
    const catalog = join(STORIES, story, 'catalog');
    if (existsSync(catalog)) cpSync(catalog, folder.path, { recursive: true });
  });

  afterAll(() => {
    folder.remove();
    if (UPDATE) writeFileSync(file, [preface, ...rewritten].join('').replace(/\n+$/, '\n'));
  });

  test('has an introduction, and runs a command', () => {
    expect(preface).toMatch(/^# \S.*\n\n\S/);
    expect(blocks.length).toBeGreaterThan(0);
  });

  for (const { title, intro, command, expected } of blocks) {
    test(title, async () => {
      const outcome = await run(command.argv, { ...command.host, cwd: folder.path });
      const actual = expectationOf(outcome);
      rewritten.push(intro, actual);
      expectClean(outcome, command.argv);
      if (!UPDATE) expect(actual.trimEnd()).toBe(expected.trimEnd());
    });
  }
});

/** Requirements on every command. */
function expectClean({ stdout, stderr }: Awaited<ReturnType<typeof run>>, argv: readonly string[]): void {
  for (const text of [stdout, stderr]) {
    expect(text).toMatch(/^$|\n$/);
    expect(text).not.toContain('```');
    expect(text).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/);
  }
  if (argv.includes('--json')) expect(() => JSON.parse(stdout)).not.toThrow();
  if (!argv.includes('--plain')) expect(stdout).not.toMatch(/[ \t]\n/);
}

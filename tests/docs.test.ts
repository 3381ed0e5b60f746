import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SELECTORS } from '../src/analysis/select.js';
import { commands } from '../src/commands/index.js';
import { ballotReasons } from '../src/exchange/ballots/reason-words.js';
import { REASONS } from '../src/exchange/lists/reasons.js';
import { gates } from '../src/gates/index.js';
import { PICTURES, RUN, startReading, UPDATE } from './docs/examples.js';
import { decisionPages, guidePages, linkedFiles, ROOT, withCode } from './docs/page.js';

const pages = guidePages();
const decisions = decisionPages();
const textOf = (path: string): string => pages.find((page) => page.path === path)?.text ?? '';

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const reading = startReading(page);
  afterAll(() => {
    reading.folder.remove();
    if (UPDATE) writeFileSync(join(ROOT, page.path), withCode(page, reading.fresh));
  });
  const examples = page.fences.flatMap((fence, number) =>
    PICTURES.includes(fence.language)
      ? []
      : [{ fence, number, title: `the ${fence.language} block in line ${fence.line}` }],
  );

  test('has examples, each in a language that the test runs', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.map(({ fence }) => fence.language).filter((language) => !(language in RUN))).toEqual([]);
    expect(page.text.match(/^```/gm)).toHaveLength(2 * page.fences.length);
  });

  test.each(examples)('$title', { timeout: 30_000 }, async ({ fence, number }) => {
    await RUN[fence.language]?.(fence, reading, number);
  });
});

test('every TypeScript example has its copy for the compiler, and every copy its example', () => {
  const snippets = pages.flatMap(({ fences }) => fences.filter(({ language }) => language === 'ts'));
  expect(readdirSync(join(ROOT, 'tests/docs/snippets'))).toHaveLength(snippets.length);
});

describe('README.md', () => {
  const text = textOf('README.md');

  test('names exactly the existing commands', () => {
    const named = [...text.matchAll(/^\| `tpm ([\w-]+)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(commands.map((command) => command.name).sort());
  });

  test('starts with the two commands of a fresh clone', () => {
    expect(text).toContain('npm ci && npx --no-install tpm analyze examples/airport\n');
    expect(text).toContain('npm ci && npm test\n');
  });
});

test('docs/selecting.md explains every selector', () => {
  const missing = Object.keys(SELECTORS).filter((name) => !textOf('docs/selecting.md').includes(`\`${name}:`));
  expect(missing).toEqual([]);
});

test('docs/ci.md explains every gate', () => {
  const missing = gates.filter(({ id }) => !textOf('docs/ci.md').includes(`| \`${id}\` |`));
  expect(missing).toEqual([]);
});

test('docs/import.md explains every reason for which a row is rejected', () => {
  const missing = Object.keys(REASONS).filter((reason) => !textOf('docs/import.md').includes(`\`${reason}\``));
  expect(missing).toEqual([]);
});

test('docs/ballots.md explains every reason for which a sheet is not counted', () => {
  const missing = Object.keys(ballotReasons.en).filter(
    (reason) => !textOf('docs/ballots.md').includes(`\`${reason}\``),
  );
  expect(missing).toEqual([]);
});

test('docs/json.md names every document', () => {
  const names = readdirSync(join(ROOT, 'schemas/output')).map((file) => file.replace('.schema.json', ''));
  expect(names.filter((name) => !textOf('docs/json.md').includes(`\`${name}\``))).toEqual([]);
});

test.each([...pages, ...decisions].map((page) => [page.path, page] as const))('%s can be trusted', (path, page) => {
  const dead = linkedFiles(page).filter((target) => !existsSync(join(ROOT, dirname(path), target)));
  expect(dead).toEqual([]);
  // The package `tpm` on npm is a different product: a page that shows how to install it would be dangerous.
  expect(page.text).not.toMatch(/npx (?!--no-install)|npm (?:i|install) tpm\b/);
});

describe('the decisions', () => {
  test('are numbered without a gap', () => {
    const numbers = decisions.map(({ path }) => Number(path.slice('docs/decisions/'.length).slice(0, 4)));
    expect(numbers).toEqual(decisions.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(0);
  });

  test.each(decisions.map((page) => [page.path, page] as const))('%s has the four parts', (path, { text }) => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title);
    expect(headings).toEqual([expect.stringMatching(/^\d{4}\. \S/), 'Context', 'Decision', 'Consequences']);
    expect(text.startsWith(`# ${path.slice('docs/decisions/'.length).slice(0, 4)}. `)).toBe(true);
    expect(text.split('\n').length).toBeLessThanOrEqual(42);
  });
});

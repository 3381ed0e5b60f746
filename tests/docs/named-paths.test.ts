import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const PAGES = ['README.md', ...['.github', 'docs', 'docs/decisions'].flatMap(markdownIn)];
/** A path of the repository in backticks; patterns such as `src/rules/<id>.ts` name no file. */
const PATH = /`((?:src|scripts|tests|bin|schemas|examples|docs)\/[\w./-]+)`/g;

test('every path that a document names exists', () => {
  const named = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(PATH)].map(([, path = '']) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
});

import { afterEach, describe, expect, test } from 'vitest';
import type { TrendData } from '../../src/topics/trend/trend-schema.view.js';
import type { Folder } from '../helpers/folder.js';
import { makeCopies, makeRepository, type Repository } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

const shop = (ist: number) =>
  `touchpoints: { kasse: { name: Kasse, phase: purchase } }\nassessments:\n  r: { date: 2026-01-01, perspective: customer, method: survey, ratings: { kasse: { ist: ${ist} } } }\n`;

/** `main` has the value 4 until March. Then it merges a branch that has the value 9 since January. */
const copy = makeCopies(() => {
  const repository = makeRepository();
  repository.commit({ 'a.yaml': shop(4) }, '2026-01-05');
  repository.git('checkout', '-q', '-b', 'zweig');
  repository.commit({ 'a.yaml': shop(9) }, '2026-01-20');
  repository.commit({ 'a.yaml': shop(8) }, '2026-02-20');
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'b.yaml': '' }, '2026-02-10');
  repository.gitOn('2026-03-03', 'merge', '-q', '--no-ff', '-m', 'x', 'zweig');
  return repository;
});

async function makeBranchedRepository(): Promise<Repository> {
  const repository = await copy();
  made.push(repository);
  return repository;
}

async function trend(repository: Repository, ...flags: string[]) {
  const { stdout } = await repository.tpm(['trend', '--json', ...flags]);
  const data = JSON.parse(stdout) as TrendData;
  return { ...data, ist: data.series.find(({ id }) => id === 'ist')?.values };
}

describe('tpm trend with side branches', () => {
  test('the state of a month is the last commit of the branch', async () => {
    const repository = await makeBranchedRepository();
    const { points, ist, firstParent, leftOut } = await trend(repository, '--every', 'month');
    expect(points.map(({ date }) => date)).toEqual(['2026-01-05', '2026-02-10', '2026-03-03']);
    expect({ ist, firstParent, leftOut }).toEqual({ ist: [4, 4, 8], firstParent: true, leftOut: 2 });
    const every = await trend(repository);
    expect({ firstParent: every.firstParent, leftOut: every.leftOut }).toEqual({ firstParent: false, leftOut: 0 });
    expect(every.ist).toContain(9);
  });

  test.each([
    ['en', 'Left out: 2 commits of merged branches'],
    ['de', 'Ausgelassen: 2 Commits hineingeführter Branches'],
  ])('the screen says which commits are left out (%s)', async (lang, words) => {
    const { stdout } = await (await makeBranchedRepository()).tpm(['trend', '--every', 'month', '--lang', lang]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  test('a tag of a tag of a tag is resolved to its commit', async () => {
    const repository = await makeBranchedRepository();
    repository.git('tag', '-a', 'v1', '-m', 'x', 'HEAD^');
    repository.git('tag', '-a', 'v1-geprueft', '-m', 'x', 'v1');
    repository.git('tag', '-a', 'v1-frei', '-m', 'x', 'v1-geprueft');
    const { points } = await trend(repository, '--every', 'tag');
    expect(points.map(({ tags }) => tags)).toEqual([['v1', 'v1-frei', 'v1-geprueft']]);
  });
});

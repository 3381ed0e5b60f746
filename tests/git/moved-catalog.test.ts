import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { TrendData } from '../../src/topics/trend/trend-schema.view.js';
import type { Folder } from '../helpers/folder.js';
import { makeRepository, type Repository, runWithGit } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

function repositoryOf(): Repository {
  const repository = makeRepository();
  made.push(repository);
  return repository;
}

const SETTINGS = 'name: Laden\nscale: { min: 0, max: 100 }\n';
const KASSE = 'touchpoints: { kasse: { name: Kasse, phase: purchase } }\n';
const round = (ist: number) =>
  `assessments:\n  r: { date: 2026-01-01, perspective: customer, method: survey, ratings: { kasse: { ist: ${ist} } } }\n`;

async function istOver(root: string): Promise<readonly (number | null)[]> {
  const { stdout, stderr, code } = await runWithGit(['trend', '--json'], root);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { points, series } = JSON.parse(stdout) as TrendData;
  expect(points.every(({ complete }) => complete)).toBe(true);
  return series.find(({ id }) => id === 'ist')?.values ?? [];
}

describe('a catalog that moved', () => {
  test.each([
    ['from a folder to the root', 'katalog/', ''],
    ['from the root to a folder', '', 'katalog/'],
    ['from a folder to one that was there before', 'katalog/', 'doku/'],
  ])('%s: each state is read with its own tpm.yaml', async (_, from, to) => {
    const repository = repositoryOf();
    const files = { 'tpm.yaml': SETTINGS, 'kasse.yaml': KASSE, 'r.yaml': round(60) };
    const at = (folder: string, changed: Readonly<Record<string, string | null>>) =>
      Object.fromEntries(Object.entries(changed).map(([name, text]) => [`${folder}${name}`, text]));
    repository.commit({ 'doku/liesmich.md': 'x\n', ...at(from, files) }, '2026-01-01');
    repository.commit(at(from, { 'r.yaml': round(70) }), '2026-01-02');
    const gone = Object.fromEntries(Object.keys(files).map((name) => [name, null]));
    repository.commit({ ...at(from, gone), ...at(to, { ...files, 'r.yaml': round(80) }) }, '2026-01-03');
    repository.commit(at(to, { 'r.yaml': round(90), 'tpm.yaml': SETTINGS.replace('Laden', 'Markt') }), '2026-01-04');
    const root = join(repository.path, to);
    expect(await istOver(root)).toEqual([60, 70, 80, 90]);
    const { code, stdout } = await runWithGit(['diff', 'HEAD~3', '--json'], root);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: true,
      settings: [{ path: '/name', before: 'Laden', after: 'Markt' }],
      touchpoints: [{ touchpoint: 'kasse', before: { ist: 60 }, after: { ist: 90 } }],
    });
  });

  test('a link to a file inside is no error in any state, also through a folder that is one', async () => {
    const repository = repositoryOf();
    repository.write({ 'tpm.yaml': SETTINGS, '2026/kasse.yaml': KASSE, 'notiz.txt': 'x\n' });
    symlinkSync('2026', join(repository.path, 'aktuell'));
    symlinkSync('aktuell/kasse.yaml', join(repository.path, 'kurz.yaml'));
    symlinkSync('notiz.txt', join(repository.path, 'notiz.yaml'));
    repository.commit({ 'r.yaml': round(60) }, '2026-01-01');
    repository.commit({ 'r.yaml': round(70) }, '2026-01-02');
    expect(await istOver(repository.path)).toEqual([60, 70]);
    expect((await repository.tpm(['check', '--at', 'HEAD^'])).code).toBe(0);
    repository.commit({ 'notiz.txt': null }, '2026-01-03');
    const { stdout } = await repository.tpm(['trend', '--json']);
    expect((JSON.parse(stdout) as TrendData).points.map(({ complete }) => complete)).toEqual([true, true, false]);
  });
});

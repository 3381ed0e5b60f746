import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckPayload } from '../../src/document/check-document.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { gitIn, makeCopies, makeRepository, type Repository, runWithGit } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

const shop = (...ids: string[]) =>
  `touchpoints:\n${ids.map((id) => `  ${id}: { name: ${id}, phase: purchase, department: service }\n`).join('')}departments: { service: { name: Service } }\n`;

/** A branch that left `main` when the till had no owner. Both have newer commits. */
const copy = makeCopies(() => {
  const repository = makeRepository({ 'katalog/tpm.yaml': 'name: Laden\n', 'katalog/a.yaml': shop('kasse') });
  repository.git('checkout', '-q', '-b', 'zweig');
  repository.commit({ 'katalog/a.yaml': null, 'katalog/neu/b.yaml': `# verschoben\n\n${shop('regal', 'kasse')}` });
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'katalog/a.yaml': shop('kasse', 'regal') });
  repository.git('checkout', '-q', 'zweig');
  return repository;
});

async function branched(): Promise<Repository> {
  const repository = await copy();
  made.push(repository);
  return repository;
}

async function since(repository: Repository, ref: string, ...argv: string[]) {
  const { stdout, code } = await runWithGit(
    ['check', '--since', ref, '--json', '--fail-on', 'warning', ...argv],
    join(repository.path, 'katalog'),
  );
  const document = JSON.parse(stdout) as CheckPayload;
  return { found: document.findings.map(({ fingerprint }) => fingerprint), since: document.since, code };
}

describe('tpm check --since', () => {
  test('reports new findings since the branch point, also when files were moved', async () => {
    const repository = await branched();
    const result = await since(repository, 'main');
    expect(result.found).toEqual(['owner-missing:touchpoint/regal']);
    expect(result.code).toBe(1);
    expect(result.since).toEqual({ ref: 'main', commit: repository.git('merge-base', 'main', 'HEAD'), catalog: true });
  });

  test('a moved file has no new findings, also without an entry', async () => {
    const strange = 'kontaktpunkt:\n  kasse: {}\n';
    const repository = makeRepository({ 'katalog/a.yaml': shop(), 'katalog/b.yaml': strange });
    made.push(repository);
    repository.commit({ 'katalog/b.yaml': null, 'katalog/neu/c.yaml': strange });
    expect(await since(repository, 'HEAD^')).toMatchObject({ found: [], code: 0 });
    repository.commit({ 'katalog/d.yaml': strange });
    expect((await since(repository, 'HEAD^')).found).toEqual(['unknown-collection:d.yaml/kontaktpunkt']);
  });

  test('includes uncommitted changes; without any, a comparison with HEAD is refused', async () => {
    const repository = await branched();
    const clean = await runWithGit(['check', '--since', 'HEAD', '--lang', 'en'], join(repository.path, 'katalog'));
    expect(clean.code).toBe(2);
    expect(clean.stderr).toContain('nothing to compare: "HEAD"');
    repository.write({ 'katalog/c.yaml': shop('parkplatz').split('departments')[0] ?? '' });
    expect((await since(repository, 'HEAD')).found).toEqual(['owner-missing:touchpoint/parkplatz']);
  });

  test('checks a past state with --at', async () => {
    const repository = await branched();
    repository.commit({ 'katalog/neu/b.yaml': shop() });
    expect((await since(repository, 'main', '--at', 'HEAD^')).found).toEqual(['owner-missing:touchpoint/regal']);
  });

  test('all findings of a catalog younger than the branch point are new, with a note', async () => {
    const repository = makeRepository({ 'README.md': 'leer\n' });
    made.push(repository);
    repository.git('checkout', '-q', '-b', 'zweig');
    repository.commit({ 'katalog/a.yaml': shop('kasse') });
    const { found, since: told } = await since(repository, 'main');
    expect({ found, told }).toMatchObject({ found: ['owner-missing:touchpoint/kasse'], told: { catalog: false } });
    const { stdout } = await runWithGit(['check', '--since', 'main'], join(repository.path, 'katalog'));
    expect(stdout).toContain('there was no catalog at main');
  });

  test('removing a suppression makes its finding new', async () => {
    const before = shop('kasse').replace('  kasse', '  # tpm-disable-next-line owner-missing -- vorerst\n  kasse');
    const repository = makeRepository({ 'katalog/a.yaml': before });
    made.push(repository);
    repository.commit({ 'katalog/a.yaml': shop('kasse') });
    expect((await since(repository, 'HEAD^')).found).toEqual(['owner-missing:touchpoint/kasse']);
  });

  test('a shallow clone is refused with the remedy', async () => {
    const repository = await branched();
    const clones = makeFolder();
    made.push(clones);
    gitIn(clones.path, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${repository.path}`, 'flach');
    const root = join(clones.path, 'flach', 'katalog');
    for (const lang of ['en', 'de']) {
      const { code, stdout, stderr } = await runWithGit(['check', '--since', 'origin/main', '--lang', lang], root);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/fetch --unshallow.*fetch-depth: 0/);
    }
  });

  test('without git --since is refused, and everything else works', async () => {
    const folder = makeFolder({ 'a.yaml': shop('kasse') });
    made.push(folder);
    expect((await runWithGit(['check', '--since', 'main'], folder.path)).code).toBe(2);
    expect((await runWithGit(['check', '--since', 'main'], folder.path, { env: { PATH: '' } })).stderr).toContain(
      'git was not found',
    );
    expect((await runWithGit(['check'], folder.path, { env: { PATH: '' } })).code).toBe(0);
  });
});

describe('the gate no-regression', () => {
  const rated = (ist: number) =>
    `${shop('kasse')}assessments:\n  r${ist}: { date: 2026-05-0${ist}, perspective: customer, method: survey, ratings: { kasse: { ist: ${ist} } } }\n`;

  test('compares with the main branch, or with --since', async () => {
    const repository = makeRepository({ 'a.yaml': rated(7) });
    made.push(repository);
    repository.git('checkout', '-q', '-b', 'zweig');
    repository.commit({ 'a.yaml': rated(8) });
    const gate = (...argv: string[]) => repository.tpm(['check', '--gate', 'no-regression', ...argv]);
    expect((await gate()).code).toBe(0);
    repository.commit({ 'a.yaml': rated(6) });
    const failed = await gate();
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('touchpoints that got worse: 1, allowed: 0');
    expect(failed.stderr).toContain('compares with main');
    expect((await gate('--since', 'HEAD')).code).toBe(2);
    expect((await gate('--since', 'HEAD^')).code).toBe(1);
  });
});

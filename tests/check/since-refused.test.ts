import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { gitIn, makeRepository, type Repository, runWithGit } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

const shop = (name: string) =>
  `touchpoints: { kasse: { name: ${name}, phase: purchase, department: laden, owner: Filiale } }\ndepartments: { laden: { name: Laden } }\n`;
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`;

function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  const repository = makeRepository(files);
  made.push(repository);
  return repository;
}

const since = (repository: Repository, ref: string, ...more: string[]) =>
  repository.tpm(['check', '--since', ref, '--lang', 'en', ...more]);

describe('tpm check --since where nothing can be compared', () => {
  test('the base is an LFS pointer: refused, in both languages', async () => {
    const repository = repositoryOf({ 'a.yaml': POINTER });
    repository.commit({ 'a.yaml': shop('Kasse') });
    const { code, stderr } = await since(repository, 'HEAD^');
    expect(code).toBe(2);
    expect(stderr).toContain('it has unreadable files: a.yaml (git-lfs-pointer)');
    const german = await repository.tpm(['check', '--since', 'HEAD^', '--lang', 'de']);
    expect(german.stderr).toContain('Dateien darin sind nicht lesbar: a.yaml (git-lfs-pointer)');
  });

  test('an unreadable file on either side is refused', async () => {
    const repository = repositoryOf({ 'a.yaml': shop('Kasse'), 'b.yaml': POINTER });
    repository.commit({ 'a.yaml': shop('Neue Kasse') });
    expect((await since(repository, 'HEAD^')).code).toBe(2);
    const other = repositoryOf({ 'a.yaml': shop('Kasse') });
    other.commit({ 'b.yaml': POINTER });
    const { code, stdout } = await since(other, 'HEAD^', '--fail-on', 'none');
    expect(stdout).toContain('git LFS pointer');
    expect(code).toBe(2);
  });

  test('a syntax error fixed by the branch is not refused', async () => {
    const repository = repositoryOf({ 'a.yaml': shop('Kasse'), 'b.yaml': 'a: [\n' });
    repository.commit({ 'b.yaml': '' });
    expect((await since(repository, 'HEAD^')).code).toBe(0);
  });

  test('base and end are one commit, also with --at', async () => {
    const repository = repositoryOf({ 'a.yaml': shop('Kasse') });
    repository.commit({ 'a.yaml': shop('Neue Kasse') });
    for (const argv of [['main'], ['HEAD^', '--at', 'HEAD^']] as const) {
      const [ref, ...more] = argv;
      const { code, stderr } = await since(repository, ref, ...more);
      expect(code).toBe(2);
      expect(stderr).toContain(`nothing to compare: "${ref}"`);
    }
  });

  test('several common ancestors are named', async () => {
    const repository = repositoryOf({ 'a.yaml': shop('Kasse') });
    repository.git('checkout', '-q', '-b', 'zweig');
    const two = repository.commit({ 'b.yaml': '' });
    repository.git('checkout', '-q', 'main');
    const one = repository.commit({ 'c.yaml': '' });
    repository.git('merge', '-q', '-m', 'x', two);
    repository.git('checkout', '-q', 'zweig');
    repository.git('merge', '-q', '-m', 'x', one);
    const { code, stderr } = await since(repository, 'main');
    expect(code).toBe(2);
    expect(stderr).toContain('several common ancestors');
    for (const hash of [one, two]) expect(stderr).toContain(hash.slice(0, 10));
    expect((await since(repository, one)).code).toBe(0);
  });

  test('a shallow clone without the common ancestor is refused', async () => {
    const repository = repositoryOf({ 'a.yaml': shop('Kasse') });
    repository.git('branch', 'alt');
    repository.commit({ 'b.yaml': '' });
    repository.git('checkout', '-q', '-b', 'zweig', 'HEAD^');
    repository.git('merge', '-q', '--no-ff', '-m', 'x', 'main');
    repository.commit({ 'c.yaml': '' });
    repository.git('merge', '-q', '--no-ff', '-m', 'y', 'alt');
    repository.commit({ 'd.yaml': '' });
    const clones = makeFolder();
    made.push(clones);
    gitIn(clones.path, 'clone', '-q', '-b', 'zweig', '--no-single-branch', `file://${repository.path}`, 'flach');
    const clone = join(clones.path, 'flach');
    const whole = await runWithGit(['check', '--since', 'origin/main'], clone);
    expect(whole.code).toBe(0);
    // The clone has the branch at depth 2, and an older commit from a separate fetch.
    gitIn(clone, 'fetch', '-q', '--depth', '2', 'origin', 'zweig', 'main', 'alt');
    const { code, stderr } = await runWithGit(['check', '--since', 'origin/main', '--lang', 'en'], clone);
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  test('the gate no-regression does not compare the main branch with itself', async () => {
    const rated =
      'assessments:\n  r: { date: 2026-01-01, perspective: customer, method: survey, ratings: { kasse: { ist: 5 } } }\n';
    const repository = repositoryOf({ 'a.yaml': `${shop('Kasse')}${rated}` });
    const { code, stderr } = await repository.tpm(['check', '--gate', 'no-regression', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('nothing to compare: "main"');
  });
});

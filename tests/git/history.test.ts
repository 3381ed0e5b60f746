import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeCommitTree } from '../../src/io/git/commit-tree.js';
import { GitProblem } from '../../src/io/git/git-problem.js';
import { openHistory } from '../../src/io/git/history.js';
import { expectAnswer } from '../../src/io/git/run-git.js';
import { catalogOf, loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { gitIn, makeRepository, type Repository, runWithGit } from '../helpers/repository.js';

const ENV = { PATH: process.env.PATH };
const kasse = (name: string) => `touchpoints:\n  kasse: { name: ${name}, phase: purchase, owner: Filiale }\n`;

const made: Folder[] = [];
const keep = <T extends Folder>(folder: T): T => {
  made.push(folder);
  return folder;
};
const repositoryOf = (files: Readonly<Record<string, string>>): Repository => keep(makeRepository(files));
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

function catalogAt(root: string, ref: string) {
  const history = openHistory(root, ENV);
  const files = history.files(history.resolve(ref));
  return files && catalogOf(makeCommitTree(history, files));
}

function reasonOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof GitProblem) return error.reason;
    throw error;
  }
  return 'answered';
}

describe('a catalog at a commit', () => {
  test('equals the former folder: same files, text and findings', () => {
    const files = {
      'tpm.yaml': 'name: Laden\nignore: ["alt/**"]\n',
      'kasse.yaml': kasse('Kasse'),
      'umlaut-über.yaml': 'departments:\n  büro: { name: Büro }\n',
      'alt/weg.yaml': 'quatsch',
      '.tpm/report.yaml': 'x: 1\n',
      'node_modules/a/b.yaml': 'x: 1\n',
      'kaputt.yaml': 'a: [\n',
      'leer.yml': '',
      'notiz.txt': 'kein YAML\n',
    };
    const repository = repositoryOf(files);
    writeFileSync(join(repository.path, 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xfc, 0x0a]));
    symlinkSync('kasse.yaml', join(repository.path, 'innen.yaml'));
    symlinkSync('../draussen.yaml', join(repository.path, 'aussen.yaml'));
    symlinkSync('nirgends.yaml', join(repository.path, 'tot.yaml'));
    repository.commit();
    repository.write({ '../draussen.yaml': '' });
    const now = loadCatalog(repository.path);
    const then = catalogAt(repository.path, 'HEAD');
    expect(then?.files.map(({ path, text }) => [path, text])).toEqual(now.files.map(({ path, text }) => [path, text]));
    expect(then?.findings).toEqual(now.findings);
    expect(now.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['not-utf8', 'not-a-regular-file', 'unreadable-file', 'yaml-syntax']),
    );
  });

  test('in a sub-folder, and of a folder that had another name', () => {
    const repository = repositoryOf({ 'a/katalog/kasse.yaml': kasse('Kasse'), 'a/katalog/tpm.yaml': 'name: Früher\n' });
    const first = repository.git('rev-parse', 'HEAD');
    repository.git('mv', 'a/katalog', 'kunden');
    repository.commit({ 'kunden/tpm.yaml': 'name: Heute\n', 'fremd.yaml': kasse('Fremd') });
    const root = join(repository.path, 'kunden');
    expect(catalogAt(root, 'HEAD')?.settings.name).toBe('Heute');
    expect(catalogAt(root, first)?.settings.name).toBe('Früher');
    expect(catalogAt(root, first)?.files.map(({ path }) => path)).toEqual(['kasse.yaml', 'tpm.yaml']);
  });

  test('of a folder that had two other names and whose only file has changed', () => {
    const repository = repositoryOf({ 'a/kasse.yaml': kasse('Früher') });
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'kunden'],
    ] as const) {
      repository.git('mv', from, to);
      repository.commit();
      repository.commit({ [`${to}/kasse.yaml`]: kasse(`Neu in ${to}`) });
    }
    const root = join(repository.path, 'kunden');
    const nameAt = (ref: string) => catalogAt(root, ref)?.model.touchpoints.get('kasse')?.fields.name;
    expect(['HEAD~4', 'HEAD~2', 'HEAD~1', 'HEAD'].map(nameAt)).toEqual([
      'Früher',
      'Neu in b',
      'Neu in b',
      'Neu in kunden',
    ]);
  });

  test('is null before the catalog existed', () => {
    const repository = repositoryOf({ 'README.md': 'noch nichts\n' });
    repository.commit({ 'katalog/kasse.yaml': kasse('Kasse') });
    expect(catalogAt(join(repository.path, 'katalog'), 'HEAD^')).toBeNull();
  });

  test('leaves out submodules', () => {
    const other = repositoryOf({ 'fremd.yaml': kasse('Fremd') });
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.path, 'teil');
    repository.commit();
    expect(catalogAt(repository.path, 'HEAD')?.files.map(({ path }) => path)).toEqual(['kasse.yaml']);
  });
});

describe('names of commits', () => {
  const odd = [
    '',
    '-h',
    '--all',
    '--output=geschrieben',
    '^HEAD',
    'HEAD\nmain',
    'HEAD\0',
    'HEAD..main',
    'main:kasse.yaml',
  ];
  test.each([...odd, '@{upstream}', 'gibt/es/nicht', 'x'.repeat(2000), '$(touch geschrieben)', ':(glob)*'])(
    '%j is refused, and nothing happens',
    (ref) => {
      const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
      const before = readdirSync(repository.path);
      expect(reasonOf(() => openHistory(repository.path, ENV).resolve(ref))).toBe('bad-ref');
      expect(readdirSync(repository.path)).toEqual(before);
    },
  );

  test('branch, tag, hash and ancestor are found, and the common ancestor of two branches', () => {
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
    const base = repository.git('rev-parse', 'HEAD');
    repository.git('tag', '-a', 'v1', '-m', 'v1');
    repository.git('checkout', '-q', '-b', 'zweig');
    repository.commit({ 'kasse.yaml': kasse('Neue Kasse') });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'tpm.yaml': 'name: Laden\n' });
    const history = openHistory(repository.path, ENV);
    for (const ref of ['v1', base, base.slice(0, 10), 'main~1', 'zweig^']) expect(history.resolve(ref)).toBe(base);
    expect(history.mergeBase(history.resolve('zweig'), history.resolve('HEAD'))).toBe(base);
    expect(history.mainBranch()).toEqual({ ref: 'main', commit: history.resolve('main') });
  });

  test('an ambiguous name is refused', () => {
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
    repository.git('tag', 'main');
    repository.commit({ 'kasse.yaml': kasse('Neu') });
    expect(reasonOf(() => openHistory(repository.path, ENV).resolve('main'))).toBe('ambiguous-ref');
    repository.git('config', 'core.warnAmbiguousRefs', 'false');
    expect(reasonOf(() => openHistory(repository.path, ENV).resolve('main'))).toBe('ambiguous-ref');
  });
});

describe('a day', () => {
  /** Spring on main; a branch of May merged in June; autumn on main. */
  function seasons(): Repository {
    const repository = repositoryOf({});
    repository.commit({ 'kasse.yaml': kasse('Frühling') }, '2025-03-01');
    repository.git('checkout', '-q', '-b', 'zweig');
    repository.commit({ 'kasse.yaml': kasse('Zweig') }, '2025-05-01');
    repository.git('checkout', '-q', 'main');
    repository.gitOn('2025-06-01', 'merge', '-q', '--no-ff', '-m', 'merge', 'zweig');
    repository.commit({ 'kasse.yaml': kasse('Herbst') }, '2025-10-01');
    return repository;
  }
  const nameAt = (repository: Repository, ref: string) =>
    catalogAt(repository.path, ref)?.model.touchpoints.get('kasse')?.fields.name;

  test('is the last commit of the branch itself on or before it; a revision of that name comes first', () => {
    const repository = seasons();
    const days = ['2025-03-01', '2025-05-15', '2025-06-01', '2025-09-30', '2025-10-01', '2030-01-01'];
    expect(days.map((day) => nameAt(repository, day))).toEqual([
      'Frühling',
      'Frühling',
      'Zweig',
      'Zweig',
      'Herbst',
      'Herbst',
    ]);
    repository.git('tag', '2030-01-01', 'HEAD~2');
    expect(nameAt(repository, '2030-01-01')).toBe('Frühling');
  });

  test('before the first commit of the catalog is refused with that day; a day that does not exist is no revision', async () => {
    const repository = seasons();
    expect(reasonOf(() => openHistory(repository.path, ENV).resolve('2025-02-28'))).toBe('before-first');
    expect(reasonOf(() => openHistory(repository.path, ENV).resolve('2025-02-30'))).toBe('bad-ref');
    const calls = [
      ['diff', '2025-02-28'],
      ['analyze', '--at', '2025-02-28'],
      ['check', '--since', '2025-02-28'],
    ];
    for (const argv of calls) {
      const { code, stderr } = await repository.tpm(argv);
      expect([code, stderr]).toEqual([2, expect.stringContaining('its first commit is of 2025-03-01')]);
    }
    const { stderr } = await repository.tpm(['diff', '2025-02-28', '--lang', 'de']);
    expect(stderr).toContain('am 28.02.2025 hatte der Katalog noch keinen Commit');
  });

  test('names a state of diff, --at, --since and trend', async () => {
    const repository = seasons();
    const { stdout } = await repository.tpm(['diff', '2025-04-01', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ before: { kind: 'commit', name: '2025-04-01' }, different: true });
    const range = await repository.tpm(['diff', '2025-04-01..2025-05-01', '--exit-code']);
    expect(range.code).toBe(0);
    const at = await repository.tpm(['show', 'kasse', '--at', '2025-07-01']);
    expect(at.stdout).toContain('Zweig');
    const since = await repository.tpm(['check', '--since', '2025-04-01', '--json']);
    expect(JSON.parse(since.stdout)).toMatchObject({ since: { ref: '2025-04-01' } });
    const trend = await repository.tpm(['trend', '--at', '2025-07-01', '--json']);
    expect(JSON.parse(trend.stdout)).toMatchObject({ asOf: '2025-06-01' });
  });
});

describe('diff --top', () => {
  test('limits every list of changes and counts the rest', async () => {
    const measure = (id: string, status: string) =>
      `  ${id}: { name: ${id}, improves: { kasse: { by: 1 } }, status: ${status} }\n`;
    const measures = (status: string) =>
      `measures:\n${['eins', 'zwei', 'drei'].map((id) => measure(id, status)).join('')}`;
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse'), 'massnahmen.yaml': measures('planned') });
    repository.write({ 'massnahmen.yaml': measures('done') });
    const { stdout } = await repository.tpm(['diff', 'HEAD', '--top', '1', '--lang', 'en']);
    const section = stdout.slice(stdout.indexOf('Measures'), stdout.indexOf('How far'));
    expect(section.match(/\bdone\b/g)).toHaveLength(1);
    expect(section).toMatch(/2 more/);
  });
});

describe('without a history', () => {
  test('no repository, no git, no commit, no common ancestor', () => {
    const folder = keep(makeFolder({ 'kasse.yaml': kasse('Kasse') }));
    expect(reasonOf(() => openHistory(folder.path, ENV))).toBe('no-repository');
    expect(reasonOf(() => openHistory(folder.path, { PATH: folder.path }))).toBe('no-git');
    expect(reasonOf(() => openHistory(folder.path, { PATH: '.' }))).toBe('no-git');
    const empty = keep(makeRepository());
    expect(reasonOf(() => openHistory(empty.path, ENV).resolve('HEAD'))).toBe('no-commit');
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
    repository.git('checkout', '-q', '--orphan', 'fremd');
    repository.commit({ 'kasse.yaml': kasse('Fremd') });
    const history = openHistory(repository.path, ENV);
    expect(reasonOf(() => history.mergeBase(history.resolve('main'), history.resolve('fremd')))).toBe('no-base');
  });

  test('a shallow clone says so, a bare one as well', () => {
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
    repository.commit({ 'kasse.yaml': kasse('Neu') });
    const clones = keep(makeFolder());
    gitIn(clones.path, 'clone', '-q', '--depth', '1', `file://${repository.path}`, 'flach');
    gitIn(clones.path, 'clone', '-q', '--bare', repository.path, 'nackt.git');
    const shallow = openHistory(join(clones.path, 'flach'), ENV);
    expect(reasonOf(() => shallow.resolve('HEAD~1'))).toBe('shallow');
    expect(reasonOf(() => openHistory(join(clones.path, 'nackt.git'), ENV))).toBe('bare');
  });

  test('another owner is named in the words of git', () => {
    const sentence = "detected dubious ownership in repository at '/srv/katalog'";
    const answer = () => expectAnswer({ code: 128, stdout: Buffer.alloc(0), stderr: `fatal: ${sentence}\n` });
    expect(reasonOf(answer)).toBe('ownership');
    expect(answer).toThrow(sentence);
  });

  test.each([
    ["warning: refname 'x' is ambiguous.\nfatal: bad revision 'x'\n", "bad revision 'x'"],
    ["fatal: transport 'file' not allowed\nfatal: cannot go on\n", 'cannot go on'],
    ['error: first\nhint: try again\nwarning: slow\n', 'first'],
    ['something else\n', 'something else'],
    ['warning: slow\n', 'exit code 128'],
  ])('of %j only the reason is shown', (stderr, reason) => {
    expect(() => expectAnswer({ code: 128, stdout: Buffer.alloc(0), stderr })).toThrow(`failed: ${reason}`);
  });

  test.each([
    'warning: lazy fetching disabled; some objects may not be available\nfatal: could not fetch 55520bd9ae1aeef8c08f49317abbc32973780611 from promisor remote\n',
    'fatal: not a tree object\n',
    'fatal: unable to read tree a379b1fd5802cdfd756ecb21c912b7afa93975f1\n',
  ])('%j says that an object is missing', (stderr) => {
    expect(reasonOf(() => expectAnswer({ code: 128, stdout: Buffer.alloc(0), stderr }))).toBe('missing');
  });

  test.each([
    ['en', 'the catalog is not in a git repository', 'everything else works without it'],
    ['de', 'der Katalog liegt in keinem git-Repository', 'alles andere geht ohne'],
  ])('tpm says what is missing and what it is for (%s)', async (lang, problem, remedy) => {
    const folder = keep(makeFolder({ 'kasse.yaml': kasse('Kasse') }));
    const { code, stderr } = await runWithGit(['gaps', '--at', 'HEAD', '--lang', lang], folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).toContain(remedy);
  });
});

describe('a foreign repository', () => {
  /** A repository with settings and attributes that start a program. */
  function hostile(): { repository: Repository; canary: string } {
    const repository = repositoryOf({
      'kasse.yaml': kasse('Kasse'),
      '.gitattributes': '*.yaml diff=boese filter=boese\n',
    });
    repository.commit({ 'kasse.yaml': kasse('Neu') });
    const canary = join(keep(makeFolder()).path, 'canary');
    const script = join(repository.path, '.git', 'boese.sh');
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${canary}'\nexit 1\n`, { mode: 0o755 });
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.boese.textconv',
      'diff.boese.command',
      'filter.boese.clean',
      'filter.boese.smudge',
      'filter.boese.process',
      'gpg.program',
      'credential.helper',
      'uploadpack.packObjectsHook',
      'remote.origin.uploadpack',
    ];
    for (const name of settings) repository.git('config', name, script);
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'alias.cat-file', `!${script}`);
    repository.git('config', 'alias.rev-parse', `!${script}`);
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      mkdirSync(join(repository.path, '.git', 'hooks'), { recursive: true });
      writeFileSync(join(repository.path, '.git', 'hooks', hook), readFileSync(script), { mode: 0o755 });
    }
    return { repository, canary };
  }

  test('starts nothing and is not written to', async () => {
    const { repository, canary } = hostile();
    const before = snapshotOf(repository.path);
    for (const argv of [
      ['gaps', '--at', 'HEAD^'],
      ['check', '--since', 'HEAD^'],
      ['check', '--gate', 'no-regression'],
    ]) {
      await repository.tpm(argv);
    }
    expect(existsSync(canary)).toBe(false);
    expect(snapshotOf(repository.path)).toEqual(before);
  });

  test('the variables of the caller do not lead elsewhere', async () => {
    const other = repositoryOf({ 'kasse.yaml': kasse('Andere') });
    const repository = repositoryOf({ 'kasse.yaml': kasse('Kasse') });
    const env = {
      GIT_DIR: join(other.path, '.git'),
      GIT_WORK_TREE: other.path,
      GIT_TRACE: join(repository.path, 'spur'),
    };
    const { stdout } = await repository.tpm(['ls', '--at', 'HEAD', '--plain'], { env });
    expect(stdout).toContain('Kasse');
    expect(existsSync(join(repository.path, 'spur'))).toBe(false);
  });

  test('a missing blob of a partial clone is not fetched', async () => {
    const { repository, canary } = hostile();
    const blob = repository.git('rev-parse', 'HEAD:kasse.yaml');
    repository.git('config', 'extensions.partialClone', 'origin');
    repository.git('config', 'remote.origin.promisor', 'true');
    repository.git('config', 'remote.origin.url', 'ssh://example.invalid/x');
    rmSync(join(repository.path, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    const { code } = await repository.tpm(['check', '--at', 'HEAD']);
    expect(code).toBe(2);
    expect(existsSync(canary)).toBe(false);
  });
});

/** Every file of a repository with its bytes, including the index. */
function snapshotOf(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(
      (item) => `${item.parentPath}/${item.name} ${readFileSync(join(item.parentPath, item.name)).toString('base64')}`,
    )
    .sort();
}

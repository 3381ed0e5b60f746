import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// The command loads this format on demand; importing it here keeps the loading time out of the time limits of the
// tests.
import '../../src/formats/markdown/report-markdown.js';
import type { TrendData } from '../../src/topics/trend/trend-schema.view.js';
import { makeFolder } from '../helpers/folder.js';
import type { Outcome } from '../helpers/host.js';
import { gitIn, makeRepository, type Repository, runWithGit } from '../helpers/repository.js';

const KASSE = (name: string) =>
  `touchpoints:\n  kasse: { name: ${name}, phase: purchase, department: laden, owner: Filiale }\ndepartments: { laden: { name: Laden } }\n`;
const ROUND = (ist: number) =>
  `assessments:\n  r1: { date: 2026-01-0${ist}, perspective: customer, method: survey, ratings: { kasse: { ist: ${ist}, soll: 8 } } }\n`;

const clones = makeFolder();
let origin: Repository;

/** One repository for all tests: three commits of a catalog in `katalog/`. */
beforeAll(() => {
  origin = makeRepository();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.commit({ 'katalog/tpm.yaml': 'name: Laden\n', 'katalog/kasse.yaml': KASSE('Kasse') }, '2026-01-10');
  origin.commit({ 'katalog/kasse.yaml': KASSE('Alte Kasse'), 'katalog/runde.yaml': ROUND(4) }, '2026-02-11');
  origin.commit({ 'katalog/kasse.yaml': KASSE('Neue Kasse'), 'katalog/runde.yaml': ROUND(5) }, '2026-03-12');
  const url = `file://${origin.path}`;
  const clone = (name: string, ...options: string[]) => gitIn(clones.path, 'clone', '-q', ...options, url, name);
  clone('full');
  clone('shallow', '--depth', '1');
  clone('blobless', '--filter=blob:none');
  clone('treeless', '--filter=tree:0');
  for (const kind of ['blobless', 'treeless']) {
    clone(`${kind}-missed`, kind === 'blobless' ? '--filter=blob:none' : '--filter=tree:0');
    // The settings that make git 2.45 and later read such a clone without fetching missing objects.
    for (const name of ['remote.origin.promisor', 'remote.origin.partialclonefilter']) {
      gitIn(join(clones.path, `${kind}-missed`), 'config', '--unset-all', name);
    }
  }
  clone('sparse');
  gitIn(join(clones.path, 'sparse'), 'sparse-checkout', 'set', '--no-cone', '/*', '!/katalog/runde.yaml');
  clone('detached');
  gitIn(join(clones.path, 'detached'), 'checkout', '-q', '--detach');
  gitIn(join(clones.path, 'full'), 'worktree', 'add', '-q', '../worktree');
  gitIn(clones.path, 'init', '-q', 'outside');
  gitIn(
    join(clones.path, 'outside'),
    '-c',
    'protocol.file.allow=always',
    'submodule',
    '--quiet',
    'add',
    url,
    'submodule',
  );
  clone('no-commit');
  gitIn(join(clones.path, 'no-commit'), 'update-ref', '-d', 'HEAD');
  clone('no-repository');
  rmSync(join(clones.path, 'no-repository', '.git'), { recursive: true });
}, 60_000);

afterAll(() => {
  clones.remove();
  origin.remove();
});

const rootOf = (kind: string) => join(clones.path, kind === 'submodule' ? 'outside/submodule' : kind, 'katalog');

const COMMANDS = {
  diff: ['diff', 'HEAD~1'],
  since: ['check', '--since', 'HEAD~1'],
  gate: ['check', '--since', 'HEAD~1', '--gate', 'no-regression'],
  at: ['report', '--at', 'HEAD~1', '-f', 'markdown'],
  trend: ['trend'],
  ci: ['ci'],
} as const;
type Command = keyof typeof COMMANDS;

const runIn = (kind: string, command: Command, ...more: string[]): Promise<Outcome> =>
  runWithGit([...COMMANDS[command], '--lang', 'en', ...more], rootOf(kind));

const HISTORY = ['diff', 'since', 'gate', 'at', 'trend'] as const;
const REFETCH = /git fetch --refetch --no-filter/;

describe.each(['full', 'worktree', 'submodule', 'detached', 'sparse'])('a clone that has every object: %s', (kind) => {
  test.each(Object.keys(COMMANDS) as Command[])('%s works', async (command) => {
    // The sparse checkout lacks the round that is compared.
    const expected = command === 'gate' && kind === 'sparse' ? 2 : 0;
    expect((await runIn(kind, command)).code).toBe(expected);
  });
});

describe.each(['blobless', 'treeless', 'blobless-missed', 'treeless-missed'])('a partial clone: %s', (kind) => {
  test.each(HISTORY)(
    '%s reports missing objects with the remedy, and never reads them as an empty catalog',
    async (command) => {
      const { code, stderr, stdout } = await runIn(kind, command);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(REFETCH);
    },
  );

  test('ci answers', async () => {
    expect((await runIn(kind, 'ci')).code).toBe(0);
  });

  test('report --at HEAD answers', async () => {
    expect((await runWithGit(['report', '--at', 'HEAD', '-f', 'markdown'], rootOf(kind))).code).toBe(0);
  });
});

describe('a shallow clone', () => {
  test.each(['diff', 'since', 'gate', 'at'] as const)('%s names the commit that is cut off', async (command) => {
    const { code, stderr } = await runIn('shallow', command);
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  test('trend goes as far as it can', async () => {
    const { stdout, code } = await runIn('shallow', 'trend', '--json');
    expect({ code, ...(JSON.parse(stdout) as TrendData) }).toMatchObject({ code: 0, shallow: true });
  });

  test('ci answers', async () => {
    expect((await runIn('shallow', 'ci')).code).toBe(0);
  });
});

describe.each([
  ['no-repository', /not in a git repository/],
  ['no-commit', /no commit yet/],
])('a folder without history: %s', (kind, words) => {
  test.each(HISTORY)('%s, which needs the history, is refused', async (command) => {
    const { code, stderr } = await runIn(kind, command);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });

  test('ci answers', async () => {
    expect((await runIn(kind, 'ci')).code).toBe(0);
  });
});

test('the remedy for a partial clone brings every state back', async () => {
  gitIn(rootOf('treeless'), 'fetch', '-q', '--refetch', '--no-filter');
  const { stdout, code } = await runIn('treeless', 'trend', '--json');
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as TrendData).points).toHaveLength(3);
});

describe('a clean checkout that is not its commit', () => {
  test('sparse: diff HEAD names the files left out', async () => {
    const { stderr } = await runWithGit(['diff', 'HEAD', '--lang', 'en'], rootOf('sparse'));
    expect(stderr).toContain('this checkout is sparse and leaves out: runde.yaml');
    const german = await runWithGit(['diff', 'HEAD', '--lang', 'de'], rootOf('sparse'));
    expect(german.stderr).toContain('dieser Checkout ist unvollständig (sparse), er lässt aus: runde.yaml');
  });

  test('filtered, ignored and in a submodule: each file with its reason', async () => {
    const repository = makeRepository({
      'tpm.yaml': 'name: Laden\n',
      'a.yaml': KASSE('Kasse'),
      '.gitignore': 'eigen.yaml\n',
    });
    repository.commit({ 'b.yaml': ROUND(4), '.gitattributes': 'b.yaml filter=gross\n' });
    gitIn(repository.path, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin.path, 'teil');
    repository.commit();
    repository.write({ 'b.yaml': ROUND(5), 'eigen.yaml': 'personas: { p: { name: Paul } }\n' });
    const { stderr } = await repository.tpm(['diff', 'HEAD', '--lang', 'en']);
    repository.remove();
    expect(stderr).toMatch(/git filters these files .*: b\.yaml\n/);
    expect(stderr).toMatch(/ignored by git, .*: eigen\.yaml\n/);
    expect(stderr).toMatch(/in a submodule, .*: teil\/katalog\/kasse\.yaml, teil/);
  });
});

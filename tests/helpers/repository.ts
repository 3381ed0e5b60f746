import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files, type Folder, makeFolder } from './folder.js';
import { type HostOptions, type Outcome, run } from './host.js';

/** Git's own settings of the machine that runs the tests take no part. */
const ENV = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

export interface Repository extends Folder {
  readonly git: (...args: string[]) => string;
  readonly write: (files: Files) => void;
  /** Writes, removes (`null`) and commits; gives the hash. */
  readonly commit: (files?: Readonly<Record<string, string | null>>) => string;
  /** Makes the newest commit one of another day. */
  readonly dated: (day: string) => void;
  /** Takes the repository away and leaves the files. */
  readonly removeGit: () => void;
  /** Runs tpm in the repository, with git to be found. */
  readonly tpm: (argv: readonly string[], options?: HostOptions) => Promise<Outcome>;
}

export function gitIn(path: string, ...args: string[]): string {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
    cwd: path,
    env: ENV,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** A repository of its own on the branch `main`. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = makeFolder();
  const git = (...args: string[]) => gitIn(folder.path, ...args);
  git('init', '-q', '-b', 'main');
  const write = (written: Files) => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), content);
    }
  };
  const commit: Repository['commit'] = (changed = {}) => {
    for (const [path, content] of Object.entries(changed)) {
      if (content === null) rmSync(join(folder.path, path));
      else write({ [path]: content });
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'change');
    return git('rev-parse', 'HEAD');
  };
  const dated: Repository['dated'] = (day) => {
    const time = `${day}T12:00:00Z`;
    const { status, stderr } = spawnSync(
      'git',
      [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.com',
        'commit',
        '-q',
        '--amend',
        '--allow-empty',
        '--no-edit',
        '--date',
        time,
      ],
      { cwd: folder.path, env: { ...ENV, GIT_COMMITTER_DATE: time }, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  };
  const removeGit = () => rmSync(join(folder.path, '.git'), { recursive: true, force: true });
  if (Object.keys(files).length > 0) commit(files);
  return {
    ...folder,
    git,
    write,
    commit,
    dated,
    removeGit,
    tpm: (argv, options) => runWithGit(argv, folder.path, options),
  };
}

export function runWithGit(argv: readonly string[], cwd: string, options: HostOptions = {}): Promise<Outcome> {
  return run(argv, { cwd, ...options, env: { PATH: process.env.PATH, ...options.env } });
}

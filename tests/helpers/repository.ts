import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type Files, type Folder, makeFolder } from './folder.js';
import { type HostOptions, type Outcome, run } from './host.js';

/** The environment excludes git's settings of the machine. */
const ENV = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

const SETTINGS = [
  'user.name=Test',
  'user.email=test@example.com',
  'commit.gpgsign=false',
  // No process that tidies up after each commit.
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

export interface Repository extends Folder {
  readonly git: (...args: string[]) => string;
  readonly write: (files: Files) => void;
  /** Writes or removes (`null`) files and commits them, on a given day if wanted; returns the hash. */
  readonly commit: (files?: Readonly<Record<string, string | null>>, day?: string) => string;
  /** Runs any command of git on a given day. */
  readonly gitOn: (day: string, ...args: string[]) => string;
  /** Removes the repository but not the files. */
  readonly removeGit: () => void;
  /** Runs tpm in the repository, with git on the PATH. */
  readonly tpm: (argv: readonly string[], options?: HostOptions) => Promise<Outcome>;
}

export function gitIn(path: string, ...args: string[]): string {
  return gitOn(null, path, args);
}

/** @param day date of the commit, ISO; a fixed one if `null` */
function gitOn(day: string | null, path: string, args: readonly string[]): string {
  const date = day === null ? {} : { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  const { status, stdout, stderr } = spawnSync('git', [...SETTINGS, ...args], {
    cwd: path,
    env: { ...ENV, ...date },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

const CONFIG = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n';

/** A new repository with the branch `main`. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): Repository {
  // What git init makes (gitrepository-layout(5)), without a process.
  const folder = makeFolder({ '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': CONFIG });
  for (const name of ['objects', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(folder.path, '.git', name), { recursive: true });
  }
  const repository = repositoryIn(folder);
  if (Object.keys(files).length > 0) repository.commit(files);
  return repository;
}

/** A function that makes repositories of one history: it is built once and copied for each call. */
export function makeCopies(build: () => Repository | Promise<Repository>): () => Promise<Repository> {
  let original: Promise<Repository> | undefined;
  afterAll(async () => (await original)?.remove());
  return async () => {
    original ??= Promise.resolve(build());
    return copyOf(await original);
  };
}

/** A copy with the same history, which is faster than creating the history again. */
export function copyOf(original: Repository): Repository {
  const folder = makeFolder();
  cpSync(original.path, folder.path, { recursive: true });
  return repositoryIn(folder);
}

function repositoryIn(folder: Folder): Repository {
  const git = (...args: string[]) => gitIn(folder.path, ...args);
  const write = (written: Files) => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), content);
    }
  };
  const commit: Repository['commit'] = (changed = {}, day) => {
    for (const [path, content] of Object.entries(changed)) {
      if (content === null) rmSync(join(folder.path, path));
      else write({ [path]: content });
    }
    git('add', '-A');
    gitOn(day ?? null, folder.path, ['commit', '-q', '--allow-empty', '-m', 'change']);
    return headOf(folder.path) ?? git('rev-parse', 'HEAD');
  };
  const removeGit = () => rmSync(join(folder.path, '.git'), { recursive: true, force: true });
  return {
    ...folder,
    git,
    write,
    commit,
    gitOn: (day, ...args) => gitOn(day, folder.path, args),
    removeGit,
    tpm: (argv, options) => runWithGit(argv, folder.path, options),
  };
}

/** The commit of HEAD, if git keeps it in a file of its own. */
function headOf(path: string): string | null {
  const head = readFileSync(join(path, '.git/HEAD'), 'utf8').trim();
  const file = join(path, '.git', head.replace(/^ref: /, ''));
  if (!head.startsWith('ref: ')) return head;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

export function runWithGit(argv: readonly string[], cwd: string, options: HostOptions = {}): Promise<Outcome> {
  return run(argv, { cwd, ...options, env: { PATH: process.env.PATH, ...options.env } });
}

import { readBlobs } from './blobs.js';
import { folderAt } from './catalog-folder.js';
import { commitOfDay, isDay } from './commit-of-day.js';
import { type CommittedFiles, filesOf } from './files-at.js';
import { GitProblem } from './git-problem.js';
import { dayOfTime, timesOf } from './log.js';
import { findMergeBase } from './merge-base.js';
import { openRepository, type Repository } from './open-repository.js';
import type { Git } from './run-git.js';
import { sizesOf } from './steps.js';

/** The history of a catalog, read-only. All access is by hash, so that concurrent changes have no effect. */
export interface History {
  /** The hash of the commit that a revision or a day names; a revision that looks like a day comes first. */
  readonly resolve: (ref: string) => string;
  /**
   * The hash of the newest common ancestor of two commits.
   * @throws GitProblem if there is none or several, or if the history is shallow
   */
  readonly mergeBase: (one: string, other: string) => string;
  /** The main branch of the repository; `null` if unknown. */
  readonly mainBranch: () => { readonly ref: string; readonly commit: string } | null;
  /** The day of a commit, in UTC. */
  readonly dayOf: (commit: string) => string;
  /** The catalog's files in a commit, also under a former path; `null` if it did not exist yet. */
  readonly files: (commit: string) => CommittedFiles | null;
  readonly sizes: (blobs: readonly string[]) => ReadonlyMap<string, number>;
  /** The bytes of blobs, read in one call of git and cached. */
  readonly read: (blobs: Iterable<string>) => ReadonlyMap<string, Buffer>;
}

/**
 * Opens the history of a folder.
 * @throws GitProblem if git or the repository is missing, or if git refuses to read it
 */
export function openHistory(root: string, env: Readonly<Record<string, string | undefined>>): History {
  const repository = openRepository(root, env);
  const { git } = repository;
  const known = new Map<string, Buffer>();
  return {
    resolve: (ref) => resolveRef(repository, ref),
    mergeBase: (one, other) => findMergeBase(repository, one, other),
    mainBranch: () => mainBranch(git),
    dayOf: (commit) => dayOfTime(timesOf(repository, [commit])[0]?.time ?? 0),
    files: (commit) => catalogFilesOf(repository, commit),
    sizes: (blobs) => sizesOf(git, blobs),
    read: (blobs) => {
      const wanted = [...blobs];
      const fresh = readBlobs(
        git,
        wanted.filter((blob) => !known.has(blob)),
      );
      for (const [blob, bytes] of fresh) known.set(blob, bytes);
      return known;
    },
  };
}

/** Passes a revision to `rev-parse` after `--end-of-options`; all other calls use hashes only. */
export function resolveRef(repository: Repository, ref: string): string {
  const { git, shallow } = repository;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git allows no control character in a revision
  if (ref === '' || ref.length > 1000 || /^[-^]|[\u0000-\u001f\u007f]/.test(ref)) throw new GitProblem('bad-ref', ref);
  const { code, stdout, stderr } = git(['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]);
  const hash = stdout.toString('utf8').trim();
  if (stderr.includes('is ambiguous')) throw new GitProblem('ambiguous-ref', ref);
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(hash)) return hash;
  if (git(['rev-parse', '--verify', '--quiet', 'HEAD']).code !== 0) throw new GitProblem('no-commit', ref);
  if (isDay(ref)) return commitOfDay(repository, ref);
  throw new GitProblem(shallow ? 'shallow' : 'bad-ref', ref);
}

const MAIN_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

function mainBranch(git: Git): ReturnType<History['mainBranch']> {
  const fullNameOf = (ref: string) => (ref.startsWith('origin/') ? `refs/remotes/${ref}` : `refs/heads/${ref}`);
  const { stdout } = git(['for-each-ref', '--format=%(refname) %(objectname)', ...MAIN_BRANCHES.map(fullNameOf)]);
  const commits = new Map(
    [...stdout.toString('utf8').matchAll(/^(\S+) ([0-9a-f]+)$/gm)].map(([, ...pair]) => pair as [string, string]),
  );
  const ref = MAIN_BRANCHES.find((name) => commits.has(fullNameOf(name)));
  return ref === undefined ? null : { ref, commit: commits.get(fullNameOf(ref)) ?? '' };
}

function catalogFilesOf(repository: Repository, commit: string): CommittedFiles | null {
  const folder = folderAt(repository, commit);
  return folder === null ? null : filesOf(repository.git, commit, folder);
}

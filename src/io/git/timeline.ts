import { readBlobs } from './blobs.js';
import { folderAt } from './catalog-folder.js';
import { resolveRef } from './history.js';
import { type Log, type LoggedCommit, logOf, tagsOf, timesOf } from './log.js';
import { openRepository } from './open-repository.js';
import { type FileChange, sizesOf, stepsOf, treesOf } from './steps.js';

/** The catalog over many commits. Each query covers all commits, so the number of processes is constant. */
export interface Timeline {
  /** Whether the history is shallow. */
  readonly shallow: boolean;
  readonly resolve: (ref: string) => string;
  /** The catalog's folder in a commit. */
  readonly folder: (commit: string) => string;
  readonly log: (commit: string, firstParent: boolean) => Log;
  readonly tags: (commit: string) => ReadonlyMap<string, readonly string[]>;
  readonly times: (commits: readonly string[]) => readonly LoggedCommit[];
  readonly trees: (commits: readonly string[], folders: readonly string[]) => readonly (string | null)[];
  readonly steps: (trees: readonly string[]) => readonly (readonly FileChange[])[];
  readonly sizes: (blobs: readonly string[]) => ReadonlyMap<string, number>;
  /** The bytes of blobs, without a cache. */
  readonly read: (blobs: Iterable<string>) => ReadonlyMap<string, Buffer>;
}

/** @throws GitProblem if git or the repository is missing, or if git refuses to read it */
export function openTimeline(root: string, env: Readonly<Record<string, string | undefined>>): Timeline {
  const repository = openRepository(root, env);
  const { git, shallow } = repository;
  const folder = (commit: string) => folderAt(repository, commit) ?? repository.folder;
  return {
    shallow,
    resolve: (ref) => resolveRef(repository, ref),
    folder,
    log: (commit, firstParent) => logOf(repository, { commit, folder: folder(commit), firstParent }),
    tags: (commit) => tagsOf(repository, commit),
    times: (commits) => timesOf(repository, commits),
    trees: (commits, folders) => treesOf(git, commits, folders),
    steps: (trees) => stepsOf(git, trees),
    sizes: (blobs) => sizesOf(git, blobs),
    read: (blobs) => readBlobs(git, blobs),
  };
}

import { CONFIG_FILE } from '../../core/model/settings.js';
import { filesOf, holdsFile, treeOf } from './files-at.js';
import { settingsIn } from './folder-names.js';
import { findMovedFolder } from './moved-folder.js';
import type { Repository } from './open-repository.js';
import { expectAnswer } from './run-git.js';

/** A commit with the time at which it was made. */
export interface LoggedCommit {
  readonly commit: string;
  /** Seconds since 1970, by the committer's clock. */
  readonly time: number;
}

export interface Log {
  /** Oldest first; no commit before its parents. */
  readonly commits: readonly LoggedCommit[];
  /** The names that the catalog's folder had, the newest first. */
  readonly folders: readonly string[];
}

/** Maximum number of renames that are followed. */
const MAX_RENAMES = 20;

export interface LogRequest {
  /** The commit at which the log ends. */
  readonly commit: string;
  /** The path of the catalog's folder in that commit. */
  readonly folder: string;
  readonly firstParent: boolean;
}

/** The commits up to one that touch the catalog's folder, also under its earlier names. */
export function logOf(repository: Repository, { commit, folder: name, firstParent }: LogRequest): Log {
  const folders: string[] = [];
  let commits: readonly LoggedCommit[] = [];
  let from: string | null = commit;
  let folder: string | null = name;
  while (from !== null && folder !== null && folders.length < MAX_RENAMES) {
    const range: Range = { commit: from, folder, firstParent };
    const part: LoggedCommit[] = commitsOf(repository, range);
    const birth: Birth | null = birthOf(repository, range, part[0]?.commit);
    const earlier: string | null = birth && earlierPathOf(repository, birth, folder);
    // Commits before the move are listed under the earlier path.
    const own: LoggedCommit[] =
      birth && earlier !== null ? commitsOf(repository, { ...range, without: birth.before }) : part;
    folders.push(folder);
    commits = [...own, ...commits];
    from = birth?.before ?? null;
    folder = earlier;
  }
  return { commits, folders: [...new Set(folders)] };
}

interface Range {
  readonly commit: string;
  readonly folder: string;
  readonly firstParent: boolean;
  /** Ancestors of this commit are left out. */
  readonly without?: string;
}

function commitsOf(repository: Repository, { commit, folder, firstParent, without }: Range): LoggedCommit[] {
  const range = without === undefined ? [commit] : [commit, `^${without}`];
  const options = ['--timestamp', '--date-order', '--reverse', ...(firstParent ? ['--first-parent'] : [])];
  const path = ['--', relativePathOf(repository, folder)];
  return parseLog(expectAnswer(repository.git(['rev-list', ...options, ...range, ...path])));
}

/** A path relative to the working folder of git. */
function relativePathOf({ folder: here }: Repository, path: string): string {
  const up = here === '' ? '' : '../'.repeat(here.split('/').length);
  return path === here ? '.' : `${up}${path}` || '.';
}

function parseLog(listed: Buffer): LoggedCommit[] {
  return [...listed.toString('latin1').matchAll(/^(\d+) ([0-9a-f]{40,64})$/gm)].map(([, time, hash = '']) => ({
    commit: hash,
    time: Number(time),
  }));
}

/** The commit that created the catalog in a folder, and its parent. */
interface Birth {
  readonly now: string;
  readonly before: string;
}

/**
 * The commit that added the `tpm.yaml` of a folder, else the commit that added the folder. A root or a folder
 * that existed before is thus distinguished from the catalog.
 */
function birthOf(repository: Repository, range: Range, oldest: string | undefined): Birth | null {
  const { git } = repository;
  const settings = settingsIn(range.folder);
  const marks = holdsFile(git, range.commit, settings) ? commitsOf(repository, { ...range, folder: settings }) : [];
  const now = marks.findLast(({ commit }) => isNewIn(repository, commit, settings))?.commit ?? oldest;
  const before = now === undefined ? null : parentOf(repository, now);
  return now === undefined || before === null ? null : { now, before };
}

function isNewIn(repository: Repository, commit: string, path: string): boolean {
  const before = parentOf(repository, commit);
  return before === null || !holdsFile(repository.git, before, path);
}

function parentOf({ git }: Repository, commit: string): string | null {
  const { code, stdout } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^1`]);
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

/**
 * The former path of the folder in the parent commit; `null` if the folder is new. A single folder that loses
 * its `tpm.yaml` in the same commit is the same catalog; of several, the one with the same files.
 */
function earlierPathOf({ git }: Repository, { now, before }: Birth, folder: string): string | null {
  const files = filesOf(git, now, folder);
  const everything = filesOf(git, before, '');
  if (!files || !everything) return null;
  const same = findMovedFolder(files, everything);
  const left = [...everything.keys()]
    .filter((path) => isSettings(path) && !holdsFile(git, now, path))
    .map((path) => path.slice(0, Math.max(0, path.length - CONFIG_FILE.length - 1)));
  if (files.has(CONFIG_FILE) && !left.includes(folder)) {
    const [only, ...others] = left;
    if (only !== undefined && others.length === 0) return only;
    if (same !== null && left.includes(same)) return same;
  }
  return treeOf(git, before, folder) === null ? same : null;
}

const isSettings = (path: string) => path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`);

/** Tags of a commit and its ancestors, also tags of tags: commit → sorted names. */
export function tagsOf({ git }: Repository, commit: string): Map<string, string[]> {
  const format = '%(objectname) %(refname:strip=2)';
  const listed = expectAnswer(git(['for-each-ref', `--merged=${commit}`, `--format=${format}`, 'refs/tags']));
  const found = [...listed.toString('utf8').matchAll(/^([0-9a-f]+) (.+)$/gm)];
  if (found.length === 0) return new Map();
  // Resolved here, because versions of git differ for a tag of a tag.
  const ends = found.map(([, hash]) => `${hash}^{commit}\n`).join('');
  const answers = expectAnswer(git(['cat-file', '--batch-check=%(objectname)'], ends))
    .toString('latin1')
    .split('\n');
  const tags = new Map<string, string[]>();
  for (const [at, [, , name = '']] of found.entries()) {
    const hash = answers[at] ?? '';
    if (/^[0-9a-f]{40,64}$/.test(hash)) tags.set(hash, [...(tags.get(hash) ?? []), name].sort());
  }
  return tags;
}

/** The commit times. */
export function timesOf({ git }: Repository, commits: readonly string[]): LoggedCommit[] {
  if (commits.length === 0) return [];
  const options = ['--timestamp', '--no-walk=unsorted', '--stdin'];
  return parseLog(expectAnswer(git(['rev-list', ...options], `${commits.join('\n')}\n`)));
}

/** The last day with a four-digit year, in seconds; later times are limited to it. */
const LAST_DAY_SECONDS = Date.UTC(9999, 11, 31) / 1000;

/** The day of a time that git gives, in UTC. */
export function dayOfTime(time: number): string {
  return new Date(Math.min(time, LAST_DAY_SECONDS) * 1000).toISOString().slice(0, 10);
}

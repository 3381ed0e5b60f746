import { filesOf } from './files.js';
import type { Repository } from './history.js';
import { movedFolder } from './moved-folder.js';
import { expectAnswer } from './run.js';

/** A commit with the time at which it was made. */
export interface Logged {
  readonly commit: string;
  /** Seconds since 1970, as the committer's clock had it. */
  readonly time: number;
}

export interface Log {
  /** Oldest first; no commit before its parents. */
  readonly commits: readonly Logged[];
  /** The names that the catalog's folder had, the newest first. */
  readonly folders: readonly string[];
}

/** A folder that is renamed more often than this is followed no further. */
const RENAMES = 20;

export interface Asked {
  /** The commit at which the log ends. */
  readonly commit: string;
  /** What the catalog's folder is called there. */
  readonly folder: string;
  readonly firstParent: boolean;
}

/** The commits up to one that touch the catalog's folder, also under its earlier names. */
export function logOf(repository: Repository, { commit, folder: name, firstParent }: Asked): Log {
  const folders: string[] = [];
  let commits: readonly Logged[] = [];
  let from: string | null = commit;
  let folder: string | null = name;
  while (from !== null && folder !== null && folders.length < RENAMES) {
    const part = touching(repository, from, folder, firstParent);
    folders.push(folder);
    commits = [...part, ...commits];
    const [oldest] = part;
    from = oldest ? parentOf(repository, oldest.commit) : from;
    folder = earlierName(repository, { now: oldest?.commit ?? 'HEAD', before: from, folder });
  }
  return { commits, folders };
}

function touching({ git, folder: here }: Repository, commit: string, folder: string, firstParent: boolean): Logged[] {
  const up = here === '' ? '' : '../'.repeat(here.split('/').length);
  const options = ['--timestamp', '--date-order', '--reverse', ...(firstParent ? ['--first-parent'] : [])];
  const path = folder === here ? '.' : `${up}${folder}` || '.';
  const listed = expectAnswer(git(['rev-list', ...options, '--end-of-options', commit, '--', path]));
  return [...listed.toString('latin1').matchAll(/^(\d+) ([0-9a-f]{40,64})$/gm)].map(([, time, hash = '']) => ({
    commit: hash,
    time: Number(time),
  }));
}

function parentOf({ git }: Repository, commit: string): string | null {
  const { code, stdout } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^1`]);
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

interface Birth {
  readonly now: string;
  /** The commit before the folder was there. */
  readonly before: string | null;
  readonly folder: string;
}

/** What the folder was called in the commit before it came to be; `null` if it is really new. */
function earlierName({ git }: Repository, { now, before, folder }: Birth): string | null {
  if (before === null || filesOf(git, before, folder)) return null;
  const files = filesOf(git, now, folder);
  const everything = files && filesOf(git, before, '');
  return everything ? movedFolder(files, everything) : null;
}

/** Tags that lead to a commit or to one before it: commit → names, ordered. */
export function tagsOf({ git }: Repository, commit: string): Map<string, string[]> {
  const format = '%(objectname) %(*objectname) %(refname:strip=2)';
  const listed = expectAnswer(git(['for-each-ref', `--merged=${commit}`, `--format=${format}`, 'refs/tags']));
  const tags = new Map<string, string[]>();
  for (const line of listed.toString('utf8').split('\n')) {
    const [, direct = '', peeled = '', name] = /^([0-9a-f]+) ([0-9a-f]*) (.+)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const hash = peeled === '' ? direct : peeled;
    tags.set(hash, [...(tags.get(hash) ?? []), name].sort());
  }
  return tags;
}

/** When commits were made. */
export function timesOf({ git }: Repository, commits: readonly string[]): Logged[] {
  if (commits.length === 0) return [];
  const options = ['--timestamp', '--no-walk=unsorted', '--stdin'];
  const listed = expectAnswer(git(['rev-list', ...options], `${commits.join('\n')}\n`)).toString('latin1');
  return [...listed.matchAll(/^(\d+) ([0-9a-f]{40,64})$/gm)].map(([, time, hash = '']) => ({
    commit: hash,
    time: Number(time),
  }));
}

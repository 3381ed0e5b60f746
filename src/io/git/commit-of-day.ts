import { folderAt } from './catalog-folder.js';
import { GitProblem } from './git-problem.js';
import { dayOfTime, logOf } from './log.js';
import type { Repository } from './open-repository.js';

/** Is it a day of the calendar, as in `2025-12-01`? */
export function isDay(name: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(name)) return false;
  const date = new Date(`${name}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(name);
}

/**
 * The commit of the current branch (first parents) that held the catalog at the end of a day, in UTC.
 * @throws GitProblem with the day and the first day if the catalog has no commit yet on that day
 */
export function commitOfDay(repository: Repository, day: string): string {
  const head = repository.git(['rev-parse', '--verify', 'HEAD^{commit}']).stdout.toString('latin1').trim();
  const folder = folderAt(repository, head) ?? repository.folder;
  const { commits } = logOf(repository, { commit: head, folder, firstParent: true });
  const last = commits.findLast(({ time }) => dayOfTime(time) <= day);
  if (last) return last.commit;
  const [first] = commits;
  if (repository.shallow) throw new GitProblem('shallow', day);
  throw first ? new GitProblem('before-first', `${day} ${dayOfTime(first.time)}`) : new GitProblem('bad-ref', day);
}

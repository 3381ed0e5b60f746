import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GitProblem } from './git-problem.js';
import type { Repository } from './open-repository.js';
import { expectAnswer, problemOf } from './run-git.js';

/** The newest common ancestor of two commits, if it is unique and the history is complete up to it. */
export function findMergeBase(repository: Repository, one: string, other: string): string {
  const answer = repository.git(['merge-base', '--all', '--end-of-options', one, other]);
  if (answer.code === 1) throw new GitProblem(repository.shallow ? 'shallow' : 'no-base');
  if (answer.code !== 0) throw problemOf(answer);
  const [base = '', ...others] = answer.stdout.toString('latin1').trim().split('\n');
  if (repository.shallow && base !== one && base !== other && isCut(repository, [one, other, `^${base}`])) {
    throw new GitProblem('shallow');
  }
  if (others.length === 0) return base;
  throw new GitProblem('several-bases', [base, ...others].map((hash) => hash.slice(0, 10)).join(', '));
}

/** Does a shallow clone lack the parent of one of these commits? A newer common ancestor may then be missing. */
function isCut({ git, root }: Repository, range: readonly string[]): boolean {
  const file = expectAnswer(git(['rev-parse', '--git-path', 'shallow']))
    .toString('utf8')
    .replace(/\n$/, '');
  const cut = new Set(readFileSync(resolve(root, file), 'latin1').split('\n'));
  const between = expectAnswer(git(['rev-list', ...range]))
    .toString('latin1')
    .split('\n');
  return between.some((hash) => hash !== '' && cut.has(hash));
}

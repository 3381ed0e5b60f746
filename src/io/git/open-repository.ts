import { GitProblem } from './git-problem.js';
import { expectAnswer, type Git, makeGit } from './run-git.js';

export interface Repository {
  readonly git: Git;
  /** The catalog's folder on disk. */
  readonly root: string;
  readonly shallow: boolean;
  /** The catalog's path in the repository, without a trailing slash. */
  readonly folder: string;
}

export function openRepository(root: string, env: Readonly<Record<string, string | undefined>>): Repository {
  const git = makeGit(root, env);
  const asked = ['--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'];
  const lines = expectAnswer(git(['rev-parse', ...asked])).toString('utf8');
  const [inside = '', shallow = ''] = lines.split('\n', 2);
  if (inside !== 'true') throw new GitProblem('bare');
  const prefix = lines.slice(inside.length + shallow.length + 2).replace(/\n$/, '');
  return { git, root, shallow: shallow === 'true', folder: prefix.replace(/\/$/, '') };
}

import { GitProblem } from './git-problem.js';
import { type Answer, expectAnswer, type Git, makeGit } from './run-git.js';

export interface Repository {
  readonly git: Git;
  /** The catalog's folder on disk. */
  readonly root: string;
  readonly shallow: boolean;
  /** The catalog's path in the repository, without a trailing slash. */
  readonly folder: string;
}

export function openRepository(root: string, env: Readonly<Record<string, string | undefined>>): Repository {
  const git = rememberAnswers(makeGit(root, env));
  const asked = ['--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'];
  const lines = expectAnswer(git(['rev-parse', ...asked])).toString('utf8');
  const [inside = '', shallow = ''] = lines.split('\n', 2);
  if (inside !== 'true') throw new GitProblem('bare');
  const prefix = lines.slice(inside.length + shallow.length + 2).replace(/\n$/, '');
  return { git, root, shallow: shallow === 'true', folder: prefix.replace(/\/$/, '') };
}

const QUERIES_OF_OBJECTS = ['ls-tree', 'rev-list', 'rev-parse'];

/** Remembers answers about objects named by their hash, because objects never change. */
function rememberAnswers(git: Git): Git {
  const known = new Map<string, Answer>();
  return (args, input) => {
    if (input !== undefined || !namesOnlyHashes(args)) return git(args, input);
    const key = args.join('\0');
    const answer = known.get(key) ?? git(args);
    known.set(key, answer);
    return answer;
  };
}

function namesOnlyHashes([query = '', ...args]: readonly string[]): boolean {
  const end = args.indexOf('--');
  const names = args.slice(0, end < 0 ? undefined : end).filter((arg) => !arg.startsWith('-'));
  const isHash = (name: string) => /^\^?[0-9a-f]{40,64}(\^1)?$/.test(name);
  return QUERIES_OF_OBJECTS.includes(query) && names.length > 0 && names.every(isHash);
}

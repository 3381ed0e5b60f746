import { devNull } from 'node:os';
import { findGit } from './find-git.js';
import { GitProblem, type GitReason } from './git-problem.js';

export interface Answer {
  readonly code: number;
  readonly stdout: Buffer;
  /** The complete stderr of git. */
  readonly stderr: string;
}

export type Git = (args: readonly string[], input?: string) => Answer;

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that stop git from starting other programs (docs/decisions: history is read with plain git). */
const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'safe.bareRepository=explicit',
  'log.showSignature=false',
  // Makes git warn about an ambiguous revision.
  'core.warnAmbiguousRefs=true',
  'protocol.allow=never',
  'core.sshCommand=false',
  'gpg.program=false',
];
const FLAGS = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', ...SETTINGS.flatMap((one) => ['-c', one])];

const SWITCHES = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
};

/** Limit of git's output, above any valid list of files; it stops a tree that expands without end. */
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;

/** Git in a folder: no shell, none of the caller's GIT_* variables, nothing that writes or starts a program. */
export function makeGit(folder: string, env: Env): Git {
  const program = findGit(env);
  if (program === null) throw new GitProblem('no-git');
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_')));
  // Loaded on demand, because most runs need no history.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return (args, input = '') => {
    const { status, stdout, stderr, error } = spawnSync(program, [...FLAGS, ...args], {
      cwd: folder,
      env: { ...own, ...SWITCHES },
      input,
      maxBuffer: MAX_OUTPUT_BYTES,
      windowsHide: true,
      shell: false,
    });
    if (error) {
      const { code = error.message } = error as NodeJS.ErrnoException;
      throw new GitProblem(code === 'ENOBUFS' ? 'too-large' : 'failed', code);
    }
    return { code: status ?? 128, stdout, stderr: stderr.toString('utf8') };
  };
}

/** The output of a successful call; throws with git's own message otherwise. */
export function expectAnswer(answer: Answer): Buffer {
  if (answer.code === 0) return answer.stdout;
  throw problemOf(answer);
}

/** The problem behind a failed call. */
export function problemOf({ code, stderr }: Answer): GitProblem {
  const sentence = lastErrorLineOf(stderr) || `exit code ${code}`;
  return new GitProblem(reasonOf(sentence, stderr), sentence);
}

/** The last error line of git without its prefix; warnings, hints and retries are ignored. */
function lastErrorLineOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^(warning|hint|remote): /.test(line));
  const last = (mark: string) => lines.findLast((line) => line.startsWith(mark))?.slice(mark.length);
  return last('fatal: ') ?? last('error: ') ?? lines.at(-1) ?? '';
}

/** Messages of several versions of git for a missing object. */
const MISSING_OBJECT =
  /could not fetch [0-9a-f]{40}|lazy fetching disabled|not a tree object|unable to read (tree|sha1 file|object)|could not read [0-9a-f]{40}|bad object/i;

function reasonOf(error: string, stderr: string): GitReason {
  if (error.includes('not a git repository')) return 'no-repository';
  if (MISSING_OBJECT.test(stderr)) return 'missing';
  if (error.includes('dubious ownership')) return 'ownership';
  return error.includes('bare repository') || error.includes('must be run in a work tree') ? 'bare' : 'failed';
}

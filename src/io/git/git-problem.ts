/** The reason why the history cannot be read; the command line words it. */
export type GitReason =
  | 'no-git'
  | 'no-repository'
  | 'ownership'
  | 'bare'
  | 'no-commit'
  | 'bad-ref'
  | 'before-first'
  | 'ambiguous-ref'
  | 'no-base'
  | 'several-bases'
  | 'shallow'
  | 'missing'
  | 'too-large'
  | 'failed';

/** Thrown if the history cannot be read. */
export class GitProblem extends Error {
  readonly reason: GitReason;
  /** The requested revision, or git's own message; for `before-first` the requested day and the first one. */
  readonly detail: string;

  constructor(reason: GitReason, detail = '') {
    super(`${reason}: ${detail}`);
    this.name = 'GitProblem';
    this.reason = reason;
    this.detail = detail;
  }
}

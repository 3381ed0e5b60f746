/** Why the history cannot be read. Wording is the command line's. */
export type GitReason =
  | 'no-git'
  | 'no-repository'
  | 'ownership'
  | 'bare'
  | 'no-commit'
  | 'bad-ref'
  | 'ambiguous-ref'
  | 'no-base'
  | 'several-bases'
  | 'shallow'
  | 'missing'
  | 'too-large'
  | 'failed';

/** Thrown at the rim, because without a history there is nothing to go on with. */
export class GitProblem extends Error {
  readonly reason: GitReason;
  /** The name that was asked for, or git's own sentence. */
  readonly detail: string;

  constructor(reason: GitReason, detail = '') {
    super(`${reason}: ${detail}`);
    this.name = 'GitProblem';
    this.reason = reason;
    this.detail = detail;
  }
}

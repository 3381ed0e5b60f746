import { makeCommitTree } from '../io/git/commit-tree.js';
import { GitProblem } from '../io/git/git-problem.js';
import { type History, openHistory } from '../io/git/history.js';
import { catalogOf } from '../pipeline.js';
import type { OpenedCatalog } from './opened.js';
import type { Session } from './session.js';

/** The commit of a catalog, and whether the files differ from it; `null` without git. */
export interface CommitFacts {
  readonly commit: string | null;
  readonly dirty: boolean | null;
}

/** Compares the files with the bytes of the commit, because `git status` would run the filters of a repository. */
export function commitFacts({ root, catalog }: OpenedCatalog, { host }: Session): CommitFacts {
  try {
    const history = openHistory(root, host.env);
    const commit = history.resolve('HEAD');
    return { commit, dirty: isDirty(history, commit, catalog) };
  } catch (error) {
    if (error instanceof GitProblem) return { commit: null, dirty: null };
    throw error;
  }
}

/** `null` where the clone lacks files of the commit. */
function isDirty(history: History, commit: string, { files: now }: OpenedCatalog['catalog']): boolean | null {
  try {
    const files = history.files(commit);
    const committed = files ? catalogOf(makeCommitTree(history, files)).files : [];
    return textOf(committed) !== textOf(now);
  } catch (error) {
    if (error instanceof GitProblem) return null;
    throw error;
  }
}

/** The commit shared by several catalogs, and whether any of them differs from it. */
export function factsOfAll(opened: readonly OpenedCatalog[], session: Session): CommitFacts {
  const facts = opened.map((one) => commitFacts(one, session));
  const [first] = facts;
  const commit = facts.every((one) => one.commit === first?.commit) ? (first?.commit ?? null) : null;
  const unknown = facts.some(({ dirty }) => dirty === null) ? null : false;
  return { commit, dirty: facts.some(({ dirty }) => dirty) || unknown };
}

/** Text without carriage returns, because git converts line ends. */
function textOf(files: OpenedCatalog['catalog']['files']): string {
  return JSON.stringify(files.map(({ path, text }) => [path, text.replaceAll('\r\n', '\n')]));
}

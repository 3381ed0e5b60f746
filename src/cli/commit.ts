import { commitTree } from '../git/commit-tree.js';
import { openHistory } from '../git/history.js';
import { GitProblem } from '../git/problem.js';
import { catalogOf } from '../pipeline.js';
import type { Opened, Session } from './session.js';

/** What stands behind a catalog: the commit, and whether the files differ from it; `null` where no git says. */
export interface CommitFacts {
  readonly commit: string | null;
  readonly dirty: boolean | null;
}

/**
 * Compares what was read with the commit's own bytes: asking git for its status would run the filters that a repository
 * brings along.
 */
export function commitFacts({ root, catalog }: Opened, { host }: Session): CommitFacts {
  try {
    const history = openHistory(root, host.env);
    const commit = history.resolve('HEAD');
    const files = history.files(commit);
    const committed = files ? catalogOf(commitTree(history, files)).files : [];
    return { commit, dirty: textOf(committed) !== textOf(catalog.files) };
  } catch (error) {
    if (error instanceof GitProblem) return { commit: null, dirty: null };
    throw error;
  }
}

/** Line ends are git's to convert, so they make no difference. */
function textOf(files: Opened['catalog']['files']): string {
  return JSON.stringify(files.map(({ path, text }) => [path, text.replaceAll('\r\n', '\n')]));
}

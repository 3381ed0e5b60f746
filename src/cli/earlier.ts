import { commitTree } from '../git/commit-tree.js';
import { type History, openHistory } from '../git/history.js';
import { GitProblem } from '../git/problem.js';
import { catalogOf, type LoadedCatalog } from '../pipeline.js';
import { asked, historyOf } from './history.js';
import type { Opened, Session } from './session.js';

/** The catalog where this branch left another one. */
export interface Earlier {
  /** The name that was asked for. */
  readonly ref: string;
  /** The common ancestor, as a hash. */
  readonly commit: string;
  /** `null` where there was no catalog yet. */
  readonly catalog: LoadedCatalog | null;
}

/** The state at the merge base of a ref and HEAD, or of a ref and `--at`. */
export function earlierState({ root }: Pick<Opened, 'root'>, session: Session, ref: string): Earlier {
  const history = historyOf(root, session);
  return asked(() => stateAt(history, ref, history.resolve(ref), session));
}

/** The state where this branch left the main branch; `null` where git knows none. */
export function mainState({ root }: Pick<Opened, 'root'>, session: Session): Earlier | null {
  try {
    const history = openHistory(root, session.host.env);
    const main = history.mainBranch();
    return main && stateAt(history, main.ref, main.commit, session);
  } catch (error) {
    if (error instanceof GitProblem) return null;
    throw error;
  }
}

function stateAt(history: History, ref: string, there: string, session: Session): Earlier {
  const { at = 'HEAD' } = session.options as { at?: string };
  const commit = history.mergeBase(there, history.resolve(at));
  const files = history.files(commit);
  return { ref, commit, catalog: files && catalogOf(commitTree(history, files)) };
}

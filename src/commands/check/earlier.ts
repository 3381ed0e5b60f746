import { commitFacts } from '../../cli/commit.js';
import { historyOf, orRefuse, refusalOf } from '../../cli/files-at-revision.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { makeCommitTree } from '../../io/git/commit-tree.js';
import { GitProblem, type GitReason } from '../../io/git/git-problem.js';
import { type History, openHistory } from '../../io/git/history.js';
import { catalogOf, type LoadedCatalog } from '../../pipeline.js';
import { unreadFilesOf } from './unread.js';

/** The catalog at the point where this branch left another one. */
export interface EarlierState {
  /** The ref of the command line. */
  readonly ref: string;
  /** The common ancestor, as a hash. */
  readonly commit: string;
  /** `null` before the first catalog. */
  readonly catalog: LoadedCatalog | null;
}

/**
 * The state at the merge base of a ref and HEAD, or of a ref and `--at`. A
 * comparison of a state with itself or with an unreadable state is refused, because it would find nothing new.
 */
export function earlierState(opened: OpenedCatalog, session: Session, ref: string): EarlierState {
  const history = historyOf(opened.root, session);
  const earlier = orRefuse(() => stateAt(history, ref, history.resolve(ref), session));
  if (isThisState(earlier, opened, { session, history })) throw nothingToCompareRefusal(earlier);
  const unread = earlier.catalog ? unreadFilesOf(earlier.catalog) : '';
  if (unread !== '') throw unreadableRefusal(earlier, unread);
  return earlier;
}

const NO_HISTORY_REASONS: readonly GitReason[] = ['no-git', 'no-repository', 'no-commit'];

/** The state where this branch left the main branch; `null` without a main branch, or where it is the current state. */
export function mainState(opened: OpenedCatalog, session: Session): EarlierState | null {
  try {
    const history = openHistory(opened.root, session.host.env);
    const main = history.mainBranch();
    if (!main) return null;
    const earlier = stateAt(history, main.ref, main.commit, session);
    if (!isThisState(earlier, opened, { session, history })) return earlier;
    session.say(nothingToCompareRefusal(earlier).words, opened.lang);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    if (!NO_HISTORY_REASONS.includes(error.reason)) session.say(refusalOf(error).words, opened.lang);
  }
  return null;
}

function stateAt(history: History, ref: string, there: string, session: Session): EarlierState {
  const commit = history.mergeBase(there, history.resolve(endOf(session) ?? 'HEAD'));
  const files = history.files(commit);
  return { ref, commit, catalog: files && catalogOf(makeCommitTree(history, files)) };
}

function endOf({ options }: Session): string | undefined {
  return (options as { at?: string }).at;
}

/** Is the earlier state equal to the current one? */
function isThisState(
  { commit }: EarlierState,
  opened: OpenedCatalog,
  { session, history }: { readonly session: Session; readonly history: History },
): boolean {
  const at = endOf(session);
  if (at !== undefined) return history.resolve(at) === commit;
  const facts = commitFacts(opened, session);
  return facts.commit === commit && facts.dirty === false;
}

function nothingToCompareRefusal({ ref, commit }: EarlierState): Refusal {
  const at = `"${ref}" (${commit.slice(0, 10)})`;
  return new Refusal(
    {
      en: `nothing to compare: ${at} is the current state, and no file has changed since`,
      de: `nichts zu vergleichen: »${ref}« (${commit.slice(0, 10)}) ist der betrachtete Stand, und seither ist nichts geändert`,
    },
    { en: 'name an earlier state: --since HEAD^', de: 'einen früheren Stand nennen: --since HEAD^' },
  );
}

function unreadableRefusal({ ref, commit }: EarlierState, files: string): Refusal {
  return new Refusal(
    {
      en: `cannot compare with the catalog at "${ref}" (${commit.slice(0, 10)}), it has unreadable files: ${files}`,
      de: `mit dem Katalog bei »${ref}« (${commit.slice(0, 10)}) lässt sich nicht vergleichen, Dateien darin sind nicht lesbar: ${files}`,
    },
    {
      en: 'name a readable state; YAML files do not belong in git LFS',
      de: 'einen lesbaren Stand nennen; YAML-Dateien gehören nicht in git LFS',
    },
  );
}

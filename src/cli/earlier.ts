import { commitTree } from '../git/commit-tree.js';
import { type History, openHistory } from '../git/history.js';
import { GitProblem, type GitReason } from '../git/problem.js';
import { catalogOf, type LoadedCatalog } from '../pipeline.js';
import { commitFacts } from './commit.js';
import { asked, historyOf, refusalOf } from './history.js';
import { Refusal } from './refusal.js';
import type { Opened, Session } from './session.js';
import { unreadFiles } from './unread.js';

/** The catalog where this branch left another one. */
export interface Earlier {
  /** The name that was asked for. */
  readonly ref: string;
  /** The common ancestor, as a hash. */
  readonly commit: string;
  /** `null` where there was no catalog yet. */
  readonly catalog: LoadedCatalog | null;
}

/**
 * The state at the merge base of a ref and HEAD, or of a ref and `--at`. Refused where nothing would be compared: a
 * comparison of a state with itself, or with one that cannot be read, finds nothing new whatever is wrong.
 */
export function earlierState(opened: Opened, session: Session, ref: string): Earlier {
  const history = historyOf(opened.root, session);
  const earlier = asked(() => stateAt(history, ref, history.resolve(ref), session));
  if (isThisState(earlier, opened, { session, history })) throw nothingBetween(earlier);
  const unread = earlier.catalog ? unreadFiles(earlier.catalog) : '';
  if (unread !== '') throw unreadable(earlier, unread);
  return earlier;
}

const WITHOUT_HISTORY: readonly GitReason[] = ['no-git', 'no-repository', 'no-commit'];

/** The state where this branch left the main branch; `null` where git knows none, or where that is this very state. */
export function mainState(opened: Opened, session: Session): Earlier | null {
  try {
    const history = openHistory(opened.root, session.host.env);
    const main = history.mainBranch();
    if (!main) return null;
    const earlier = stateAt(history, main.ref, main.commit, session);
    if (!isThisState(earlier, opened, { session, history })) return earlier;
    session.say(nothingBetween(earlier).words, opened.lang);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    if (!WITHOUT_HISTORY.includes(error.reason)) session.say(refusalOf(error).words, opened.lang);
  }
  return null;
}

function stateAt(history: History, ref: string, there: string, session: Session): Earlier {
  const commit = history.mergeBase(there, history.resolve(endOf(session) ?? 'HEAD'));
  const files = history.files(commit);
  return { ref, commit, catalog: files && catalogOf(commitTree(history, files)) };
}

function endOf({ options }: Session): string | undefined {
  return (options as { at?: string }).at;
}

/** Is the earlier state the one that is looked at, with nothing changed since? */
function isThisState(
  { commit }: Earlier,
  opened: Opened,
  { session, history }: { readonly session: Session; readonly history: History },
): boolean {
  const at = endOf(session);
  if (at !== undefined) return history.resolve(at) === commit;
  const facts = commitFacts(opened, session);
  return facts.commit === commit && facts.dirty === false;
}

function nothingBetween({ ref, commit }: Earlier): Refusal {
  const at = `"${ref}" (${commit.slice(0, 10)})`;
  return new Refusal(
    {
      en: `nothing to compare: ${at} is the state that is looked at, and nothing was changed since`,
      de: `nichts zu vergleichen: »${ref}« (${commit.slice(0, 10)}) ist der betrachtete Stand, und seither ist nichts geändert`,
    },
    { en: 'name an earlier one: --since HEAD^', de: 'einen früheren nennen: --since HEAD^' },
  );
}

function unreadable({ ref, commit }: Earlier, files: string): Refusal {
  return new Refusal(
    {
      en: `the catalog at "${ref}" (${commit.slice(0, 10)}) cannot be compared with, files of it cannot be read: ${files}`,
      de: `mit dem Katalog bei »${ref}« (${commit.slice(0, 10)}) lässt sich nicht vergleichen, Dateien darin sind nicht lesbar: ${files}`,
    },
    {
      en: 'name a state that can be read; YAML files do not belong into git LFS',
      de: 'einen lesbaren Stand nennen; YAML-Dateien gehören nicht in git LFS',
    },
  );
}

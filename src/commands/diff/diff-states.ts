import { resolve } from 'node:path';
import { commitFacts } from '../../cli/commit.js';
import { refusalOf } from '../../cli/files-at-revision.js';
import { openCatalog, rootOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { isFolder } from '../../io/files/find-root.js';
import { makeCommitTree } from '../../io/git/commit-tree.js';
import { GitProblem, type GitReason } from '../../io/git/git-problem.js';
import { type History, openHistory } from '../../io/git/history.js';
import { catalogOf, type LoadedCatalog } from '../../pipeline.js';

/** A state of the command line, before it is read. */
type NamedState =
  | { readonly kind: 'worktree' }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'commit'; readonly name: string; readonly commit: string };

/** A state of the catalog with its origin. */
export interface State {
  readonly kind: NamedState['kind'];
  readonly name: string | null;
  readonly commit: string | null;
  readonly dirty: boolean | null;
  /** `null` before the first catalog. */
  readonly catalog: LoadedCatalog | null;
}

export interface States {
  readonly before: State;
  readonly after: State & { readonly catalog: LoadedCatalog };
  readonly opened: OpenedCatalog;
}

/** Opens the two states of the arguments; git is asked only for revisions. */
export function openStates(args: readonly string[], session: Session): States {
  try {
    const past = makeHistoryOpener(session);
    const [from, to] = parseStates(args, session, past);
    const opened = openLater(to, session);
    return { before: stateBefore(from, session, past), after: stateAfter(to, opened, session), opened };
  } catch (error) {
    throw error instanceof GitProblem ? adviseFolders(error) : error;
  }
}

function makeHistoryOpener(session: Session): () => History {
  let history: History | undefined;
  return () => {
    history ??= openHistory(rootOf(session), session.host.env);
    return history;
  };
}

const WORKTREE: NamedState = { kind: 'worktree' };

/** Reads `A..B` and `A...B` like git; without arguments compares this branch with the main branch. */
function parseStates(
  [first, second]: readonly string[],
  session: Session,
  past: () => History,
): [NamedState, NamedState] {
  if (first === undefined) return [findBranchPoint(past()), WORKTREE];
  const range = isPath(first) ? null : /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (!range)
    return [parseState(first, session, past), second === undefined ? WORKTREE : parseState(second, session, past)];
  if (second !== undefined) {
    throw new Refusal(
      { en: `"${first}" already names both states`, de: `»${first}« nennt schon beide Stände` },
      { en: `leave out "${second}"`, de: `»${second}« weglassen` },
    );
  }
  const [, left, dots, right] = range;
  const [one, other] = [parseState(left || 'HEAD', session, past), parseState(right || 'HEAD', session, past)];
  if (dots === '..' || one.kind !== 'commit' || other.kind !== 'commit') return [one, other];
  return [{ ...one, commit: past().mergeBase(one.commit, other.commit) }, other];
}

/** `./x`, `../x` and `/x` are folders; any other name is looked up as a revision or a day first. */
function isPath(name: string): boolean {
  return /^(\.{1,2}([\\/]|$)|[\\/]|[a-z]:[\\/])/i.test(name);
}

const NOT_A_REVISION: readonly GitReason[] = [
  'no-git',
  'no-repository',
  'no-commit',
  'bad-ref',
  'before-first',
  'shallow',
];

function parseState(name: string, { host }: Session, past: () => History): NamedState {
  if (name === '.') return WORKTREE;
  if (isPath(name)) return { kind: 'folder', name };
  try {
    return { kind: 'commit', name, commit: past().resolve(name) };
  } catch (error) {
    const isKnown = !(error instanceof GitProblem) || !NOT_A_REVISION.includes(error.reason);
    if (isKnown || name === '' || !isFolder(resolve(host.cwd, name))) throw error;
    return { kind: 'folder', name };
  }
}

function findBranchPoint(history: History): NamedState {
  const head = history.resolve('HEAD');
  const main = history.mainBranch();
  if (main) return { kind: 'commit', name: main.ref, commit: history.mergeBase(main.commit, head) };
  throw new Refusal(
    { en: 'git knows no main branch to compare with', de: 'git kennt keinen Hauptzweig zum Vergleichen' },
    { en: 'name a state: tpm diff HEAD', de: 'einen Stand nennen: tpm diff HEAD' },
  );
}

/** Opens the later state like the catalog of any other command: it sets date and language. */
function openLater(to: NamedState, session: Session): OpenedCatalog {
  if (to.kind === 'folder') return openCatalog(session, to.name);
  if (to.kind === 'worktree') return openCatalog(session);
  const options = { ...session.options, at: to.name } as Session['options'];
  // The result names the commit, so stderr does not.
  const opened = openCatalog({ ...session, options, say: () => undefined });
  // Two revisions are compared as of the current day, like a revision and the folder.
  const given = session.options.asOf !== undefined || opened.catalog.settings.asOf !== null;
  return given ? opened : { ...opened, asOf: session.host.today() };
}

function stateAfter(to: NamedState, opened: OpenedCatalog, session: Session): States['after'] {
  if (to.kind === 'commit') return { ...to, dirty: false, catalog: opened.catalog };
  return { ...identityOf(to), ...commitFacts(opened, session), catalog: opened.catalog };
}

function stateBefore(from: NamedState, session: Session, past: () => History): State {
  if (from.kind !== 'commit') {
    const opened = from.kind === 'folder' ? openCatalog(session, from.name) : openCatalog(session);
    return { ...identityOf(from), ...commitFacts(opened, session), catalog: opened.catalog };
  }
  const files = past().files(from.commit);
  const catalog = files && catalogOf(makeCommitTree(past(), files));
  const isEmpty = catalog?.files.length === 0 && catalog.findings.length === 0;
  return { ...from, dirty: false, catalog: isEmpty ? null : catalog };
}

function identityOf(named: Exclude<NamedState, { kind: 'commit' }>): Pick<State, 'kind' | 'name'> {
  return { kind: named.kind, name: named.kind === 'folder' ? named.name : null };
}

/** A refusal of git, with the advice to compare folders. */
function adviseFolders(problem: GitProblem): Refusal {
  const { words, remedy } = refusalOf(problem);
  if (problem.reason === 'bad-ref') {
    return new Refusal(words, {
      en: `${remedy.en}; or a folder: ./before`,
      de: `${remedy.de}; oder einen Ordner: ./vorher`,
    });
  }
  if (problem.reason !== 'no-git' && problem.reason !== 'no-repository') return new Refusal(words, remedy);
  return new Refusal(words, {
    en: 'compare two folders, which needs no git: tpm diff ./before ./after',
    de: 'zwei Ordner vergleichen, dafür braucht es kein git: tpm diff ./vorher ./nachher',
  });
}

import type { CommittedFiles } from '../io/git/files-at.js';
import { GitProblem, type GitReason } from '../io/git/git-problem.js';
import { type History, openHistory } from '../io/git/history.js';
import { dateText, type Words } from '../messages/format.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

type ProblemWords = readonly [problem: Words<string>, remedy: Words<string>];

const ADVICE_WITHOUT_GIT: Words<string> = {
  en: 'only diff, trend, --at, --since and the gate no-regression need git; everything else works without it',
  de: 'git brauchen nur diff, trend, --at, --since und das Gate no-regression; alles andere geht ohne',
};

const WORDS: Readonly<Record<GitReason, (detail: string) => ProblemWords>> = {
  'no-git': () => [{ en: 'git was not found', de: 'git wurde nicht gefunden' }, ADVICE_WITHOUT_GIT],
  'no-repository': () => [
    { en: 'the catalog is not in a git repository', de: 'der Katalog liegt in keinem git-Repository' },
    ADVICE_WITHOUT_GIT,
  ],
  ownership: (detail) => [
    { en: `git refuses to read this repository: ${detail}`, de: `git liest dieses Repository nicht: ${detail}` },
    {
      en: 'if you trust it: git config --global --add safe.directory <path of the repository>',
      de: 'wenn Sie ihm trauen: git config --global --add safe.directory <Pfad des Repositorys>',
    },
  ],
  bare: () => [
    { en: 'this is a repository without a working tree', de: 'das ist ein Repository ohne Arbeitsverzeichnis' },
    { en: 'clone it, and name the catalog in the clone', de: 'es klonen und den Katalog im Klon nennen' },
  ],
  'no-commit': () => [
    { en: 'the repository has no commit yet', de: 'das Repository hat noch keinen Commit' },
    { en: 'commit the catalog first', de: 'den Katalog zuerst committen' },
  ],
  'bad-ref': (ref) => [
    { en: `git knows no commit "${ref}"`, de: `git kennt keinen Commit »${ref}«` },
    {
      en: 'name a branch, a tag, a hash or a day: main, v1.2, 4f3c2a1, HEAD~3, 2025-12-01',
      de: 'einen Branch, ein Tag, einen Hash oder einen Tag des Kalenders nennen: main, v1.2, 4f3c2a1, HEAD~3, 2025-12-01',
    },
  ],
  'before-first': (days) => {
    const [day = '', first = ''] = days.split(' ');
    return [
      {
        en: `on ${day} the catalog had no commit yet`,
        de: `am ${dateText(day, 'de')} hatte der Katalog noch keinen Commit`,
      },
      {
        en: `its first commit is of ${first}: name that day or a later one`,
        de: `sein erster Commit ist vom ${dateText(first, 'de')}: diesen Tag (${first}) oder einen späteren nennen`,
      },
    ];
  },
  'ambiguous-ref': (ref) => [
    { en: `"${ref}" is ambiguous`, de: `»${ref}« ist mehrdeutig` },
    { en: `write refs/heads/${ref} or refs/tags/${ref}`, de: `refs/heads/${ref} oder refs/tags/${ref} schreiben` },
  ],
  'no-base': () => [
    { en: 'the two commits have no common ancestor', de: 'die beiden Commits haben keinen gemeinsamen Vorfahren' },
    { en: 'name a branch that this branch came from', de: 'einen Branch nennen, von dem dieser stammt' },
  ],
  shallow: (ref) => [
    {
      en: `this clone is shallow and lacks ${ref === '' ? 'the common ancestor' : `"${ref}"`}`,
      de: `dieser Klon ist flach, ihm fehlt ${ref === '' ? 'der gemeinsame Vorfahr' : `»${ref}«`}`,
    },
    {
      en: 'git fetch --unshallow; in CI fetch the whole history (fetch-depth: 0, GIT_DEPTH: 0)',
      de: 'git fetch --unshallow; in CI die ganze Historie holen (fetch-depth: 0, GIT_DEPTH: 0)',
    },
  ],
  'several-bases': (commits) => [
    {
      en: `the two commits have several common ancestors: ${commits}`,
      de: `die beiden Commits haben mehrere gemeinsame Vorfahren: ${commits}`,
    },
    { en: 'name one of them', de: 'einen davon nennen' },
  ],
  missing: () => [
    {
      en: 'this clone lacks part of its history: files or folders of earlier commits were not fetched',
      de: 'diesem Klon fehlt ein Teil der Historie: Dateien oder Ordner früherer Commits wurden nicht geholt',
    },
    {
      en: 'git fetch --refetch --no-filter; in CI clone without a filter (no --filter=blob:none, no --filter=tree:0)',
      de: 'git fetch --refetch --no-filter; in CI ohne Filter klonen (kein --filter=blob:none, kein --filter=tree:0)',
    },
  ],
  'too-large': () => [
    { en: 'the commit holds more than can be read', de: 'der Commit enthält mehr, als sich lesen lässt' },
    { en: '', de: '' },
  ],
  failed: (detail) => [
    { en: `git failed: ${detail}`, de: `git ist gescheitert: ${detail}` },
    { en: '', de: '' },
  ],
};

export function refusalOf({ reason, detail }: GitProblem): Refusal {
  const [problem, remedy] = WORDS[reason](detail);
  return new Refusal(problem, remedy);
}

/** Calls git; turns a problem of git into a refusal with the remedy. */
export function orRefuse<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof GitProblem ? refusalOf(error) : error;
  }
}

export function historyOf(root: string, { host }: Pick<Session, 'host'>): History {
  return orRefuse(() => openHistory(root, host.env));
}

interface CatalogAt {
  readonly history: History;
  readonly files: CommittedFiles;
  readonly commit: string;
}

/** Files of the catalog at a revision of the command line. */
export function filesAt(root: string, ref: string, session: Session): CatalogAt {
  const history = historyOf(root, session);
  const commit = orRefuse(() => history.resolve(ref));
  const files = orRefuse(() => history.files(commit));
  if (files) return { history, files, commit };
  throw noCatalogRefusal(ref);
}

export function noCatalogRefusal(ref: string): Refusal {
  return new Refusal(
    { en: `there was no catalog at "${ref}"`, de: `bei »${ref}« gab es den Katalog noch nicht` },
    { en: 'name a later revision', de: 'eine spätere Revision nennen' },
  );
}

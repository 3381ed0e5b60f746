import type { Session } from '../../cli/session.js';
import { makeVisible } from '../../core/visible.js';
import {
  type DifferenceReason,
  type DifferingFile,
  designedDifferencesOf,
} from '../../io/git/designed-differences-of.js';
import { GitProblem } from '../../io/git/git-problem.js';
import type { Words } from '../../messages/format.js';
import type { LoadedCatalog } from '../../pipeline.js';
import type { States } from './diff-states.js';

const WORDS: Readonly<Record<DifferenceReason, (files: string) => Words<string>>> = {
  sparse: (files) => ({
    en: `this checkout is sparse and leaves out: ${files}`,
    de: `dieser Checkout ist unvollständig (sparse), er lässt aus: ${files}`,
  }),
  filter: (files) => ({
    en: `git filters these files (git LFS, an encoding), so that the commit holds other text than the folder: ${files}`,
    de: `git filtert diese Dateien (git LFS, eine Kodierung), darum enthält der Commit anderen Text als der Ordner: ${files}`,
  }),
  submodule: (files) => ({
    en: `in a submodule, whose files no commit of this repository holds: ${files}`,
    de: `in einem Submodul, dessen Dateien kein Commit dieses Repositorys enthält: ${files}`,
  }),
  ignored: (files) => ({
    en: `ignored by git, so that no commit holds them: ${files}`,
    de: `von git ignoriert, darum enthält kein Commit sie: ${files}`,
  }),
};

/** Explains differences between a commit and a clean checkout of it. */
export function sayApart({ before, after, opened }: States, session: Session): void {
  if (before.kind !== 'commit' || after.kind !== 'worktree' || !before.catalog) return;
  try {
    const apart = designedDifferencesOf(opened.root, session.host.env, differencesOf(before.catalog, after.catalog));
    for (const [why, files] of apart) session.say(WORDS[why](listFiles(files)), opened.lang);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
  }
}

function differencesOf(before: LoadedCatalog, after: LoadedCatalog): DifferingFile {
  const textsOf = ({ files }: LoadedCatalog) =>
    new Map(files.map(({ path, text }) => [path, text.replaceAll('\r\n', '\n')]));
  const [then, now] = [textsOf(before), textsOf(after)];
  const [earlier, later] = [[...then.keys()], [...now.keys()]];
  return {
    gone: earlier.filter((path) => !now.has(path)),
    added: later.filter((path) => !then.has(path)),
    changed: later.filter((path) => then.has(path) && then.get(path) !== now.get(path)),
  };
}

const MAX_FILES = 3;

function listFiles(files: readonly string[]): string {
  const named = files.slice(0, MAX_FILES).map(makeVisible).join(', ');
  return files.length > MAX_FILES ? `${named}, … (${files.length})` : named;
}

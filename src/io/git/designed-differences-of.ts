import { openRepository } from './open-repository.js';
import { expectAnswer, type Git } from './run-git.js';

/** The reason why a clean checkout differs from its commit. */
export type DifferenceReason = 'sparse' | 'filter' | 'submodule' | 'ignored';

/** Files that differ between a folder and a commit, below the folder. */
export interface DifferingFile {
  readonly gone: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/**
 * The files that differ by design of the repository, with the reason. Reads the index, attributes and lists of
 * ignored names; no filter is started.
 */
export function designedDifferencesOf(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  { gone, added, changed }: DifferingFile,
): ReadonlyMap<DifferenceReason, readonly string[]> {
  const { git } = openRepository(root, env);
  const { skipped, submodules } = indexOf(git);
  const inSubmodule = (path: string) => submodules.some((folder) => path.startsWith(`${folder}/`));
  const foreign = added.filter(inSubmodule);
  const found: [DifferenceReason, readonly string[]][] = [
    ['sparse', gone.filter((path) => skipped.has(path))],
    ['filter', filteredPathsOf(git, changed)],
    ['submodule', foreign],
    [
      'ignored',
      ignoredPathsOf(
        git,
        added.filter((path) => !inSubmodule(path)),
      ),
    ],
  ];
  return new Map(found.filter(([, paths]) => paths.length > 0));
}

/** `H 100644 <hash> 0\t<path>`; `S` is a file outside a sparse checkout, mode 160000 a submodule. */
function indexOf(git: Git): { readonly skipped: ReadonlySet<string>; readonly submodules: readonly string[] } {
  const listed = expectAnswer(git(['ls-files', '-t', '-s', '-z', '--', '.']))
    .toString('utf8')
    .split('\0');
  const pathOf = (line: string) => line.slice(line.indexOf('\t') + 1);
  return {
    skipped: new Set(listed.filter((line) => line.startsWith('S ')).map(pathOf)),
    submodules: listed.filter((line) => /^\S+ 160000 /.test(line)).map(pathOf),
  };
}

const ATTRIBUTES = ['filter', 'working-tree-encoding', 'ident'];

function filteredPathsOf(git: Git, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const answer = git(['check-attr', '-z', '--stdin', ...ATTRIBUTES], paths.map((path) => `${path}\0`).join(''));
  const words = expectAnswer(answer).toString('utf8').split('\0');
  const found = new Set<string>();
  for (let at = 0; at + 2 < words.length; at += 3) {
    const [path = '', , value = ''] = words.slice(at, at + 3);
    if (value !== 'unspecified' && value !== 'unset') found.add(path);
  }
  return [...found];
}

/** Git lists an ignored folder with a slash at the end. */
function ignoredPathsOf(git: Git, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const options = ['--others', '--ignored', '--exclude-standard', '--directory', '-z'];
  const names = expectAnswer(git(['ls-files', ...options]))
    .toString('utf8')
    .split('\0');
  const known = new Set(names);
  const folders = names.filter((name) => name.endsWith('/'));
  return paths.filter(
    (path) => known.has(path) || folders.some((folder) => folder === './' || path.startsWith(folder)),
  );
}

import { expectAnswer, type Git } from './run-git.js';

/** A file of a commit; submodules are left out. */
export interface CommittedFile {
  readonly blob: string;
  readonly kind: 'file' | 'link';
}

export type CommittedFiles = ReadonlyMap<string, CommittedFile>;

const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/;

/**
 * The tree of a folder in a commit; `null` if the folder does not exist. Found through its parent trees, so that
 * a tree missing in a partial clone is distinguished from a nonexistent one.
 */
export function treeOf(git: Git, commit: string, folder: string): string | null {
  if (folder === '') return commit;
  const [found] = listTree(git, commit, folder);
  return found?.type === 'tree' ? found.hash : null;
}

/** Does a commit hold a file at a path from the root? */
export function holdsFile(git: Git, commit: string, path: string): boolean {
  return listTree(git, commit, path).some(({ type }) => type === 'blob');
}

/** All files below a folder of a commit by their path in it; `null` if the folder does not exist. */
export function filesOf(git: Git, commit: string, folder: string): CommittedFiles | null {
  const tree = treeOf(git, commit, folder);
  if (tree === null) return null;
  const files = new Map<string, CommittedFile>();
  for (const { mode, type, hash, path } of listTree(git, tree)) {
    if (type === 'blob') files.set(path, { blob: hash, kind: mode === '120000' ? 'link' : 'file' });
  }
  return files;
}

/** The entry at a path of a tree, or without a path all entries below the tree. */
function listTree(git: Git, tree: string, path?: string) {
  const what = path === undefined ? ['-r', tree] : [tree, '--', path];
  const lines = expectAnswer(git(['ls-tree', '-z', '--full-tree', ...what]));
  return lines
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', type = '', hash = '', at = ''] = ENTRY.exec(line) ?? [];
      return type === '' ? [] : [{ mode, type, hash, path: at }];
    });
}

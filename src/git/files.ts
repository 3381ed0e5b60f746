import { expectAnswer, type Git } from './run.js';

/** A file of a commit. Submodules are left out: they are other repositories. */
export interface CommittedFile {
  readonly blob: string;
  readonly kind: 'file' | 'link';
}

export type CommittedFiles = ReadonlyMap<string, CommittedFile>;

const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/;

/**
 * The tree of a folder in a commit; `null` where that folder does not exist. Found through the trees above it, so that
 * one that the repository lacks is told from one that never was.
 */
export function treeOf(git: Git, commit: string, folder: string): string | null {
  if (folder === '') return commit;
  const [found] = listed(git, commit, folder);
  return found?.type === 'tree' ? found.hash : null;
}

/** Does a commit hold a file at a path from the root? */
export function holdsFile(git: Git, commit: string, path: string): boolean {
  return listed(git, commit, path).some(({ type }) => type === 'blob');
}

/** All files below a folder of a commit by their path in it; `null` where that folder does not exist. */
export function filesOf(git: Git, commit: string, folder: string): CommittedFiles | null {
  const tree = treeOf(git, commit, folder);
  if (tree === null) return null;
  const files = new Map<string, CommittedFile>();
  for (const { mode, type, hash, path } of listed(git, tree)) {
    if (type === 'blob') files.set(path, { blob: hash, kind: mode === '120000' ? 'link' : 'file' });
  }
  return files;
}

/** What stands at a path of a tree, else everything below it. */
function listed(git: Git, tree: string, path?: string) {
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

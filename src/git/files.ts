import { expectAnswer, type Git } from './run.js';

/** A file of a commit. Submodules are left out: they are other repositories. */
export interface CommittedFile {
  readonly blob: string;
  readonly kind: 'file' | 'link';
  readonly size: number;
}

export type CommittedFiles = ReadonlyMap<string, CommittedFile>;

const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-|BAD)\t([\s\S]+)$/;

/** The tree of a folder in a commit; `null` where that folder does not exist. */
export function treeOf(git: Git, commit: string, folder: string): string | null {
  const found = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${folder}`]);
  return found.code === 0 ? found.stdout.toString('utf8').trim() : null;
}

/** All files below a folder of a commit by their path in it; `null` where that folder does not exist. */
export function filesOf(git: Git, commit: string, folder: string): CommittedFiles | null {
  const tree = treeOf(git, commit, folder);
  if (tree === null) return null;
  const listed = expectAnswer(git(['ls-tree', '-r', '-z', '-l', '--full-tree', tree]));
  const files = new Map<string, CommittedFile>();
  for (const line of listed.toString('utf8').split('\0')) {
    const [, mode, type, blob = '', size, path = ''] = ENTRY.exec(line) ?? [];
    if (type !== 'blob') continue;
    files.set(path, { blob, kind: mode === '120000' ? 'link' : 'file', size: Number(size) || 0 });
  }
  return files;
}

import { dirname } from 'node:path/posix';
import type { FileTree } from './file-tree.js';
import type { ReadResult } from './read-file.js';

/** A file with unsaved content, as in an editor. */
export interface UnsavedFile {
  readonly path: string;
  readonly read: ReadResult;
}

/** A file tree in which one file, new or existing, has unsaved content. */
export function overlayFile(tree: FileTree, { path, read }: UnsavedFile): FileTree {
  const folder = dirname(path) === '.' ? '' : dirname(path);
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  return {
    ...tree,
    list: (at) => {
      const items = tree.list(at);
      return at !== folder || items.some((item) => item.name === name) ? items : [...items, { name, kind: 'file' }];
    },
    read: (at, limit) => (at === path ? read : tree.read(at, limit)),
  };
}

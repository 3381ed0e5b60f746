import { dirname } from 'node:path/posix';
import type { FileTree } from './file-tree.js';
import type { ReadResult } from './read-file.js';

/** A file as an editor holds it. */
export interface Unsaved {
  readonly path: string;
  readonly read: ReadResult;
}

/** A place with one file as somebody has it before them, unsaved, whether it stands there already or not. */
export function overlay(tree: FileTree, { path, read }: Unsaved): FileTree {
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

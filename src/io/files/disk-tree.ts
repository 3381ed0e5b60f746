import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileTree } from './file-tree.js';
import { readText } from './read-file.js';

/** A file tree of a folder on disk. */
export function makeDiskTree(root: string): FileTree {
  return {
    list: (folder) =>
      readdirSync(join(root, folder), { withFileTypes: true }).map((item) => ({
        name: item.name,
        kind: item.isDirectory() ? 'folder' : item.isSymbolicLink() ? 'link' : 'file',
      })),
    read: (path, limit) => readText(join(root, path), limit),
    staysInside: (link) => {
      const target = realpathSync(join(root, link));
      const inside = relative(realpathSync(root), target);
      return !inside.startsWith(`..${sep}`) && inside !== '..' && statSync(target).isFile();
    },
  };
}

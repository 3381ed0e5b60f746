import { dirname } from 'node:path/posix';
import type { FileTree } from './file-tree.js';
import { decode } from './read-file.js';

/** A place with one file as somebody has it before them, unsaved, whether it stands there already or not. */
export function overlay(tree: FileTree, path: string, text: string): FileTree {
  const folder = dirname(path) === '.' ? '' : dirname(path);
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  const bytes = Buffer.from(text, 'utf8');
  return {
    ...tree,
    list: (at) => {
      const items = tree.list(at);
      return at !== folder || items.some((item) => item.name === name) ? items : [...items, { name, kind: 'file' }];
    },
    read: (at, limit) => {
      if (at !== path) return tree.read(at, limit);
      return bytes.length > limit ? { problem: 'too-large', size: bytes.length } : decode(bytes);
    },
  };
}

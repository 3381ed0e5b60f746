import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** The kind of item at a path, without following links. */
export function kindOfPath(path: string): 'none' | 'file' | 'folder' | 'link' | 'other' {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return 'link';
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'none';
  }
}

/** Creates the parent folders one by one: the recursive mkdir of Node.js never ends on file systems such as /proc. */
export function makeParent(path: string): void {
  const parent = dirname(path);
  if (kindOfPath(parent) !== 'none') return;
  makeParent(parent);
  try {
    mkdirSync(parent);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

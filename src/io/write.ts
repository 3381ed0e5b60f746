import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Is there something at the path, and is it a link? Asked before anything is written. */
export function kindOfPath(path: string): 'none' | 'file' | 'folder' | 'link' | 'other' {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return 'link';
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'none';
  }
}

/** Step by step: on file systems that are no disk, such as /proc, Node's own way up and down never ends. */
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

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

export function makeParent(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

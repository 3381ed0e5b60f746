import { lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './atomic.js';

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

/**
 * Replaces the text of a file, whole or not at all, if it still is what it was when it was read.
 * @returns what is in the way: somebody else wrote it meanwhile, or the system's reason
 */
export async function replaceText(
  path: string,
  before: string,
  after: string,
): Promise<'changed' | { readonly reason: string } | null> {
  try {
    // Another path under the same name since it was read: a link would lead elsewhere.
    if (kindOfPath(path) !== 'file' || readFileSync(path, 'utf8') !== before) return 'changed';
    await writeWhole(path, after);
    return null;
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** Writes a file that is not there yet, whole or not at all. */
export async function createText(path: string, text: string): Promise<'changed' | { readonly reason: string } | null> {
  try {
    if (kindOfPath(path) !== 'none') return 'changed';
    makeParent(path);
    await writeWhole(path, text);
    return null;
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

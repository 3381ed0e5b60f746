import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../../core/model/settings.js';

/** The nearest folder upward that contains `tpm.yaml`, or else the folder itself. */
export function findRoot(from: string): string {
  return findUpward(from, CONFIG_FILE) ?? from;
}

/** The nearest folder upward, starting with the folder itself, that contains an item of that name. */
export function findUpward(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

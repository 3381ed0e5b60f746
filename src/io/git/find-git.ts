import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The absolute path of git. On Windows, starting `git` by its bare name would run a `git.exe` of the
 * current folder, which may be a foreign repository.
 */
export function findGit(env: Readonly<Record<string, string | undefined>>): string | null {
  const windows = process.platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, windows ? 'git.exe' : 'git')).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

import { join, relative, resolve } from 'node:path';
import { CONFIG_FILE } from '../core/settings.js';
import { isFolder } from '../io/find-root.js';
import { kindOfPath } from '../io/write.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

/** Which catalog paths on the command line mean, and what of it. */
export interface PathScope {
  readonly folder: string | undefined;
  /** Is the file one that is meant? */
  readonly within: (root: string, file: string) => boolean;
}

/** A folder with tpm.yaml, or the only folder given, is the catalog; other paths say which files of it are meant. */
export function pathScope(paths: readonly string[], { host: { cwd } }: Session): PathScope {
  const missing = paths.find((path) => kindOfPath(resolve(cwd, path)) === 'none');
  if (missing !== undefined) {
    throw new Refusal({
      en: `there is no file or folder "${missing}"`,
      de: `es gibt keine Datei und keinen Ordner »${missing}«`,
    });
  }
  const folders = paths.filter((path) => isFolder(resolve(cwd, path)));
  const marked = folders.find((path) => kindOfPath(join(resolve(cwd, path), CONFIG_FILE)) !== 'none');
  const folder = marked ?? (folders.length === 1 && paths.length === 1 ? folders[0] : undefined);
  const limits = paths.filter((path) => path !== folder).map((path) => resolve(cwd, path));
  const below = (limit: string, file: string) => !/^\.\.(?:[\\/]|$)/.test(relative(limit, file));
  return {
    folder,
    within: (root, file) => limits.length === 0 || limits.some((limit) => below(limit, join(root, file))),
  };
}

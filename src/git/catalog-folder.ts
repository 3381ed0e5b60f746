import { filesOf, treeOf } from './files.js';
import type { Repository } from './history.js';
import { logOf } from './log.js';
import { movedFolder } from './moved-folder.js';

/**
 * What the catalog's folder is called in a commit: what it is called now, else one of the names that it had on the way
 * here, else the folder that holds the same files. `null` if it was not there yet.
 */
export function folderAt(repository: Repository, commit: string): string | null {
  const { git, folder } = repository;
  const isThere = (name: string) => treeOf(git, commit, name) !== null;
  if (isThere(folder)) return folder;
  const now = filesOf(git, 'HEAD', folder);
  if (!now) return null;
  const { folders } = logOf(repository, { commit: 'HEAD', folder, firstParent: false });
  const known = folders.find(isThere);
  if (known !== undefined) return known;
  const everything = filesOf(git, commit, '');
  return everything && movedFolder(now, everything);
}

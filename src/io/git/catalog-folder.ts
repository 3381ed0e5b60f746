import { filesOf, holdsFile, treeOf } from './files-at.js';
import { folderOf, type Names, settingsIn } from './folder-names.js';
import { logOf } from './log.js';
import { findMovedFolder } from './moved-folder.js';
import type { Repository } from './open-repository.js';

/**
 * The catalog's folder in a commit: its current path, else one of its former paths,
 * else the folder with the same files. `null` if it did not exist yet.
 */
export function folderAt(repository: Repository, commit: string): string | null {
  const { git, folder } = repository;
  const asked: Names = {
    isThere: (name) => treeOf(git, commit, name) !== null,
    hasSettings: (name) => holdsFile(git, commit, settingsIn(name)),
  };
  if (asked.hasSettings(folder)) return folder;
  const marked = holdsFile(git, 'HEAD', settingsIn(folder));
  if (!marked && asked.isThere(folder)) return folder;
  const now = filesOf(git, 'HEAD', folder);
  if (!now) return null;
  const { folders } = logOf(repository, { commit: 'HEAD', folder, firstParent: false });
  const named = folders.find(asked.hasSettings);
  if (named !== undefined) return named;
  const everything = filesOf(git, commit, '');
  const moved = everything && findMovedFolder(now, everything);
  if (moved !== null && asked.hasSettings(moved)) return moved;
  return folderOf(folders, asked) ?? moved;
}

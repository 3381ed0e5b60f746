import type { ReadResult } from './read-file.js';

/** An item of a folder. Links to folders are never followed. */
export interface TreeItem {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'link';
}

/** A tree of files: a folder on disk or a commit. Paths are relative to its root, with `/`; `''` is the root. */
export interface FileTree {
  /** @throws the error of the file system; it becomes a finding */
  readonly list: (folder: string) => readonly TreeItem[];
  readonly read: (path: string, limit: number) => ReadResult;
  /** Does a link lead to a regular file inside the tree? @throws if its target does not exist */
  readonly staysInside: (link: string) => boolean;
  /** Called once with all paths before they are read, for trees that read many files faster in one call. */
  readonly prepare?: (paths: readonly string[]) => void;
}

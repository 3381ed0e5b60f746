import type { ReadResult } from './read-file.js';

/** What stands in a folder. A link is never followed on the way down. */
export interface TreeItem {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'link';
}

/** A place that holds files: a folder on disk, a commit. Paths are relative to it, with `/`; `''` is the place itself. */
export interface FileTree {
  /** @throws what the place itself throws; it becomes a finding */
  readonly list: (folder: string) => readonly TreeItem[];
  readonly read: (path: string, limit: number) => ReadResult;
  /** Does a link lead to a regular file inside? @throws where it leads nowhere */
  readonly staysInside: (link: string) => boolean;
  /** Called once with all that will be read, for places where one call for many files is cheaper. */
  readonly prepare?: (paths: readonly string[]) => void;
}

import { CONFIG_FILE } from '../core/settings.js';

/** The settings of a catalog in a folder, as a path from the root of the repository. */
export function settingsIn(folder: string): string {
  return folder === '' ? CONFIG_FILE : `${folder}/${CONFIG_FILE}`;
}

/** What a commit knows of folders. */
export interface Names {
  readonly isThere: (folder: string) => boolean;
  readonly hasSettings: (folder: string) => boolean;
}

/**
 * Under which of its names a catalog stands in a commit: the first that holds a `tpm.yaml`, else the first that is
 * there. The root of the repository is always there, so that it comes last.
 */
export function folderOf(names: readonly string[], { isThere, hasSettings }: Names): string | null {
  return (
    names.find(hasSettings) ??
    names.find((name) => name !== '' && isThere(name)) ??
    (names.includes('') && isThere('') ? '' : null)
  );
}

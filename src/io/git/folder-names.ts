import { CONFIG_FILE } from '../../core/model/settings.js';

/** The settings of a catalog in a folder, as a path from the root of the repository. */
export function settingsIn(folder: string): string {
  return folder === '' ? CONFIG_FILE : `${folder}/${CONFIG_FILE}`;
}

/** Queries about the folders of a commit. */
export interface Names {
  readonly isThere: (folder: string) => boolean;
  readonly hasSettings: (folder: string) => boolean;
}

/**
 * The path of a catalog in a commit, among its known paths: the first with a `tpm.yaml`, else the first that
 * exists. The root of the repository always exists and is therefore last.
 */
export function folderOf(names: readonly string[], { isThere, hasSettings }: Names): string | null {
  return (
    names.find(hasSettings) ??
    names.find((name) => name !== '' && isThere(name)) ??
    (names.includes('') && isThere('') ? '' : null)
  );
}

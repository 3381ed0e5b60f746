import { dirname, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { findUpward, isFolder } from '../../io/files/find-root.js';
import { kindOfPath } from '../../io/files/write.js';

/** A path of the command line, as typed and as an absolute path. */
export interface Limit {
  readonly typed: string;
  readonly path: string;
}

/** A catalog that the paths of the command line lie in, with the limits that they set. */
export interface PathScope {
  readonly folder: string | undefined;
  /** Paths inside the catalog; empty means the whole catalog. */
  readonly limits: readonly Limit[];
  /** Does the file lie within the limits? */
  readonly within: (root: string, file: string) => boolean;
}

const WHOLE_CATALOG: PathScope = { folder: undefined, limits: [], within: () => true };

/** Catalogs of the paths, each with the paths that lie inside it. */
export function pathScopes(paths: readonly string[], session: Session): readonly PathScope[] {
  const { cwd } = session.host;
  if (paths.length === 0) return [WHOLE_CATALOG];
  refuseMissing(paths, session);
  const areFolders = paths.every((path) => isFolder(resolve(cwd, path)));
  const groups = new Map<string, { folder: string; limits: Limit[] }>();
  for (const typed of paths) {
    const folder = folderOf(typed, session, areFolders);
    const root = resolve(cwd, folder);
    const group = groups.get(root) ?? { folder, limits: [] };
    groups.set(root, group);
    const path = resolve(cwd, typed);
    if (path !== root) group.limits.push({ typed, path });
  }
  return [...groups.values()].map(({ folder, limits }) => limitTo(limits, folder));
}

/** The only catalog; several are refused. */
export function requireOne<S extends PathScope>(scopes: readonly S[], command: string): S {
  const [first, second] = scopes;
  if (first !== undefined && second === undefined) return first;
  throw new Refusal(
    {
      en: `tpm ${command} takes one catalog at a time; these paths lie in ${scopes.length} catalogs`,
      de: `tpm ${command} nimmt nur einen Katalog auf einmal; diese Pfade liegen in ${scopes.length} Katalogen`,
    },
    { en: 'run it once for each catalog', de: 'es für jeden Katalog einzeln aufrufen' },
  );
}

export function limitTo(limits: readonly Limit[], folder: string): PathScope {
  const isWithin: PathScope['within'] = (root, file) =>
    limits.length === 0 || limits.some(({ path }) => liesIn(path, join(root, file)));
  return { folder, limits, within: isWithin };
}

export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Refuses paths that do not exist, except with `--at`, whose state may hold them. */
function refuseMissing(paths: readonly string[], { host, options }: Session): void {
  if ((options as { at?: string }).at !== undefined) return;
  const missing = paths.find((path) => kindOfPath(resolve(host.cwd, path)) === 'none');
  if (missing === undefined) return;
  throw new Refusal({
    en: `there is no file or folder "${missing}"`,
    de: `es gibt keine Datei und keinen Ordner »${missing}«`,
  });
}

/**
 * The catalog of a path: the folder itself if it holds tpm.yaml, else the catalog of `-C`, else the nearest one upward.
 * Without any tpm.yaml a folder is a catalog, and files belong to the current folder.
 */
function folderOf(typed: string, { host, options }: Session, areFolders: boolean): string {
  const path = resolve(host.cwd, typed);
  const isOne = isFolder(path);
  if (isOne && kindOfPath(join(path, CONFIG_FILE)) !== 'none') return typed;
  const named = options.catalog ?? host.env.TPM_CATALOG;
  if (named !== undefined && (!isOne || liesIn(resolve(host.cwd, named), path))) return named;
  return findUpward(isOne ? path : dirname(path), CONFIG_FILE) ?? (areFolders ? typed : host.cwd);
}

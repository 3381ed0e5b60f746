import { compareByCodeUnit } from '../core/order.js';
import { folderNames } from '../messages/folder-names.js';
import type { LoadedCatalog } from '../pipeline.js';

type Known = Pick<LoadedCatalog, 'model'>;

/** The folder of new entries: that of the rounds where a folder has only rounds, else the one that `tpm init` names. */
export function newFolderOf(catalog: Known, collection: string): string {
  const own = collection === 'assessments' ? roundsFolderOf(catalog) : null;
  return own ?? folderNames[catalog.model.settings.language ?? 'en'][collection] ?? collection;
}

/** The folder of the newest round whose folder has only rounds; `null` if there is none. */
function roundsFolderOf({ model }: Known): string | null {
  const others = new Set(model.entries.filter(({ kind }) => kind !== 'assessment').map(({ path }) => folderOf(path)));
  const own = [...model.assessments.values()]
    .filter(({ path }) => folderOf(path) !== '' && !others.has(folderOf(path)))
    .sort((left, right) => compareByCodeUnit(String(left.fields.date), String(right.fields.date)))
    .at(-1);
  return own ? folderOf(own.path) : null;
}

/** Whether every round of the catalog has a file of its own, in a folder that has only rounds. */
export function hasRoundFiles({ model }: Known): boolean {
  const folder = roundsFolderOf({ model });
  const paths = [...model.assessments.values()].map(({ path }) => path);
  return new Set(paths).size === paths.length && paths.every((path) => folderOf(path) === folder);
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

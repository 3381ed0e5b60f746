import { join, relative, resolve } from 'node:path';
import { hasRoundFiles, newFolderOf } from '../../cli/new-folder.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import type { ParsedFile } from '../../core/read/parsed.js';
import { appendCollection, insertEntry, type NewEntry } from '../../edit/insert-entry.js';
import { isCatalogFile } from '../../io/files/load.js';
import { kindOfPath } from '../../io/files/write.js';
import type { Kind } from '../../kinds/kind.js';

/** The file of a new entry, with its text before and after. */
export interface PlacedEntry {
  readonly path: string;
  /** `null` for a new file. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * Places the entry after the last one of its kind, of the same phase if possible. If that entry has a file of its own, or
 * there is none, the new entry gets a file of its own.
 * @param phase source of the field, for kinds that have it
 */
export function placeEntry(
  { catalog, root }: OpenedCatalog,
  kind: Kind,
  entry: NewEntry,
  phase: string | undefined,
): PlacedEntry {
  const known = [...(catalog.model.index.get(kind.name as never)?.values() ?? [])];
  const alike = known.filter(({ fields }) => (fields as { phase?: unknown } | null)?.phase === phase);
  const paths = [...pathsOf(phase === undefined ? [] : alike), ...pathsOf(known)];
  const [last] = paths;
  const isOwn = kind.name === 'assessment' && hasRoundFiles(catalog);
  const beside = last !== undefined && !isOwn && isOwnFile(last, catalog.model) ? folderOf(last) : null;
  for (const path of beside === null && !isOwn ? new Set(paths) : []) {
    const file = catalog.files.find((one) => one.path === path);
    const after = file && isSound(file) ? insertEntry(file, entry) : null;
    if (file && after !== null) return { path, before: file.text, after };
  }
  const path = `${beside ?? `${newFolderOf(catalog, kind.collection)}/`}${entry.id}.yaml`;
  if (kindOfPath(join(root, path)) !== 'none') throw takenRefusal(path);
  return placeInNewFile(path, entry, root);
}

/** Places the entry in the file of `--file`, which may be new. */
export function placeEntryIn(name: string, opened: OpenedCatalog, entry: NewEntry, session: Session): PlacedEntry {
  const { catalog, root } = opened;
  const path = relative(root, resolve(session.host.cwd, name)).replaceAll('\\', '/');
  if (/^\.\.(\/|$)|(^|\/)\.|^tpm\.yaml$/.test(path) || !isCatalogFile(path)) {
    throw new Refusal(
      {
        en: `"${name}" cannot hold entries of this catalog`,
        de: `»${name}« kann keine Einträge dieses Katalogs aufnehmen`,
      },
      { en: 'name a .yaml file below its folder', de: 'eine .yaml-Datei unter seinem Ordner nennen' },
    );
  }
  const file = catalog.files.find((one) => one.path === path);
  if (!file) {
    if (kindOfPath(join(root, path)) !== 'none') throw takenRefusal(path);
    return placeInNewFile(path, entry, root);
  }
  const after = isSound(file) ? (insertEntry(file, entry) ?? appendCollection(file, entry)) : null;
  if (after !== null) return { path, before: file.text, after };
  throw new Refusal(
    { en: `the entry cannot be added to "${path}"`, de: `in »${path}« lässt sich der Eintrag nicht anfügen` },
    { en: 'omit --file, or write the entry there by hand', de: '--file weglassen oder ihn dort von Hand schreiben' },
  );
}

/** Does the file hold a single entry and have its name? */
function isOwnFile(path: string, { entries }: OpenedCatalog['catalog']['model']): boolean {
  const [only, ...others] = entries.filter((entry) => entry.path === path);
  return others.length === 0 && path.slice(folderOf(path).length) === `${only?.id}.yaml`;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const isSound = ({ findings }: ParsedFile) => findings.every(({ severity }) => severity !== 'error');

/** Paths of the entries, the last file first. */
const pathsOf = (entries: readonly { readonly path: string }[]) =>
  [...new Set(entries.map(({ path }) => path))].sort().reverse();

function placeInNewFile(path: string, { collection, lines }: NewEntry, root: string): PlacedEntry {
  const modeline = modelineFor(path, root);
  const head = modeline === '' ? [] : [modeline];
  return { path, before: null, after: `${[...head, `${collection}:`, ...lines].join('\n')}\n` };
}

/** The line that names the schema to editors; '' for a catalog without schemas. */
export function modelineFor(path: string, root: string): string {
  const schema = '.tpm/schemas/catalog.schema.json';
  const up = '../'.repeat(path.split('/').length - 1);
  return kindOfPath(join(root, schema)) === 'file' ? `# yaml-language-server: $schema=${up}${schema}` : '';
}

function takenRefusal(path: string): Refusal {
  return new Refusal(
    { en: `"${path}" already exists`, de: `»${path}« gibt es schon` },
    { en: 'choose a file with --file', de: 'mit --file eine Datei wählen' },
  );
}

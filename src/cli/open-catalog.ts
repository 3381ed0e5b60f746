import { resolve } from 'node:path';
import { lastDayOf } from '../core/dates.js';
import { CONFIG_FILE } from '../core/model/settings.js';
import type { Envelope } from '../document/report.js';
import { makeDiskTree } from '../io/files/disk-tree.js';
import { findRoot, isFolder } from '../io/files/find-root.js';
import { overlayFile, type UnsavedFile } from '../io/files/overlay.js';
import { makeCommitTree } from '../io/git/commit-tree.js';
import { catalogOf, type LoadedCatalog, loadCatalog } from '../pipeline.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { filesAt, orRefuse } from './files-at-revision.js';
import { langOf } from './lang.js';
import type { OpenedCatalog } from './opened.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

/** Root of the catalog: the given folder, else the nearest folder upward with `tpm.yaml`, else the current folder. */
export function rootOf(session: Session, folder?: string): string {
  const { host, options } = session;
  const given = folder ?? options.catalog ?? host.env.TPM_CATALOG;
  if (given === undefined) return findRoot(host.cwd);
  const root = resolve(host.cwd, given);
  if (isFolder(root)) return root;
  throw new Refusal(
    { en: `there is no folder "${given}"`, de: `es gibt keinen Ordner »${given}«` },
    {
      en: 'name a folder with YAML files, or run "tpm init" to start one',
      de: 'einen Ordner mit YAML-Dateien nennen oder mit »tpm init« einen anlegen',
    },
  );
}

/**
 * Opens the catalog of a command. An empty folder is refused, because a check of nothing must not pass.
 * @param unsaved text of an editor, in place of the file on disk
 */
export function openCatalog(session: Session, folder?: string, unsaved?: UnsavedFile): OpenedCatalog {
  const root = rootOf(session, folder);
  const { catalog, day } = loadAt(root, session, unsaved);
  const opened = describeOpened(root, { catalog, day }, session);
  session.onOpen?.(opened);
  if (catalog.files.length === 0 && catalog.findings.length === 0) {
    throw new Refusal(
      {
        en: 'there is no catalog here: the folder holds no YAML file',
        de: 'hier ist kein Katalog: der Ordner enthält keine YAML-Datei',
      },
      { en: 'run "tpm init" to start one', de: 'mit »tpm init« einen anlegen' },
    );
  }
  const nested = catalog.files.map((file) => file.path).filter((path) => path.endsWith(`/${CONFIG_FILE}`));
  if (nested.length > 0 && catalog.file(CONFIG_FILE) === undefined) throw severalCatalogsRefusal(nested);
  if (session.options.verbose) {
    const { length } = catalog.files;
    session.say({ en: `read ${length} files in ${root}`, de: `${length} Dateien in ${root} gelesen` });
  }
  return opened;
}

function describeOpened(root: string, { catalog, day }: LoadedState, session: Session): OpenedCatalog {
  const { settings } = catalog;
  const { asOf } = session.options;
  return {
    root,
    catalog,
    lang: langOf(session.options.lang, session.host.env, settings.language),
    asOf: asOf === undefined ? (settings.asOf ?? day ?? session.host.today()) : lastDayOf(asOf),
  };
}

export interface LoadedState {
  readonly catalog: LoadedCatalog;
  /** Day of the commit with `--at`, which dates the analysis. */
  readonly day: string | null;
}

/** Loads the catalog from the folder, or with `--at` from a commit. */
function loadAt(root: string, session: Session, unsaved: UnsavedFile | undefined): LoadedState {
  const { at } = session.options as { at?: string };
  if (unsaved) return { catalog: catalogOf(overlayFile(makeDiskTree(root), unsaved)), day: null };
  if (at === undefined) return { catalog: loadCatalog(root), day: null };
  const { history, files, commit } = filesAt(root, at, session);
  const shown = `${at} (${commit.slice(0, 10)})`;
  session.say({ en: `the catalog as it was at ${shown}`, de: `der Katalog, wie er bei ${shown} war` });
  return orRefuse(() => ({ catalog: catalogOf(makeCommitTree(history, files)), day: history.dayOf(commit) }));
}

/** Refuses a folder above several catalogs, which would be read as one. */
function severalCatalogsRefusal(nested: readonly string[]): Refusal {
  const folders = nested.slice(0, 5).map((path) => path.slice(0, -CONFIG_FILE.length - 1));
  const list = folders.join(', ') + (nested.length > folders.length ? ', …' : '');
  return new Refusal(
    {
      en: 'this folder is not a catalog, there are catalogs below it',
      de: 'dieser Ordner ist kein Katalog, darunter liegen Kataloge',
    },
    { en: `name one: ${list}`, de: `einen nennen: ${list}` },
  );
}

export function envelopeOf(
  schema: string,
  { catalog, asOf }: Pick<OpenedCatalog, 'catalog' | 'asOf'>,
  version: string,
): Envelope {
  return {
    schema: `tpm/${schema}`,
    schemaVersion: '1.0',
    tool: { name: 'touchpoint-manager', version },
    catalog: {
      name: catalog.settings.name,
      path: '.',
      files: catalog.files.length,
      entries: [...catalog.model.index.values()].reduce((sum, entries) => sum + entries.size, 0),
    },
    asOf,
    complete: catalog.complete,
  };
}

/** Reports omitted entries on stderr and returns the exit code of an analysis. */
export function analysisExit({ catalog, lang }: OpenedCatalog, session: Session): ExitCode {
  const errors = catalog.findings.filter((finding) => finding.severity === 'error');
  if (errors.length === 0) return EXIT.fine;
  const files = new Set(errors.map((finding) => finding.place.path)).size;
  session.say(
    {
      en: `incomplete: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in ${files} ${files === 1 ? 'file' : 'files'}, what they concern is left out – tpm check`,
      de: `unvollständig: ${errors.length} Fehler in ${files} ${files === 1 ? 'Datei' : 'Dateien'}, was sie betrifft, fehlt hier – tpm check`,
    },
    lang,
  );
  const unreadable = errors.some(({ rule }) => rule === 'unreadable-file' || rule === 'unreadable-folder');
  return unreadable ? EXIT.refused : EXIT.findings;
}

import { openCatalog, rootOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import { lastDayOf } from '../../core/dates.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { fromSources, loadCatalog } from '../../pipeline.js';

export interface ImportStart {
  /** The catalog on disk. */
  readonly opened: OpenedCatalog;
  /** The first files of a new catalog, by path; empty for an existing one. */
  readonly start: ReadonlyMap<string, string>;
}

/** Opens the catalog to import into. In a folder without YAML files, the import starts a new catalog. */
export function openForImport(session: Session): ImportStart {
  const root = rootOf(session);
  const { files, findings } = loadCatalog(root);
  if (files.length > 0 || findings.length > 0) return { opened: openCatalog(session), start: new Map() };
  const { lang, host, options } = session;
  const opened = {
    root,
    catalog: fromSources([]),
    lang,
    asOf: options.asOf === undefined ? host.today() : lastDayOf(options.asOf),
  };
  return { opened, start: new Map([[CONFIG_FILE, `version: 1\nlanguage: ${lang}\n`]]) };
}

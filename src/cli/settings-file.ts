import { join } from 'node:path';
import { CONFIG_FILE } from '../core/model/settings.js';
import { makeDiskTree } from '../io/files/disk-tree.js';
import { loadTree } from '../io/files/load.js';
import { kindOfPath } from '../io/files/write.js';
import { fromSources, type LoadedCatalog } from '../pipeline.js';
import { rootOf } from './open-catalog.js';
import type { Session } from './session.js';

/** `tpm.yaml` alone, as a catalog without entries. */
export interface SettingsFile {
  readonly present: boolean;
  readonly catalog: LoadedCatalog;
}

export function openSettings(session: Session, folder?: string): SettingsFile {
  const root = rootOf(session, folder);
  const present = kindOfPath(join(root, CONFIG_FILE)) !== 'none';
  const { sources, findings, lossy } = loadTree(makeDiskTree(root), (path) => path !== CONFIG_FILE);
  return { present, catalog: fromSources(sources, findings, { lossy }) };
}

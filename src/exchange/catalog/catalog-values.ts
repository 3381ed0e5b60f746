import type { Catalog } from '../../core/model/catalog.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { isMap, type YamlMap } from '../../core/read/parsed.js';
import type { Owner } from './sheets.js';

/** An entry as data: kind, id and fields. The settings are the one entry of `settings`, with the id ''. */
export interface CatalogEntry {
  readonly owner: Owner;
  readonly id: string;
  readonly value: YamlMap;
}

/** All that a catalog holds: its settings as written, and every entry that its schema accepts. */
export function entriesOf({ files, model }: Pick<Catalog, 'files' | 'model'>): CatalogEntry[] {
  const written = files.find(({ path }) => path === CONFIG_FILE)?.documents[0]?.value;
  const settings = isMap(written) ? written : {};
  return [
    { owner: 'settings', id: '', value: settings },
    ...model.entries.map(({ kind, id, fields }) => ({ owner: kind, id, value: fields as unknown as YamlMap })),
  ];
}

export function entryKey({ owner, id }: Pick<CatalogEntry, 'owner' | 'id'>): string {
  return `${owner}/${id}`;
}

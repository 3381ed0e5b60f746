import type { Importer, ImportFile } from './import-state.js';

interface ListedImporter {
  readonly takes: (file: ImportFile) => boolean;
  readonly load: () => Promise<Importer>;
}

/** The importers; the first one that accepts a file imports it. */
const importers: readonly ListedImporter[] = [
  { takes: () => true, load: async () => (await import('./import-list.js')).importList },
];

export async function importerFor(file: ImportFile): Promise<Importer> {
  const found = importers.find(({ takes }) => takes(file));
  if (!found) throw new Error('the last importer takes every file');
  return found.load();
}

import { isCatalogJson } from '../../exchange/catalog/catalog-json.js';
import { isSheetHead } from '../../exchange/catalog/csv-sheet.js';
import type { Importer, ImportFile } from './import-state.js';

interface ListedImporter {
  readonly takes: (file: ImportFile) => boolean;
  readonly load: () => Promise<Importer>;
}

const HEAD_BYTES = 4_096;
const headOf = ({ bytes }: ImportFile) =>
  Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('utf8')
    .replace(/^\ufeff/, '');

/** One sheet of an exported catalog. */
export function isCatalogCsv(file: ImportFile): boolean {
  return isSheetHead(headOf(file));
}

/** The importers; the first one that accepts a file imports it. */
const importers: readonly ListedImporter[] = [
  {
    takes: ({ name }) => /\.(md|markdown|mmd|mermaid)$/i.test(name),
    load: async () => (await import('./import-journeys.js')).importJourneys,
  },
  {
    takes: (file) => isCatalogJson(headOf(file)),
    load: async () => (await import('./import-catalog.js')).importCatalogJson,
  },
  { takes: isCatalogCsv, load: async () => (await import('./import-catalog.js')).importCatalogSheets },
  { takes: () => true, load: async () => (await import('./import-list.js')).importList },
];

export async function importerFor(file: ImportFile): Promise<Importer> {
  const found = importers.find(({ takes }) => takes(file));
  if (!found) throw new Error('the last importer takes every file');
  return found.load();
}

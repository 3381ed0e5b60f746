import type { ListedExporter } from '../../exchange/export/exporter.js';

/** What the catalog can be exported to, in the order of the help: a line here, a file with one function in `exchange/export/`. */
export const exporters: readonly ListedExporter[] = [
  {
    id: 'xlsx',
    extensions: ['xlsx'],
    summary: {
      en: 'the whole catalog as a workbook to edit and import again',
      de: 'der ganze Katalog als Arbeitsmappe zum Bearbeiten und erneuten Import',
    },
    load: async () => (await import('../../exchange/export/catalog.js')).catalogXlsx,
  },
  {
    id: 'csv',
    extensions: ['csv'],
    summary: {
      en: 'the touchpoints as a table; with -o folder/ a file for each kind',
      de: 'die Kontaktpunkte als Tabelle; mit -o Ordner/ eine Datei je Art',
    },
    load: async () => (await import('../../exchange/export/catalog.js')).catalogCsv,
    loadFiles: async () => (await import('../../exchange/export/catalog.js')).catalogCsvFiles,
  },
  {
    id: 'json',
    extensions: ['json'],
    summary: { en: 'the whole catalog as one document', de: 'der ganze Katalog als ein Dokument' },
    load: async () => (await import('../../exchange/export/catalog.js')).catalogJson,
  },
  {
    id: 'jsonl',
    extensions: ['jsonl', 'ndjson'],
    summary: { en: 'the whole catalog, an entry on each line', de: 'der ganze Katalog, ein Eintrag je Zeile' },
    load: async () => (await import('../../exchange/export/catalog.js')).catalogJsonl,
  },
  {
    id: 'dot',
    extensions: ['dot', 'gv'],
    summary: { en: 'the network of all journeys for Graphviz', de: 'das Netz aller Kundenreisen für Graphviz' },
    load: async () => (await import('../../exchange/export/dot.js')).dot,
  },
];

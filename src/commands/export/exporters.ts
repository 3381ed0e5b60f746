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
    id: 'mermaid',
    extensions: ['md', 'mmd'],
    summary: { en: 'the journeys as Mermaid diagrams', de: 'die Kundenreisen als Mermaid-Diagramme' },
    load: async () => (await import('../../exchange/export/mermaid.js')).mermaid,
    loadFiles: async () => (await import('../../exchange/export/mermaid.js')).mermaidFiles,
  },
  {
    id: 'dot',
    extensions: ['dot', 'gv'],
    summary: { en: 'the network of all journeys for Graphviz', de: 'das Netz aller Kundenreisen für Graphviz' },
    load: async () => (await import('../../exchange/export/dot.js')).dot,
  },
  {
    id: 'graphml',
    extensions: ['graphml'],
    summary: {
      en: 'the network of all journeys for Gephi, yEd and others',
      de: 'das Netz aller Kundenreisen für Gephi, yEd und andere',
    },
    load: async () => (await import('../../exchange/export/graphml.js')).graphml,
  },
  {
    id: 'measures',
    extensions: ['measures.csv'],
    summary: { en: 'the measures as CSV for task tools', de: 'die Maßnahmen als CSV für Aufgabenwerkzeuge' },
    load: async () => (await import('../../exchange/export/measures-csv.js')).measuresCsv,
  },
  {
    id: 'ics',
    extensions: ['ics'],
    summary: {
      en: 'the measures with their dates for calendars',
      de: 'die Maßnahmen mit ihren Terminen für Kalender',
    },
    load: async () => (await import('../../exchange/export/ics.js')).ics,
  },
];

import type { ListedExporter } from '../../exchange/export/exporter.js';

/** What the catalog can be exported to, in the order of the help: a line here, a file with one function in `exchange/export/`. */
export const exporters: readonly ListedExporter[] = [
  {
    id: 'dot',
    extensions: ['dot', 'gv'],
    summary: { en: 'the network of all journeys for Graphviz', de: 'das Netz aller Kundenreisen für Graphviz' },
    load: async () => (await import('../../exchange/export/dot.js')).dot,
  },
];

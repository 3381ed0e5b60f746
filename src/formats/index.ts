import type { CsvDialect } from '../report/report.js';
import type { Format, ListedFormat } from './define.js';
import { json } from './json.js';
import { plain } from './plain.js';
import { text } from './text.js';

export const formats = [text, json, plain] as const satisfies readonly Format[];

/** In which a page is handed over. */
export const pageFormats: readonly ListedFormat[] = [
  { id: 'html', extensions: ['html', 'htm'], load: async () => (await import('./html.js')).html },
  { id: 'markdown', extensions: ['md'], load: async () => (await import('./markdown.js')).markdown },
];

/** In which a single screen is handed over. */
export const screenFormats = (dialect: CsvDialect): readonly ListedFormat[] => [
  ...pageFormats,
  { id: 'csv', extensions: ['csv'], load: async () => (await import('./csv.js')).csvIn(dialect) },
];

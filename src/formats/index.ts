import type { CsvDialect } from '../report/report.js';
import type { Format, ListedFormat } from './define.js';
import { json } from './json.js';
import { plain } from './plain.js';
import { text } from './text.js';

export const formats = [text, json, plain] as const satisfies readonly Format[];

/** Formats of a page that is saved to a file. */
export const pageFormats: readonly ListedFormat[] = [
  { id: 'html', extensions: ['html', 'htm'], load: async () => (await import('./html.js')).html },
  { id: 'markdown', extensions: ['md'], load: async () => (await import('./markdown.js')).markdown },
];

/** Formats of a single screen that is saved to a file. */
export const screenFormats = (dialect: CsvDialect): readonly ListedFormat[] => [
  ...pageFormats,
  { id: 'csv', extensions: ['csv'], load: async () => (await import('./csv.js')).csvIn(dialect) },
];

import type { CsvDialect, Report } from '../document/report.js';
import type { Format, ListedFormat, WrittenContent } from './format.js';
import { json } from './json.js';
import { plain } from './plain.js';
import { text } from './terminal/text.js';

export const formats = [text, json, plain] as const satisfies readonly Format[];

/** Formats of a page that is saved to a file. */
export const pageFormats: readonly ListedFormat[] = [
  { id: 'html', extensions: ['html', 'htm'], load: async () => (await import('./html/screen-html.js')).html },
  { id: 'markdown', extensions: ['md'], load: async () => (await import('./markdown/screen-markdown.js')).markdown },
];

/** Formats of a single screen that is saved to a file. */
export const screenFormats = (
  dialect: CsvDialect,
): readonly ListedFormat<Report, WrittenContent | Promise<WrittenContent>>[] => [
  ...pageFormats,
  { id: 'xlsx', extensions: ['xlsx'], load: async () => (await import('./xlsx/screen-xlsx.js')).xlsx },
  { id: 'csv', extensions: ['csv'], load: async () => (await import('./csv/screen-csv.js')).csvRendererFor(dialect) },
];

import type { CsvDialect, Report } from '../document/report.js';
import { formats, screenFormats } from '../formats/index.js';
import type { Host } from '../io/host.js';
import { makePdfFormat } from './pdf-format.js';

/** The formats of every command that shows one view: the screen's own, and documents that are saved to a file. */
export const viewFormats = (host: Pick<Host, 'env'>, dialect: CsvDialect = 'rfc') => [
  ...formats,
  ...screenFormats(dialect),
  makePdfFormat<Report>(host, async () => (await import('../formats/html/screen-html.js')).html),
];

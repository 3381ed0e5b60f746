import { makePdfFormat } from '../cli/pdf-format.js';
import type { FullReport } from '../document/report.js';
import { formats } from '../formats/index.js';
import { reportFormats } from '../formats/report-formats.js';
import type { Host } from '../io/host.js';

/** The formats of `tpm report`. */
export const reportFormatsFor = (host: Pick<Host, 'env'>) => [
  ...reportFormats,
  makePdfFormat<FullReport>(host, async () => {
    const { writeHtmlPage } = await import('../formats/html/report-page.js');
    return (report) => writeHtmlPage(report.printed ?? report);
  }),
  ...formats,
];

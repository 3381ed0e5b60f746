import type { Report } from '../../document/report.js';
import type { Render } from '../format.js';
import { toPage } from '../screen-page.js';
import { writeHtmlPage, writeHtmlSheet } from './report-page.js';

/** A screen as an HTML page with the frame, style and policy of the report. */
export const html = (report: Report): string => writeHtmlPage(toPage(report));

/** A page that fits one sheet of paper. */
export const sheetHtml: Render = (report) => writeHtmlSheet(toPage(report));

/** @param title of the page */
export function blocksHtml(report: Report, title: string): string {
  return writeHtmlPage(toPage(report, title));
}

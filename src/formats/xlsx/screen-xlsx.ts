import type { Report } from '../../document/report.js';
import { toPage } from '../screen-page.js';
import { xlsx as writeWorkbook } from './workbook.js';

/** A screen as a workbook: a sheet for each part, and the charts beside it. */
export const xlsx = (report: Report): Promise<Uint8Array> => writeWorkbook(toPage(report));

import type { DiffReport } from '../report/diff-document.js';
import type { Render } from './define.js';
import { diffTitle } from './diff-title.js';
import { blocksHtml } from './html.js';

/** A comparison as an HTML page. */
export const diffHtml: Render<DiffReport> = (report) =>
  blocksHtml(report, diffTitle(report.document.catalog.name, report.lang));

import type { DiffReport } from '../../document/diff-document.js';
import { diffTitle } from '../diff-title.js';
import type { Render } from '../format.js';
import { blocksHtml } from './screen-html.js';

/** A comparison as an HTML page. */
export const diffHtml: Render<DiffReport> = (report) =>
  blocksHtml(report, diffTitle(report.document.catalog.name, report.lang));

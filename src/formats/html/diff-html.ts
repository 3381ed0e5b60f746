import type { DiffReport } from '../../document/diff-document.js';
import { diffTitleOf } from '../diff-title.js';
import type { Render } from '../format.js';
import { blocksHtml } from './screen-html.js';

/** A comparison as an HTML page. */
export const diffHtml: Render<DiffReport> = (report) =>
  blocksHtml(report, diffTitleOf(report.document.catalog.name, report.lang));

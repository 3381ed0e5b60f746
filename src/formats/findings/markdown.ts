import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { commentMarker, MAX_COMMENT_CHARACTERS } from '../markdown/comment-page.js';
import { runName } from './finding-text.js';
import { writeFindings } from './markdown-report.js';

/** A comment for a pull or merge request. */
export const markdown: Render<CheckReport> = (report) =>
  writeFindings(report, {
    head: [commentMarker('tpm-check', runName(report))],
    maxSize: MAX_COMMENT_CHARACTERS,
    measure: (text) => text.length,
  });

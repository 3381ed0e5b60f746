import type { CheckReport } from '../../report/check-report.js';
import type { Render } from '../define.js';
import { writeMarkdown } from './markdown-report.js';
import { uriOf } from './sarif-result.js';
import { runName } from './shown.js';

/** GitHub takes 65,536 characters in a comment; GitLab takes more. */
const ROOM = 65_000;

/** A comment for a pull or merge request. By its first line whoever posts it finds the last one and replaces it. */
export const markdown: Render<CheckReport> = (report) => {
  // A comment of HTML ends at "--".
  const catalog = uriOf(runName(report)).replaceAll('-', '%2D');
  const marker = `<!-- tpm-check ${catalog} -->`.replace('  ', ' ');
  return writeMarkdown(report, { marker, room: ROOM, measure: (text) => text.length });
};

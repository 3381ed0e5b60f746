import type { CheckReport } from '../../report/check-report.js';
import type { Render } from '../define.js';
import { writeMarkdown } from './markdown-report.js';
import { uriOf } from './sarif-result.js';
import { runName } from './shown.js';

/** GitHub accepts 65,536 characters in a comment; GitLab accepts more. */
const MAX_CHARACTERS = 65_000;

/** A comment for a pull or merge request. Its first line identifies the previous comment, so that a script can replace it. */
export const markdown: Render<CheckReport> = (report) => {
  // An HTML comment ends at "--".
  const catalog = uriOf(runName(report)).replaceAll('-', '%2D');
  const marker = `<!-- tpm-check ${catalog} -->`.replace('  ', ' ');
  return writeMarkdown(report, { marker, maxSize: MAX_CHARACTERS, measure: (text) => text.length });
};

import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { utf8LengthOf } from './finding-lines.js';
import { writeFindings } from './markdown-report.js';

/** GitHub drops a summary above 1 MiB, and other commands of the step share it. */
const MAX_BYTES = 900 * 1024;

/** The page of a job in GitHub Actions. */
export const githubSummary: Render<CheckReport> = (report) =>
  writeFindings(report, { head: [], maxSize: MAX_BYTES, measure: utf8LengthOf });

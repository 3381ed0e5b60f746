import type { CheckReport } from '../../report/check-report.js';
import type { Render } from '../define.js';
import { utf8Length } from './lines.js';
import { writeMarkdown } from './markdown-report.js';

/** GitHub drops a summary of more than 1 MiB, and other commands of the step may have written some of it. */
const ROOM = 900 * 1024;

/** The page of a job in GitHub Actions. */
export const githubSummary: Render<CheckReport> = (report) =>
  writeMarkdown(report, { room: ROOM, measure: utf8Length });

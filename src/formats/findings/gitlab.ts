import { sha256Of } from '../../core/sha256.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { toJson } from '../json.js';
import {
  activeFindingsOf,
  formatAdvice,
  isFileUnreadable,
  lastLineOf,
  repositoryPathOf,
  trackedName,
} from './finding-text.js';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A Code Quality report. GitLab merges findings with equal fingerprints, so each fingerprint is unique and stable. */
export const gitlab: Render<CheckReport> = (report) => {
  const issue = (finding: JsonFinding) => ({
    description: formatAdvice(finding),
    check_name: finding.ruleId,
    // The catalogs of one repository may have the same ids.
    fingerprint: sha256Of(`${report.prefix}${trackedName(finding)}`),
    severity: isFileUnreadable(finding) ? 'blocker' : SEVERITIES[finding.severity],
    location: {
      path: makeVisible(repositoryPathOf(report, finding.file)),
      lines: { begin: finding.range.start.line, end: lastLineOf(finding.range) },
    },
  });
  return `${toJson(activeFindingsOf(report).map(issue))}\n`;
};

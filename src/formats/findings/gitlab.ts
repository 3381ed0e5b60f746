import { visible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { toJson } from '../json.js';
import { sha256 } from './sha256.js';
import { activeFindings, adviceText, breaksFile, lastLine, repositoryPath, trackedName } from './shown.js';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A Code Quality report. GitLab merges findings with equal fingerprints, so each fingerprint is unique and stable. */
export const gitlab: Render<CheckReport> = (report) => {
  const issue = (finding: JsonFinding) => ({
    description: adviceText(finding),
    check_name: finding.ruleId,
    // The catalogs of one repository may have the same ids.
    fingerprint: sha256(`${report.prefix}${trackedName(finding)}`),
    severity: breaksFile(finding) ? 'blocker' : SEVERITIES[finding.severity],
    location: {
      path: visible(repositoryPath(report, finding.file)),
      lines: { begin: finding.range.start.line, end: lastLine(finding.range) },
    },
  });
  return `${toJson(activeFindings(report).map(issue))}\n`;
};

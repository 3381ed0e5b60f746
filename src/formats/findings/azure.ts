import { visible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { countsText } from '../../messages/counts.js';
import type { Render } from '../format.js';
import { fitting } from './host-limits.js';
import { moreText } from './more.js';
import { activeFindings, adviceText, lineText, repositoryPath } from './shown.js';
import { azureCommand } from './workflow-command.js';

/** Azure keeps ten errors and ten warnings per task; the others are only in its log. */
const MAX_ISSUES = 10;

/** Issues for Azure Pipelines, which has errors and warnings only. The log holds the whole list before them. */
export const azure: Render<CheckReport> = (report) => {
  const findings = activeFindings(report);
  const title = `tpm check: ${countsText(report.document.summary, report.lang)}`;
  if (findings.length === 0) return `${title}\n`;
  const lines = [
    `##[group]${title}`,
    ...findings.map((finding) => lineText(report, finding)),
    '##[endgroup]',
    ...formatIssues(report, findings, 'error'),
    ...formatIssues(report, findings, 'warning'),
  ];
  return `${lines.join('\n')}\n`;
};

function formatIssues(report: CheckReport, findings: readonly JsonFinding[], type: 'error' | 'warning'): string[] {
  const { shown, left } = fitting(
    findings.filter((finding) => finding.severity === type),
    MAX_ISSUES,
  );
  const lines = shown.map((finding) => {
    const { file, range, ruleId } = finding;
    const sourcepath = visible(repositoryPath(report, file));
    const { line: linenumber, column: columnnumber } = range.start;
    const properties = { type, sourcepath, linenumber, columnnumber, code: ruleId };
    return azureCommand('task.logissue', properties, adviceText(finding));
  });
  return left > 0 ? [...lines, azureCommand('task.logissue', { type }, moreText(left, type, report.lang))] : lines;
}

import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { countsText } from '../../messages/counts.js';
import type { Render } from '../format.js';
import { activeFindingsOf, formatAdvice, formatFindingLine, repositoryPathOf } from './finding-text.js';
import { limitItems } from './host-limits.js';
import { formatLeftOut } from './left-out.js';
import { formatAzureCommand } from './workflow-command.js';

/** Azure keeps ten errors and ten warnings per task; the others are only in its log. */
const MAX_ISSUES = 10;

/** Issues for Azure Pipelines, which has errors and warnings only. The log lists all findings before the issues. */
export const azure: Render<CheckReport> = (report) => {
  const findings = activeFindingsOf(report);
  const title = `tpm check: ${countsText(report.document.summary, report.lang)}`;
  if (findings.length === 0) return `${title}\n`;
  const lines = [
    `##[group]${title}`,
    ...findings.map((finding) => formatFindingLine(report, finding)),
    '##[endgroup]',
    ...formatIssues(report, findings, 'error'),
    ...formatIssues(report, findings, 'warning'),
  ];
  return `${lines.join('\n')}\n`;
};

function formatIssues(report: CheckReport, findings: readonly JsonFinding[], type: 'error' | 'warning'): string[] {
  const { shown, left } = limitItems(
    findings.filter((finding) => finding.severity === type),
    MAX_ISSUES,
  );
  const lines = shown.map((finding) => {
    const { file, range, ruleId } = finding;
    const sourcepath = makeVisible(repositoryPathOf(report, file));
    const { line: linenumber, column: columnnumber } = range.start;
    const properties = { type, sourcepath, linenumber, columnnumber, code: ruleId };
    return formatAzureCommand('task.logissue', properties, formatAdvice(finding));
  });
  return left > 0
    ? [...lines, formatAzureCommand('task.logissue', { type }, formatLeftOut(left, type, report.lang))]
    : lines;
}

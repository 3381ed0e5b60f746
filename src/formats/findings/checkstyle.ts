import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { activeFindingsOf, formatAdvice, repositoryPathOf } from './finding-text.js';
import { groupBy } from './group-by.js';
import { formatElement, nestElements, XML_HEAD } from './xml.js';

/** A Checkstyle report for servers and editors. */
export const checkstyle: Render<CheckReport> = (report) => {
  const files = groupBy(activeFindingsOf(report), (finding) => finding.file);
  const elements = [...files].map(([file, findings]) =>
    formatElement('file', { name: repositoryPathOf(report, file) }, nestElements(findings.map(errorElement), 2)),
  );
  return `${XML_HEAD}${formatElement('checkstyle', { version: '4.3' }, nestElements(elements, 1))}\n`;
};

function errorElement(finding: JsonFinding): string {
  const { range, severity, ruleId } = finding;
  const { line, column } = range.start;
  return formatElement('error', { line, column, severity, message: formatAdvice(finding), source: `tpm.${ruleId}` });
}

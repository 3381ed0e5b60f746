import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { groupBy } from './group-by.js';
import { activeFindings, adviceText, repositoryPath } from './shown.js';
import { element, nested, XML_HEAD } from './xml.js';

/** A Checkstyle report for servers and editors. */
export const checkstyle: Render<CheckReport> = (report) => {
  const files = groupBy(activeFindings(report), (finding) => finding.file);
  const elements = [...files].map(([file, findings]) =>
    element('file', { name: repositoryPath(report, file) }, nested(findings.map(errorElement), 2)),
  );
  return `${XML_HEAD}${element('checkstyle', { version: '4.3' }, nested(elements, 1))}\n`;
};

function errorElement(finding: JsonFinding): string {
  const { range, severity, ruleId } = finding;
  const { line, column } = range.start;
  return element('error', { line, column, severity, message: adviceText(finding), source: `tpm.${ruleId}` });
}

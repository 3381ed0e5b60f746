import type { Severity } from '../../core/finding.js';
import { SEVERITIES } from '../../core/finding.js';
import { sha256Of } from '../../core/sha256.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { countsText } from '../../messages/counts.js';
import type { Render } from '../format.js';
import { activeFindingsOf, formatFindingLine, lastLineOf, repositoryPathOf } from './finding-text.js';
import { limitItems } from './host-limits.js';
import { formatLeftOut } from './left-out.js';
import { formatGithubCommand } from './workflow-command.js';

/** GitHub shows ten annotations of each severity per step and drops the others silently. */
const MAX_ANNOTATIONS = 10;

const COMMAND_NAMES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations for GitHub Actions. The log holds the whole list before them, folded. */
export const github: Render<CheckReport> = (report) => {
  const findings = activeFindingsOf(report);
  const title = `tpm check: ${countsText(report.document.summary, report.lang)}`;
  if (findings.length === 0) return `${title}\n`;
  const list = findings.map((finding) => formatFindingLine(report, finding)).join('\n');
  const lines = [
    formatGithubCommand('group', {}, title),
    ...fenceText(list),
    '::endgroup::',
    ...SEVERITIES.flatMap((severity) => formatAnnotations(report, severity)),
  ];
  return `${lines.join('\n')}\n`;
};

/** GitHub ignores commands between these lines. The token is a hash of the text, so the text cannot contain it. */
function fenceText(text: string): string[] {
  const token = sha256Of(text).slice(0, 32);
  return [`::stop-commands::${token}`, text, `::${token}::`];
}

function formatAnnotations(report: CheckReport, severity: Severity): string[] {
  const found = activeFindingsOf(report).filter((finding) => finding.severity === severity);
  const { shown, left } = limitItems(found, MAX_ANNOTATIONS);
  const lines = shown.map((finding) => formatAnnotation(report, finding));
  const rest = formatGithubCommand(
    COMMAND_NAMES[severity],
    { title: 'tpm check' },
    formatLeftOut(left, severity, report.lang),
  );
  return left > 0 ? [...lines, rest] : lines;
}

function formatAnnotation(report: CheckReport, { file, range, severity, message, help, ruleId }: JsonFinding): string {
  const { start, end } = range;
  const oneLine = start.line === end.line;
  const title = report.rule(ruleId)?.title;
  const properties = {
    file: makeVisible(repositoryPathOf(report, file)),
    line: start.line,
    endLine: lastLineOf(range),
    col: oneLine ? start.column : undefined,
    endColumn: oneLine ? end.column : undefined,
    title: title === undefined ? ruleId : `${title} (${ruleId})`,
  };
  return formatGithubCommand(
    COMMAND_NAMES[severity],
    properties,
    [message, help].filter(Boolean).map(makeVisible).join('\n'),
  );
}

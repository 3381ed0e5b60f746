import { CONFIG_FILE } from '../../core/model/settings.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import { type CheckReport, FAILED_CHECK_ID } from '../../document/check-report.js';
import { terms } from '../../messages/terms.js';

const UNREADABLE_RULES: readonly string[] = [
  FAILED_CHECK_ID,
  'git-lfs-pointer',
  'merge-conflict',
  'not-a-regular-file',
  'not-utf8',
  'too-large',
  'unreadable-file',
  'unreadable-folder',
  'yaml-syntax',
];

/** Does the finding make a whole file unreadable? */
export function isFileUnreadable({ ruleId }: JsonFinding): boolean {
  return UNREADABLE_RULES.includes(ruleId);
}

/** The findings that are not suppressed, in the order of files and lines. */
export function activeFindingsOf({ document }: CheckReport): JsonFinding[] {
  return document.findings.filter((finding) => finding.suppressed === null);
}

/** The path from the root of the repository. A finding without a file is reported at `tpm.yaml`. */
export function repositoryPathOf({ prefix }: CheckReport, file: string): string {
  return withoutWayBack(prefix + (file === '' ? CONFIG_FILE : file));
}

/**
 * `north/../south/a.yaml` becomes `south/a.yaml`. Such paths occur if one of several catalogs is beside the current
 * folder.
 */
function withoutWayBack(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

/** A name that is unique over several catalogs of a run, which can have equal ids. */
export function trackedName({ catalog, fingerprint }: JsonFinding): string {
  return catalog === '.' ? fingerprint : `${catalog}/${fingerprint}`;
}

/** The catalog or catalogs of a report, as a prefix of paths. */
export function runName({ prefix, document: { catalogs = [] } }: CheckReport): string {
  return catalogs.length === 0 ? prefix : withoutWayBack(`${prefix}${catalogs.map(({ path }) => path).join('+')}/`);
}

/** `catalogs/bakery/till.yaml:5:3` */
export function formatPlace(report: CheckReport, { file, range }: Pick<JsonFinding, 'file' | 'range'>): string {
  return `${makeVisible(repositoryPathOf(report, file))}:${range.start.line}:${range.start.column}`;
}

/** The last line of a range. An end at column 1 belongs to the line before. */
export function lastLineOf({ start, end }: JsonFinding['range']): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** Place, severity, message and rule on one line of a log. */
export function formatFindingLine(report: CheckReport, finding: JsonFinding): string {
  const severity = terms[report.lang].severities[finding.severity];
  return `${formatPlace(report, finding)} ${severity} ${makeVisible(finding.message)} ${finding.ruleId}`;
}

/** The message and the remedy of a finding. */
export function formatAdvice({ message, help }: JsonFinding): string {
  return help === '' ? makeVisible(message) : `${makeVisible(message)} – ${makeVisible(help)}`;
}

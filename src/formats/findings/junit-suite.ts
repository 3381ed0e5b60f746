import type { Severity } from '../../core/finding.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { terms } from '../../messages/terms.js';
import { makeLineLookup } from './finding-lines.js';
import { formatPlace, isFileUnreadable, trackedName } from './finding-text.js';
import { escapeXml, formatElement, nestElements } from './xml.js';

/** A finding as a failed or skipped test, or as a line of the output of the suite. */
export interface Case {
  readonly name: string;
  readonly classname: string;
  readonly outcome: 'failure' | 'error' | 'skipped' | 'printed';
  readonly title: string;
  readonly text: string;
}

export interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Finding → case. The names are the fingerprints: readable, unique and stable between runs. */
export function makeCaseFactory(report: CheckReport): (finding: JsonFinding) => Case {
  const lineOf = makeLineLookup(report.files);
  const gate = report.failOn === 'none' ? 'error' : report.failOn;
  const seen = new Set<string>();
  return (finding) => {
    const { severity, message, help, ruleId, file, range, suppressed } = finding;
    const severityWord = terms[report.lang].severities[severity];
    const head = `${formatPlace(report, finding)} ${severityWord}: ${makeVisible(message)} (${ruleId})`;
    const source = makeVisible(lineOf(file, range.start.line)).slice(0, 200).trim();
    return {
      name: makeUnique(makeVisible(trackedName(finding)), seen),
      classname: ruleId,
      outcome: suppressed ? 'skipped' : outcomeOf(finding, gate),
      title: suppressed ? suppressed.reason : message,
      text: [head, makeVisible(help), source && `${range.start.line} │ ${source}`].filter(Boolean).join('\n'),
    };
  };
}

function outcomeOf(finding: JsonFinding, gate: Severity): Case['outcome'] {
  if (SEVERITY_RANK[finding.severity] < SEVERITY_RANK[gate]) return 'printed';
  return isFileUnreadable(finding) ? 'error' : 'failure';
}

/** Numbers names that are equal because their fingerprints differ only in invisible characters. */
function makeUnique(name: string, seen: Set<string>): string {
  let free = name;
  for (let count = 2; seen.has(free); count++) free = `${name}#${count}`;
  seen.add(free);
  return free;
}

/** A file with its cases. A file without a failing or skipped case gets a passing one, so that it is counted. */
export function makeSuite(path: string, cases: readonly Case[]): Suite {
  const shown = cases.filter(({ outcome }) => outcome !== 'printed');
  const printed = cases.filter(({ outcome }) => outcome === 'printed').map(({ text }) => text.split('\n')[0] ?? '');
  const elements =
    shown.length > 0 ? shown.map(caseElement) : [formatElement('testcase', { name: path, classname: 'tpm' })];
  const output = printed.length > 0 ? [formatElement('system-out', {}, escapeLines(printed))] : [];
  const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  const [failures, errors, skipped] = [count('failure'), count('error'), count('skipped')];
  const counts = { name: path, tests: elements.length, failures, errors, skipped, file: path };
  return {
    tests: elements.length,
    failures,
    errors,
    xml: formatElement('testsuite', counts, nestElements([...elements, ...output], 2)),
  };
}

function caseElement({ name, classname, outcome, title, text }: Case): string {
  const result =
    outcome === 'skipped'
      ? formatElement('skipped', { message: title })
      : formatElement(outcome, { type: classname, message: title }, escapeLines(text.split('\n')));
  return formatElement('testcase', { name, classname }, nestElements([result], 3));
}

function escapeLines(lines: readonly string[]): string {
  return lines.map(escapeXml).join('\n');
}

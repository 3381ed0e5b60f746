import type { Severity } from '../../core/finding.js';
import { visible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { terms } from '../../messages/terms.js';
import { makeLines } from './finding-lines.js';
import { breaksFile, placeText, trackedName } from './shown.js';
import { element, nested, xmlText } from './xml.js';

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
export function makeCases(report: CheckReport): (finding: JsonFinding) => Case {
  const lineOf = makeLines(report.files);
  const gate = report.failOn === 'none' ? 'error' : report.failOn;
  const seen = new Set<string>();
  return (finding) => {
    const { severity, message, help, ruleId, file, range, suppressed } = finding;
    const severityWord = terms[report.lang].severities[severity];
    const head = `${placeText(report, finding)} ${severityWord}: ${visible(message)} (${ruleId})`;
    const source = visible(lineOf(file, range.start.line)).slice(0, 200).trim();
    return {
      name: makeUnique(visible(trackedName(finding)), seen),
      classname: ruleId,
      outcome: suppressed ? 'skipped' : outcomeOf(finding, gate),
      title: suppressed ? suppressed.reason : message,
      text: [head, visible(help), source && `${range.start.line} │ ${source}`].filter(Boolean).join('\n'),
    };
  };
}

function outcomeOf(finding: JsonFinding, gate: Severity): Case['outcome'] {
  if (SEVERITY_RANK[finding.severity] < SEVERITY_RANK[gate]) return 'printed';
  return breaksFile(finding) ? 'error' : 'failure';
}

/** Numbers names that are equal because their fingerprints differ only in invisible characters. */
function makeUnique(name: string, seen: Set<string>): string {
  let free = name;
  for (let count = 2; seen.has(free); count++) free = `${name}#${count}`;
  seen.add(free);
  return free;
}

/** A file with its cases. A file without a failing or skipped case gets a passing one, so that it is counted. */
export function suiteElement(path: string, cases: readonly Case[]): Suite {
  const shown = cases.filter(({ outcome }) => outcome !== 'printed');
  const printed = cases.filter(({ outcome }) => outcome === 'printed').map(({ text }) => text.split('\n')[0] ?? '');
  const elements = shown.length > 0 ? shown.map(caseElement) : [element('testcase', { name: path, classname: 'tpm' })];
  const output = printed.length > 0 ? [element('system-out', {}, escapeLines(printed))] : [];
  const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  const [failures, errors, skipped] = [count('failure'), count('error'), count('skipped')];
  const counts = { name: path, tests: elements.length, failures, errors, skipped, file: path };
  return {
    tests: elements.length,
    failures,
    errors,
    xml: element('testsuite', counts, nested([...elements, ...output], 2)),
  };
}

function caseElement({ name, classname, outcome, title, text }: Case): string {
  const result =
    outcome === 'skipped'
      ? element('skipped', { message: title })
      : element(outcome, { type: classname, message: title }, escapeLines(text.split('\n')));
  return element('testcase', { name, classname }, nested([result], 3));
}

function escapeLines(lines: readonly string[]): string {
  return lines.map(xmlText).join('\n');
}

import { ruleFacts } from '../../src/commands/check/check-report.js';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkPayloadOf, type JsonFinding } from '../../src/document/check-document.js';
import type { CheckReport } from '../../src/document/check-report.js';
import type { Display } from '../../src/formats/format.js';
import type { Lang } from '../../src/messages/format.js';
import { checkCatalog } from '../../src/pipeline.js';
import type { Sample } from '../../src/rules/engine/rule.js';
import { wordsOf } from '../../src/rules/engine/wording.js';
import { rules } from '../../src/rules/index.js';
import { catalogOf } from './catalog.js';
import { TODAY } from './host.js';

/** The display of a pipe. */
export const PIPE_DISPLAY: Display = { width: 80, cut: false, color: 0, unicode: true, presentation: false };

/** The input of the formats of `tpm check` for this sample. */
export function reportOf(sample: Sample, change: Partial<CheckReport> & { lang?: Lang } = {}): CheckReport {
  const { lang = 'en' } = change;
  const catalog = catalogOf(sample);
  const diagnostics = checkCatalog(catalog, TODAY);
  const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
  const counts = { files: catalog.files.length, entries: 0 };
  return {
    document: {
      schema: 'tpm/check',
      schemaVersion: '1.0',
      tool: { name: 'touchpoint-manager', version: '0.0.0' },
      catalog: { name: catalog.settings.name, path: '.', ...counts },
      asOf: TODAY,
      complete: catalog.complete,
      ...checkPayloadOf(diagnostics, words, counts),
    },
    blocks: [],
    lang,
    files: catalog.files,
    rule: (id) => ruleFacts(id, lang),
    prefix: '',
    failOn: 'error',
    ...change,
  };
}

/** The report with other findings and the matching counts. */
export function withFindings(report: CheckReport, findings: readonly JsonFinding[]): CheckReport {
  const active = findings.filter(({ suppressed }) => suppressed === null);
  const count = (severity: JsonFinding['severity']) => active.filter((one) => one.severity === severity).length;
  const summary = {
    ...report.document.summary,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: findings.length - active.length,
  };
  return { ...report, document: { ...report.document, summary, findings: [...findings] } };
}

/** A finding in a bakery, with the fields that a test changes. */
export function finding(change: Partial<JsonFinding> = {}): JsonFinding {
  const ruleId = change.ruleId ?? 'owner-missing';
  return {
    ruleId,
    severity: 'warning',
    message: 'touchpoint "till" has no owner',
    help: 'add "owner" with a role',
    messageId: ruleId,
    data: {},
    catalog: '.',
    file: 'bakery.yaml',
    range: { start: { line: 2, column: 3 }, end: { line: 2, column: 7 } },
    pointer: '/touchpoints/till',
    entry: { kind: 'touchpoint', id: 'till', name: 'Till' },
    related: [],
    suggestions: [],
    fixable: false,
    fingerprint: `${ruleId}:touchpoint/till`,
    suppressed: null,
    helpUrl: null,
    ...change,
  };
}

/** This number of findings, each at its own entry. */
export function findings(count: number, change: Partial<JsonFinding> = {}): JsonFinding[] {
  return Array.from({ length: count }, (_, at) =>
    finding({
      range: { start: { line: at + 2, column: 3 }, end: { line: at + 2, column: 7 } },
      fingerprint: `${change.ruleId ?? 'owner-missing'}:touchpoint/till-${at}`,
      ...change,
    }),
  );
}

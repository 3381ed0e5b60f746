import { type CheckReport, FAILED_CHECK_ID } from '../document/check-report.js';
import type { Failure } from './failure.js';

const START_RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Report of a check that could not run, with the reason as its only finding. */
export function errorReport({ version, lang, host }: Failure, message: string, help: string): CheckReport {
  const finding = {
    ruleId: FAILED_CHECK_ID,
    severity: 'error' as const,
    message,
    help,
    messageId: FAILED_CHECK_ID,
    data: {},
    catalog: '.',
    file: '',
    range: START_RANGE,
    pointer: '',
    entry: null,
    related: [],
    suggestions: [],
    fixable: false,
    fingerprint: FAILED_CHECK_ID,
    suppressed: null,
    helpUrl: null,
  };
  const document: CheckReport['document'] = {
    schema: 'tpm/check',
    schemaVersion: '1.0',
    tool: { name: 'touchpoint-manager', version },
    catalog: { name: null, path: '.', files: 0, entries: 0 },
    asOf: host.today(),
    complete: false,
    summary: { errors: 1, warnings: 0, infos: 0, suppressed: 0, files: 0, reported: 0, entries: 0, catalogs: 0 },
    findings: [finding],
  };
  return { document, blocks: [], lang, files: [], rule: () => undefined, prefix: '', failOn: 'error' };
}

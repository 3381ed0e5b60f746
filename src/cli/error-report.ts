import { type CheckReport, COULD_NOT_RUN } from '../document/check-report.js';
import type { Failure } from './failure.js';

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Report of a check that could not run, with the reason as its only finding. */
export function errorReport({ version, lang, host }: Failure, message: string, help: string): CheckReport {
  const finding = {
    ruleId: COULD_NOT_RUN,
    severity: 'error' as const,
    message,
    help,
    messageId: COULD_NOT_RUN,
    data: {},
    catalog: '.',
    file: '',
    range: START,
    pointer: '',
    entry: null,
    related: [],
    suggestions: [],
    fixable: false,
    fingerprint: COULD_NOT_RUN,
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

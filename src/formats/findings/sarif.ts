import type { JsonFinding } from '../../document/check-document.js';
import { type CheckReport, FAILED_CHECK_ID } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { toJson } from '../json.js';
import { runName } from './finding-text.js';
import { sortBySeverity } from './host-limits.js';
import { makeSarifResult } from './sarif-result.js';
import { makeSarifRule, ruleIdsOf } from './sarif-rule.js';

/** GitHub rejects a run with more results. */
const MAX_RESULTS = 25_000;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 for code scanning and for viewers in editors; suppressed findings are in it, marked as such. */
export const sarif: Render<CheckReport> = (report) => {
  const { document, lang } = report;
  const { findings } = document;
  const shown = findings.length > MAX_RESULTS ? sortBySeverity(findings).slice(0, MAX_RESULTS) : findings;
  const ids = ruleIdsOf(shown);
  const run = {
    tool: {
      driver: {
        name: document.tool.name,
        semanticVersion: document.tool.version,
        rules: ids.map((id) => makeSarifRule(id, report)),
      },
    },
    language: lang,
    // The id distinguishes the reports of several catalogs of one commit.
    automationDetails: { id: `tpm/check/${runName(report)}` },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: !findings.some(({ ruleId }) => ruleId === FAILED_CHECK_ID),
        toolExecutionNotifications: cutNotice(findings, shown, report),
      },
    ],
    properties: { filesRead: document.summary.files },
    results: shown.map((finding) => makeSarifResult(finding, ids.indexOf(finding.ruleId), report)),
  };
  return `${toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
};

function cutNotice(all: readonly JsonFinding[], shown: readonly JsonFinding[], { lang }: CheckReport): object[] {
  const left = all.length - shown.length;
  if (left === 0) return [];
  const text =
    lang === 'de'
      ? `${left} weitere Befunde weggelassen: GitHub nimmt höchstens ${MAX_RESULTS} an.`
      : `${left} more findings left out: GitHub accepts at most ${MAX_RESULTS}.`;
  return [{ level: 'warning', message: { text } }];
}

import type { Severity } from '../core/finding.js';
import type { SourceFile } from '../core/read/source.js';
import type { FindingsPayload } from './check-document.js';
import type { CheckState } from './check-state.js';
import type { Envelope, Report } from './report.js';

/** The findings of a check with the data that formats for findings need. */
export interface CheckReport extends Report {
  readonly document: Envelope & FindingsPayload & Partial<CheckState>;
  /** The checked files, for code frames and columns in bytes. */
  readonly files: readonly SourceFile[];
  readonly rule: (id: string) => RuleFacts | undefined;
  /** Path from the root of the repository to the catalog, ending with `/`; empty if both are the same folder. */
  readonly prefix: string;
  /** Findings of this or a higher severity fail the run. */
  readonly failOn: Severity | 'none';
}

/** The texts of a rule in the language of the report. */
export interface RuleFacts {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity | 'off';
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
}

/** Id of the finding that reports a check that could not run, in formats that hold findings only. */
export const FAILED_CHECK_ID = 'could-not-run';

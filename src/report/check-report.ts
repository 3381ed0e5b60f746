import type { Severity } from '../core/finding.js';
import type { SourceFile } from '../core/source.js';
import type { FindingsPayload } from './check-document.js';
import type { CheckState } from './check-state.js';
import type { Envelope, Report } from './report.js';

/** The findings of a check with all that a format for findings may need to show them. */
export interface CheckReport extends Report {
  readonly document: Envelope & FindingsPayload & Partial<CheckState>;
  /** The files that were looked at, for code frames and columns in bytes. */
  readonly files: readonly SourceFile[];
  readonly rule: (id: string) => RuleFacts | undefined;
  /** The way from the root of the repository to the catalog, with `/` at its end; empty where they are the same. */
  readonly prefix: string;
  /** From this severity on a finding fails the run. */
  readonly failOn: Severity | 'none';
}

/** What a rule says of itself, in the report's language. */
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

/** Stands for a run that found nothing out, in formats that know nothing but findings. */
export const COULD_NOT_RUN = 'could-not-run';

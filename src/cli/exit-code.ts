import type { Severity } from '../core/finding.js';

/** 0 fine, 1 findings at or above the limit, 2 could not run, 3 a bug in tpm, 130 stopped by the user, 143 by SIGTERM. */
export const EXIT = { fine: 0, findings: 1, refused: 2, bug: 3, stopped: 130, terminated: 143 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type FailOn = Severity | 'none';

interface Outcome {
  /** Accepted findings do not count. */
  readonly findings: readonly { readonly rule: string; readonly severity: Severity; readonly suppressed?: unknown }[];
  readonly settingsValid: boolean;
  readonly failOn: FailOn;
  readonly maxWarnings?: number | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The exit code depends on the findings and the limits only, not on the format. */
export function exitCodeOf({ findings: all, settingsValid, failOn, maxWarnings }: Outcome): ExitCode {
  const findings = all.filter(({ suppressed }) => !suppressed);
  if (!settingsValid || findings.some(({ rule }) => rule === 'unreadable-file' || rule === 'unreadable-folder'))
    return EXIT.refused;
  if (failOn !== 'none' && findings.some(({ severity }) => RANK[severity] >= RANK[failOn])) return EXIT.findings;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? EXIT.findings : EXIT.fine;
}

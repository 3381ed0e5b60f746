import type { Diagnostic } from '../../core/diagnostic.js';
import { SEVERITIES } from '../../core/finding.js';
import type { WordedFinding } from '../../rules/engine/wording.js';

/** Findings of one rule with one cause, in the order of files and lines. */
export interface Cause {
  /** The common message: that of one finding, with "…" in place of the entry's own name. */
  readonly message: string;
  readonly findings: readonly [Diagnostic, ...Diagnostic[]];
}

/** Sorts findings by severity, errors first, then by file and line. */
export function worstFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return SEVERITIES.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
}

/**
 * Groups findings by cause: equal rule, severity and advice, and messages that differ only in the name of the finding's
 * own entry.
 */
export function causesOf(
  diagnostics: readonly Diagnostic[],
  words: (diagnostic: Diagnostic) => WordedFinding,
): Cause[] {
  const causes = new Map<string, Cause>();
  for (const diagnostic of worstFirst(diagnostics)) {
    const { message, remedy, cause = withoutNames(message, diagnostic) } = words(diagnostic);
    const key = JSON.stringify([diagnostic.rule, diagnostic.severity, cause, withoutNames(remedy, diagnostic)]);
    const findings = causes.get(key)?.findings;
    causes.set(key, { message: cause, findings: findings ? [...findings, diagnostic] : [diagnostic] });
  }
  return [...causes.values()];
}

/** Replaces the quoted id or name of the finding's own entry by "…". */
function withoutNames(text: string, { entry }: Diagnostic): string {
  const own = [entry?.id, entry?.name].filter((name) => typeof name === 'string');
  return own.reduce((left, name) => left.replaceAll(`"${name}"`, '"…"').replaceAll(`»${name}«`, '»…«'), text);
}

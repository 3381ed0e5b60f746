import type { Diagnostic } from '../../core/diagnostic.js';
import type { Worded } from '../../rules/engine/wording.js';

/** Findings of one rule with one cause, in the order of files and lines. */
export interface Cause {
  /** What they share: the message of one of them, with "…" where its own name stands. */
  readonly message: string;
  readonly findings: readonly [Diagnostic, ...Diagnostic[]];
}

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info'];

/** Errors first, then warnings, then infos; each in the order of files and lines. */
export function worstFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return SEVERITIES.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
}

/** Findings by cause: the same rule, severity and advice, and the same message but for the name of the entry itself. */
export function causesOf(diagnostics: readonly Diagnostic[], words: (diagnostic: Diagnostic) => Worded): Cause[] {
  const causes = new Map<string, Cause>();
  for (const diagnostic of worstFirst(diagnostics)) {
    const { message, remedy, cause = withoutNames(message, diagnostic) } = words(diagnostic);
    const key = JSON.stringify([diagnostic.rule, diagnostic.severity, cause, withoutNames(remedy, diagnostic)]);
    const findings = causes.get(key)?.findings;
    causes.set(key, { message: cause, findings: findings ? [...findings, diagnostic] : [diagnostic] });
  }
  return [...causes.values()];
}

/** A text with "…" in place of the quoted id or name of the finding's own entry. */
function withoutNames(text: string, { entry }: Diagnostic): string {
  const own = [entry?.id, entry?.name].filter((name) => typeof name === 'string');
  return own.reduce((left, name) => left.replaceAll(`"${name}"`, '"…"').replaceAll(`»${name}«`, '»…«'), text);
}

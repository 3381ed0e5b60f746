import type { Compared } from '../core/baseline.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { renamedFingerprint } from '../diff/findings.js';
import { findRenames } from '../diff/renames.js';
import type { GateResult } from '../gates/run.js';
import { checkCatalog } from '../pipeline.js';
import { type Baseline, compared, openBaseline } from './baseline.js';
import { gateResults } from './check-gates.js';
import type { CheckFlags } from './check-options.js';
import { type Earlier, earlierState } from './earlier.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.js';
import type { Opened, Session } from './session.js';
import { UNREAD } from './unread.js';

/** All that a check found out about a catalog. */
export interface Judged {
  /** What is reported: within the paths, of the rules and of the time that were asked for. */
  readonly diagnostics: readonly Diagnostic[];
  readonly baseline: Baseline | null;
  readonly compared: Compared;
  readonly earlier: Earlier | null;
  readonly gates: readonly GateResult[];
}

export function judge(opened: Opened, session: Session, flags: CheckFlags, within: (file: string) => boolean): Judged {
  const run = flags.skip ? { skip: flags.skip } : {};
  const baseline = openBaseline(opened, session, flags.baseline);
  const found = checkCatalog(opened.catalog, opened.asOf, run);
  const held = compared(found, baseline, { ...opened, skip: flags.skip });
  const earlier = flags.since === undefined ? null : earlierState(opened, session, flags.since);
  const isNew = newSince(earlier, opened);
  const diagnostics = held.diagnostics.filter(
    (finding) =>
      within(finding.file) &&
      (!flags.only || flags.only.includes(finding.rule)) &&
      !flags.skip?.includes(finding.rule) &&
      isNew(finding),
  );
  return {
    diagnostics,
    baseline,
    compared: held,
    earlier,
    gates: gateResults(opened, session, { gate: flags.gate, earlier }),
  };
}

/** What was found before and not accepted is not new, under whatever id; what cannot be read always is reported. */
function newSince(earlier: Earlier | null, { catalog, asOf }: Opened): (finding: Diagnostic) => boolean {
  if (!earlier?.catalog) return () => true;
  const before = checkCatalog(earlier.catalog, asOf).filter(({ suppressed }) => !suppressed);
  const renames = findRenames(earlier.catalog.model, catalog.model);
  const known = new Set(before.map(({ fingerprint }) => renamedFingerprint(fingerprint, renames)));
  return ({ fingerprint, rule }) => !known.has(fingerprint) || UNREAD.includes(rule);
}

/** 2 where something could not be read or a gate had nothing to look at, 1 for findings, gates and a stale baseline. */
export function exitOf(
  { diagnostics, gates, baseline, compared: held }: Judged,
  opened: Opened,
  flags: CheckFlags,
): ExitCode {
  const failed = gates.filter(({ state }) => state === 'failed');
  const code = exitCodeOf({
    findings: [...diagnostics, ...failed.map(({ gate, severity }) => ({ rule: gate.id, severity }))],
    settingsValid: opened.catalog.settingsValid,
    failOn: flags.failOn,
    maxWarnings: flags.maxWarnings,
  });
  // Whether a file got worse that cannot be read is unknown.
  if (flags.since !== undefined && diagnostics.some(({ rule }) => UNREAD.includes(rule))) return EXIT.refused;
  if (code === EXIT.refused || gates.some(({ state }) => state === 'nothing')) return EXIT.refused;
  const stale = baseline !== null && held.fixed.length + held.expired.length > 0;
  return flags.frozen && stale ? EXIT.findings : code;
}

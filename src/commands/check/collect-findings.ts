import { EXIT, type ExitCode, exitCodeOf } from '../../cli/exit-code.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { BaselineComparison } from '../../core/model/baseline.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import type { GateResult } from '../../gates/engine/run-gates.js';
import { checkCatalog } from '../../pipeline.js';
import { renameFingerprint } from '../../topics/diff/diff-findings.view.js';
import { findRenames } from '../../topics/diff/renames.view.js';
import { type Baseline, compareWithBaseline, openBaseline } from './baseline-file.js';
import { gateResults } from './check-gates.js';
import { type Hidden, hiddenErrors } from './check-hidden.js';
import type { CheckFlags } from './check-options.js';
import { type EarlierState, earlierState } from './earlier.js';
import { UNREAD_RULES } from './unread.js';

/** Result of checking a catalog. */
export interface CheckResult {
  /** Findings within the paths, the rules and the time that the flags choose. */
  readonly diagnostics: readonly Diagnostic[];
  readonly baseline: Baseline | null;
  readonly compared: BaselineComparison;
  readonly earlier: EarlierState | null;
  readonly gates: readonly GateResult[];
  /** Errors that the findings leave out. */
  readonly hidden: Hidden;
}

export function collectFindings(
  opened: OpenedCatalog,
  session: Session,
  flags: CheckFlags,
  within: (file: string) => boolean,
): CheckResult {
  const { catalog, asOf } = opened;
  const run = flags.skip ? { skip: flags.skip } : {};
  const baseline = openBaseline(opened, session, flags.baseline);
  const found = checkCatalog(catalog, asOf, run);
  const held = compareWithBaseline(found, baseline, { ...opened, skip: flags.skip });
  const earlier = flags.since === undefined ? null : earlierState(opened, session, flags.since);
  const isNew = makeIsNew(earlier, opened);
  const exclusionOf = (finding: Diagnostic): keyof Hidden | null => {
    // With wrong settings nothing else is checked, so their findings are reported for any path and any rule.
    if (!catalog.settingsValid && finding.file === CONFIG_FILE) return null;
    if (!within(finding.file)) return 'elsewhere';
    const isAsked = (flags.only?.includes(finding.rule) ?? true) && !flags.skip?.includes(finding.rule);
    return isAsked ? (isNew(finding) ? null : 'older') : 'unasked';
  };
  const hiddenBy = (finding: Diagnostic) => exclusionOf(finding) ?? (finding.suppressed ? ('accepted' as const) : null);
  return {
    diagnostics: held.diagnostics.filter((finding) => exclusionOf(finding) === null),
    baseline,
    compared: held,
    earlier,
    gates: gateResults(opened, session, { gate: flags.gate, earlier }),
    hidden: hiddenErrors({ catalog, all: held.diagnostics, hiddenBy }),
  };
}

/** Tests whether a finding is new: not found before under any id. Unreadable files are always reported. */
function makeIsNew(earlier: EarlierState | null, { catalog, asOf }: OpenedCatalog): (finding: Diagnostic) => boolean {
  const then = earlier?.catalog;
  if (!then) return () => true;
  const before = checkCatalog(then, asOf).filter(({ suppressed }) => !suppressed);
  const renames = findRenames(then.model, catalog.model);
  const known = new Set(before.map(({ fingerprint }) => renameFingerprint(fingerprint, renames)));
  // Findings without an entry are matched by file. A moved file has the same text, and its old path is gone.
  const left = before.filter(({ entry, file }) => !entry && catalog.text(file) === undefined);
  const moved = new Set(left.map((finding) => inText(finding, then.text(finding.file))));
  return (finding) => {
    const isMoved = !finding.entry && moved.has(inText(finding, catalog.text(finding.file)));
    return UNREAD_RULES.includes(finding.rule) || !(known.has(finding.fingerprint) || isMoved);
  };
}

const inText = ({ rule, pointer }: Diagnostic, text: string | undefined): string =>
  JSON.stringify([rule, pointer, text ?? null]);

interface Outcome {
  readonly opened: OpenedCatalog;
  readonly judged: CheckResult;
}

/** The highest exit code of the catalogs; warnings are counted over all of them. */
export function exitOfAll(all: readonly Outcome[], { failOn, maxWarnings, frozen, since }: CheckFlags): ExitCode {
  const findings = all.flatMap(({ judged }) => outcomeOf(judged));
  const settingsValid = all.every(({ opened }) => opened.catalog.settingsValid);
  const code = exitCodeOf({ findings, settingsValid, failOn, maxWarnings });
  // An unreadable file may have got worse.
  if (since !== undefined && findings.some(({ rule }) => UNREAD_RULES.includes(rule))) return EXIT.refused;
  const unchecked = all.some(({ judged }) => judged.gates.some(({ state }) => state === 'nothing'));
  if (code === EXIT.refused || unchecked) return EXIT.refused;
  return frozen && all.some(({ judged }) => isStale(judged)) ? EXIT.findings : code;
}

/** A failed gate counts like a finding of its severity. */
function outcomeOf({ diagnostics, gates }: CheckResult) {
  const failed = gates.filter(({ state }) => state === 'failed');
  return [...diagnostics, ...failed.map(({ gate, severity }) => ({ rule: gate.id, severity }))];
}

const isStale = ({ baseline, compared: held }: CheckResult): boolean =>
  baseline !== null && held.fixed.length + held.expired.length > 0;

import * as z from 'zod';
import type { Diagnostic } from '../diagnostic.js';
import { compareByCodeUnit } from '../order.js';
import { pointerText } from '../read/source.js';

/** An accepted finding: its fingerprint, the reason, and the last day. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which the finding is accepted, ISO. */
  readonly expires?: string;
}

const acceptedSchema = () =>
  z.strictObject({
    fingerprint: z.string().min(1),
    reason: z.string().regex(/\S/),
    expires: z.iso.date().exactOptional(),
  });

const fileSchema = () => z.strictObject({ version: z.literal(1), accepted: z.array(acceptedSchema()) });

/** The defect of a baseline text: not JSON at all, or a wrong field. */
export interface BaselineProblem {
  readonly problem: 'json' | 'version' | 'field' | 'twice';
  readonly at: string;
}

/** Reads a baseline: text → entries by fingerprint. */
export function readBaseline(text: string): ReadonlyMap<string, AcceptedFinding> | BaselineProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'json', at: '' };
  }
  const parsed = fileSchema().safeParse(value);
  if (!parsed.success) {
    const path = (parsed.error.issues[0]?.path ?? []).map(String);
    return { problem: path[0] === 'version' ? 'version' : 'field', at: pointerText(path) };
  }
  const entries = new Map<string, AcceptedFinding>();
  for (const entry of parsed.data.accepted) {
    if (entries.has(entry.fingerprint)) return { problem: 'twice', at: entry.fingerprint };
    entries.set(entry.fingerprint, entry);
  }
  return entries;
}

/** Writes a baseline, sorted by fingerprint with one entry per line, so that two branches rarely change the same line. */
export function writeBaseline(entries: Iterable<AcceptedFinding>): string {
  const lines = [...entries]
    .sort((left, right) => compareByCodeUnit(left.fingerprint, right.fingerprint))
    .map(({ fingerprint, reason, expires }) => {
      return `    ${JSON.stringify({ fingerprint, reason, ...(expires === undefined ? {} : { expires }) })}`;
    });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "accepted": ${list}\n}\n`;
}

/** The comparison of findings with a baseline. */
export interface BaselineComparison {
  /** All findings; accepted ones are marked. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the baseline does not accept. */
  readonly fresh: readonly Diagnostic[];
  /** Findings that the baseline accepts. */
  readonly same: readonly Diagnostic[];
  /** Entries whose finding no longer exists. */
  readonly fixed: readonly AcceptedFinding[];
  /** Entries whose acceptance has ended while the finding still exists. */
  readonly expired: readonly AcceptedFinding[];
}

interface Judge {
  readonly asOf: string;
  /** Can a finding of this rule be accepted? */
  readonly acceptable: (rule: string) => boolean;
  /** Did this rule run? The finding of a rule that did not run is not fixed. */
  readonly judged: (rule: string) => boolean;
}

/** Sorts findings into new, accepted and fixed. Only fingerprints are matched, so that a fix never hides a new defect. */
export function compareBaseline(
  found: readonly Diagnostic[],
  baseline: ReadonlyMap<string, AcceptedFinding>,
  { asOf, acceptable, judged }: Judge,
): BaselineComparison {
  const diagnostics = found.map((diagnostic): Diagnostic => {
    const entry = baseline.get(diagnostic.fingerprint);
    if (!entry || isExpired(entry, asOf) || diagnostic.suppressed || !acceptable(diagnostic.rule)) return diagnostic;
    return { ...diagnostic, suppressed: { by: 'baseline', reason: entry.reason } };
  });
  const open = new Set(found.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint));
  const entries = [...baseline.values()].sort((left, right) => compareByCodeUnit(left.fingerprint, right.fingerprint));
  return {
    diagnostics,
    fresh: diagnostics.filter(({ suppressed }) => !suppressed),
    same: diagnostics.filter(({ suppressed }) => suppressed?.by === 'baseline'),
    fixed: entries.filter(({ fingerprint }) => !open.has(fingerprint) && judged(ruleOf(fingerprint))),
    expired: entries.filter((entry) => open.has(entry.fingerprint) && isExpired(entry, asOf)),
  };
}

export function isExpired({ expires }: AcceptedFinding, asOf: string): boolean {
  return expires !== undefined && expires < asOf;
}

/** A fingerprint begins with its rule. */
function ruleOf(fingerprint: string): string {
  return fingerprint.split(':', 1)[0] ?? '';
}

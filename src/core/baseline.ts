import * as z from 'zod';
import type { Diagnostic } from './diagnostic.js';
import { byCodeUnit } from './order.js';
import { pointerText } from './source.js';

/** An accepted finding: which, why, and until when. */
export interface Accepted {
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it is accepted, ISO. */
  readonly expires?: string;
}

const accepted = () =>
  z.strictObject({
    fingerprint: z.string().min(1),
    reason: z.string().regex(/\S/),
    expires: z.iso.date().exactOptional(),
  });

const file = () => z.strictObject({ version: z.literal(1), accepted: z.array(accepted()) });

/** What is wrong with the text of a baseline: not JSON at all, or this field of it. */
export interface BaselineProblem {
  readonly problem: 'json' | 'version' | 'field' | 'twice';
  readonly at: string;
}

/** Text of a baseline → its entries by fingerprint. */
export function readBaseline(text: string): ReadonlyMap<string, Accepted> | BaselineProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'json', at: '' };
  }
  const parsed = file().safeParse(value);
  if (!parsed.success) {
    const path = (parsed.error.issues[0]?.path ?? []).map(String);
    return { problem: path[0] === 'version' ? 'version' : 'field', at: pointerText(path) };
  }
  const entries = new Map<string, Accepted>();
  for (const entry of parsed.data.accepted) {
    if (entries.has(entry.fingerprint)) return { problem: 'twice', at: entry.fingerprint };
    entries.set(entry.fingerprint, entry);
  }
  return entries;
}

/** Entries → text: in the order of fingerprints, an entry a line, so that two branches rarely touch the same line. */
export function writeBaseline(entries: Iterable<Accepted>): string {
  const lines = [...entries]
    .sort((left, right) => byCodeUnit(left.fingerprint, right.fingerprint))
    .map(({ fingerprint, reason, expires }) => {
      return `    ${JSON.stringify({ fingerprint, reason, ...(expires === undefined ? {} : { expires }) })}`;
    });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "accepted": ${list}\n}\n`;
}

/** Findings held against a baseline. */
export interface Compared {
  /** All findings; those that the baseline accepts say so. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that nobody accepted. */
  readonly fresh: readonly Diagnostic[];
  /** Findings that the baseline accepts. */
  readonly same: readonly Diagnostic[];
  /** Entries whose finding is gone. */
  readonly fixed: readonly Accepted[];
  /** Entries that no longer accept what is still there. */
  readonly expired: readonly Accepted[];
}

interface Judge {
  readonly asOf: string;
  /** Can a finding of this rule be accepted? */
  readonly acceptable: (rule: string) => boolean;
  /** Did this rule run? The finding of one that did not is not fixed. */
  readonly judged: (rule: string) => boolean;
}

/** What is new, the same and fixed. Entries are matched by fingerprint alone, so that a fix never hides a new defect. */
export function compareBaseline(
  found: readonly Diagnostic[],
  baseline: ReadonlyMap<string, Accepted>,
  { asOf, acceptable, judged }: Judge,
): Compared {
  const diagnostics = found.map((diagnostic): Diagnostic => {
    const entry = baseline.get(diagnostic.fingerprint);
    if (!entry || isExpired(entry, asOf) || diagnostic.suppressed || !acceptable(diagnostic.rule)) return diagnostic;
    return { ...diagnostic, suppressed: { by: 'baseline', reason: entry.reason } };
  });
  const open = new Set(found.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint));
  const entries = [...baseline.values()].sort((left, right) => byCodeUnit(left.fingerprint, right.fingerprint));
  return {
    diagnostics,
    fresh: diagnostics.filter(({ suppressed }) => !suppressed),
    same: diagnostics.filter(({ suppressed }) => suppressed?.by === 'baseline'),
    fixed: entries.filter(({ fingerprint }) => !open.has(fingerprint) && judged(ruleOf(fingerprint))),
    expired: entries.filter((entry) => open.has(entry.fingerprint) && isExpired(entry, asOf)),
  };
}

export function isExpired({ expires }: Accepted, asOf: string): boolean {
  return expires !== undefined && expires < asOf;
}

/** A fingerprint begins with its rule. */
function ruleOf(fingerprint: string): string {
  return fingerprint.split(':', 1)[0] ?? '';
}

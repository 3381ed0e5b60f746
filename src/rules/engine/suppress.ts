import { type FindFile, makePositions } from '../../core/diagnostic.js';
import type { Finding, Place } from '../../core/finding.js';
import type { Settings } from '../../core/model/settings.js';
import { findNearest } from '../../core/nearest.js';
import type { ParsedFile } from '../../core/read/parsed.js';
import { type Suppression, suppressionsOf } from '../../core/read/suppressions.js';
import type { Rule } from './rule.js';
import { type RunOptions, severityOf } from './run-rules.js';

interface Catalog {
  readonly files: readonly ParsedFile[];
  readonly file: FindFile;
  readonly settings: Settings;
}

/** Marks findings that comments in the catalog accept, and reports comments that accept nothing. */
export function suppress(
  catalog: Catalog,
  findings: readonly Finding[],
  rules: readonly Rule[],
  run: RunOptions = {},
): Finding[] {
  const rangeOf = makePositions(catalog.file);
  let result = [...findings];
  for (const file of catalog.files) {
    const suppressions = suppressionsOf(file.text);
    if (suppressions.length === 0) continue;
    const used = new Set<string>();
    result = result.map((finding) => {
      if (finding.place.path !== file.path || rules.find((rule) => rule.id === finding.rule)?.unread) return finding;
      const { line } = rangeOf(finding.place).start;
      const by = suppressions.find((one) => one.line === line && one.rules.some(({ id }) => id === finding.rule));
      if (!by || by.reason === null) return finding;
      used.add(`${by.at.start} ${finding.rule}`);
      return { ...finding, suppressed: { by: 'inline', reason: by.reason } };
    });
    const hasRun = ({ id }: Rule) => !run.skip?.includes(id) && (!run.only || run.only.includes(id));
    for (const suppression of suppressions) {
      const isUsed = (id: string) => used.has(`${suppression.at.start} ${id}`);
      result.push(...defectsOf(file, suppression, { rules, isUsed, hasRun }));
    }
  }
  return result.flatMap((finding) => setSeverity(finding, rules, catalog.settings));
}

interface SuppressionContext {
  readonly rules: readonly Rule[];
  readonly isUsed: (rule: string) => boolean;
  /** Did the rule run? */
  readonly hasRun: (rule: Rule) => boolean;
}

function defectsOf(
  file: ParsedFile,
  suppression: Suppression,
  { rules, isUsed, hasRun }: SuppressionContext,
): Finding[] {
  const place = placeOf(file, suppression);
  if (suppression.reason === null) {
    const problem = suppression.rules.length > 0 ? 'reason' : 'form';
    return [{ rule: 'invalid-suppression', severity: 'error', data: { problem }, place }];
  }
  return suppression.rules.flatMap(({ id, at }): Finding[] => {
    const rule = rules.find((one) => one.id === id);
    if (rule) {
      if (isUsed(id) || (rule.check && !hasRun(rule))) return [];
      return [{ rule: 'unused-suppression', severity: 'warning', data: { rule: id }, place: { ...place, at } }];
    }
    const ids = rules.map((one) => one.id);
    const near = findNearest(id, ids) ?? null;
    const suggestions = near === null ? [] : [{ text: near, replacement: near }];
    return [{ rule: 'unknown-rule', severity: 'error', data: { id, near }, place: { ...place, at }, suggestions }];
  });
}

/** The place of a suppression: the entry that contains its line, so that its fingerprint survives moved lines. */
function placeOf({ path, text, documents }: ParsedFile, { at }: Suppression): Place {
  const entries = documents.flatMap(({ entryOffsets }, doc) =>
    [...entryOffsets].map(([key, start]) => ({ doc, key, start })),
  );
  const before = entries.findLast(({ start }) => start <= at.start);
  const next = entries.find(({ start }) => start > at.start);
  const entry = next && isDirectlyBefore(text.slice(at.end, next.start)) ? next : before;
  const slash = entry?.key.indexOf('/') ?? 0;
  const pointer = entry ? [entry.key.slice(0, slash), entry.key.slice(slash + 1)] : [];
  return { path, doc: entry?.doc ?? 0, pointer, part: 'key', at };
}

/** Are there only blanks, comments and the quote of a key between the suppression and the key of an entry? */
function isDirectlyBefore(between: string): boolean {
  return between.split('\n').every((line) => /^(#.*|["']?)$/.test(line.trim()));
}

function setSeverity(finding: Finding, rules: readonly Rule[], settings: Settings): Finding[] {
  if (finding.rule !== 'unused-suppression') return [finding];
  const rule = rules.find((one) => one.id === finding.rule);
  const severity = rule ? severityOf(rule, settings, finding.place.path) : finding.severity;
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

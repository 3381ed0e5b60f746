import * as z from 'zod';
import { SEVERITIES } from '../core/finding.js';
import { entryNameOf } from '../core/model/entry.js';
import type { GateResult } from '../gates/engine/run-gates.js';
import { type Lang, numberText } from '../messages/format.js';

export const summarySchema = () =>
  z.strictObject({
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    suppressed: z.int(),
    /** Files that were read; `reported` counts the files whose findings are reported. */
    files: z.int(),
    reported: z.int(),
    entries: z.int(),
    catalogs: z.int(),
  });

const gateSchema = () =>
  z.strictObject({
    catalog: z.string(),
    gate: z.string(),
    severity: z.enum(SEVERITIES),
    state: z.enum(['passed', 'failed', 'nothing']),
    value: z.nullable(z.number()),
    limit: z.number(),
    bound: z.enum(['max', 'min']),
    message: z.string(),
    because: z.array(
      z.strictObject({
        entry: z.strictObject({ kind: z.string(), id: z.string(), name: z.nullable(z.string()) }),
        value: z.nullable(z.number()),
        file: z.string(),
        line: z.int(),
      }),
    ),
  });

const baselineStateSchema = () =>
  z.nullable(
    z.strictObject({
      file: z.string(),
      new: z.int(),
      same: z.int(),
      fixed: z.array(z.string()),
      expired: z.array(z.strictObject({ fingerprint: z.string(), expires: z.nullable(z.string()) })),
    }),
  );

const sinceSchema = () => z.nullable(z.strictObject({ ref: z.string(), commit: z.string(), catalog: z.boolean() }));

/** The entry for one catalog in a run over several. */
const catalog = () =>
  z.strictObject({
    path: z.string(),
    name: z.nullable(z.string()),
    asOf: z.string(),
    complete: z.boolean(),
    summary: summarySchema(),
    baseline: baselineStateSchema(),
    since: sinceSchema(),
  });

/** The fields of `tpm/check` beside the findings; each is empty or null if its option is not used. */
export const checkStateSchema = () => ({
  gates: z.array(gateSchema()),
  /** The baseline and the fixes are `null` in a run over several catalogs, where each catalog has its own. */
  baseline: baselineStateSchema(),
  since: sinceSchema(),
  fixes: z.array(
    z.strictObject({
      ruleId: z.string(),
      file: z.string(),
      line: z.int(),
      column: z.int(),
      from: z.string(),
      to: z.string(),
      written: z.boolean(),
    }),
  ),
  /** The catalogs of a run over several; empty for a single catalog. */
  catalogs: z.array(catalog()),
});

export type CheckState = z.infer<z.ZodObject<ReturnType<typeof checkStateSchema>>>;
export type JsonGate = CheckState['gates'][number];
export type CheckedCatalog = CheckState['catalogs'][number];

export function jsonGateOf(result: GateResult, lang: Lang, catalog = '.'): JsonGate {
  const { severity, state, value, limit, bound } = result;
  return {
    catalog,
    gate: result.gate.id,
    severity,
    state,
    value,
    limit,
    bound,
    message: gateMessageOf(result, lang),
    because: result.because.map(({ entry, value: part }) => ({
      entry: { ...entryNameOf(entry) },
      value: part,
      file: entry.path,
      line: entry.line,
    })),
  };
}

export function gateMessageOf({ gate: { words }, value, limit }: GateResult, lang: Lang): string {
  if (value === null) return words[lang].nothing;
  return words[lang].message(numberText(value, lang), numberText(limit, lang));
}

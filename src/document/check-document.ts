import * as z from 'zod';
import type { Diagnostic } from '../core/diagnostic.js';
import { SEVERITIES } from '../core/finding.js';
import { fixOf } from '../core/fix.js';
import type { WordedFinding } from '../rules/engine/wording.js';
import { type CheckState, checkStateSchema, summarySchema } from './check-state.js';

const positionSchema = () => z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const rangeSchema = () => z.strictObject({ start: positionSchema(), end: positionSchema() });

const findingSchema = () =>
  z.strictObject({
    ruleId: z.string(),
    severity: z.enum(SEVERITIES),
    message: z.string(),
    help: z.string(),
    messageId: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
    /** `.`; in a run over several catalogs the path of the catalog, which is also the beginning of `file`. */
    catalog: z.string(),
    file: z.string(),
    range: rangeSchema(),
    pointer: z.string(),
    entry: z.nullable(z.strictObject({ kind: z.string(), id: z.string(), name: z.nullable(z.string()) })),
    related: z.array(z.strictObject({ file: z.string(), range: rangeSchema(), message: z.string() })),
    suggestions: z.array(
      z.strictObject({
        text: z.string(),
        replacement: z.strictObject({ range: rangeSchema(), text: z.string() }).optional(),
      }),
    ),
    fixable: z.boolean(),
    fingerprint: z.string(),
    suppressed: z.nullable(z.strictObject({ by: z.enum(['inline', 'baseline']), reason: z.string() })),
    helpUrl: z.nullable(z.string()),
  });

/** Payload of `tpm/check`, and the findings of `tpm/error`. */
export const checkSchema = () => ({
  summary: summarySchema(),
  findings: z.array(findingSchema()),
  ...checkStateSchema(),
});

export type JsonFinding = z.infer<ReturnType<typeof findingSchema>>;
export type CheckPayload = z.infer<z.ZodObject<ReturnType<typeof checkSchema>>>;
/** The findings without gates, baseline and fixes. */
export type FindingsPayload = Omit<CheckPayload, keyof CheckState>;

interface Counts {
  /** Files that were read. */
  readonly files: number;
  /** Files whose findings are reported; all by default. */
  readonly reported?: number;
  readonly entries: number;
  /** Path of the catalog from the current folder, in a run over several catalogs. */
  readonly catalog?: string;
}

/** Diagnostics → the findings and their counts in `tpm/check`. */
export function checkPayloadOf(
  diagnostics: readonly Diagnostic[],
  words: (diagnostic: Diagnostic) => WordedFinding,
  { files, reported = files, entries, catalog = '.' }: Counts,
): FindingsPayload {
  const open = diagnostics.filter(({ suppressed }) => !suppressed);
  const count = (severity: Diagnostic['severity']) => open.filter((one) => one.severity === severity).length;
  return {
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: diagnostics.length - open.length,
      files,
      reported,
      entries,
      catalogs: 1,
    },
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, words(diagnostic), catalog)),
  };
}

function findingOf(diagnostic: Diagnostic, { message, remedy }: WordedFinding, catalog: string): JsonFinding {
  return {
    ruleId: diagnostic.rule,
    severity: diagnostic.severity,
    message,
    help: remedy,
    messageId: diagnostic.rule,
    data: { ...diagnostic.data } as JsonFinding['data'],
    catalog,
    file: diagnostic.file,
    range: diagnostic.range,
    pointer: diagnostic.pointer,
    entry: diagnostic.entry && { ...diagnostic.entry },
    related: diagnostic.related.map(({ file, range: where }) => ({ file, range: where, message: remedy })),
    suggestions: diagnostic.suggestions.map((suggestion) => ({ ...suggestion })),
    fixable: fixOf(diagnostic) !== null,
    fingerprint: diagnostic.fingerprint,
    suppressed: diagnostic.suppressed && { ...diagnostic.suppressed },
    helpUrl: null,
  };
}

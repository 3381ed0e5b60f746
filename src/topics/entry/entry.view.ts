import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import type { CurrentValue } from '../../analysis/current-value.js';
import { agreementOf } from '../../analysis/statistics/agreement.js';
import type { Entry } from '../../core/model/entry.js';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import type { Settings } from '../../core/model/settings.js';
import { usesByEntry, usesOfEntry } from '../../core/model/uses.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { references } from '../../kinds/references.generated.js';
import { agreement, id, isoDate, nullable } from '../shared/fields.js';

const current = () =>
  z.strictObject({
    score: z.number(),
    n: nullable(z.int()),
    ci95: nullable(z.tuple([z.number(), z.number()])),
    agreement: nullable(agreement()),
    date: isoDate(),
    minimum: nullable(z.number()),
    perspective: z.enum(PERSPECTIVES),
    opinion: z.boolean(),
    unweighted: z.boolean(),
    rounds: z.array(id()),
    personas: z.array(id()),
    beside: z.array(z.strictObject({ persona: id(), score: z.number(), date: isoDate() })),
  });

const use = () =>
  z.strictObject({
    kind: z.string(),
    id: id(),
    name: nullable(z.string()),
    field: z.string(),
    file: nullable(z.string()),
    line: nullable(z.int()),
  });

export const entrySchema = () => ({
  entry: z.strictObject({
    kind: z.string().describe('Kind of the entry; `owner` for an owner, who is no entry.'),
    id: z.string().describe('Id of the entry; the name of an owner.'),
    fields: z.record(z.string(), z.unknown()),
    file: z.string().describe('Empty for an owner.'),
    line: z.int(),
  }),
  current: nullable(z.strictObject(Object.fromEntries(VALUE_KINDS.map((kind) => [kind, nullable(current())])))),
  references: z.array(use()),
  referencedBy: z.array(use()),
});

type CurrentValues = z.infer<ReturnType<typeof current>>;
type UseRow = z.infer<ReturnType<typeof use>>;

export interface EntryData {
  readonly entry: {
    readonly kind: string;
    readonly id: string;
    readonly fields: Record<string, unknown>;
    readonly file: string;
    readonly line: number;
  };
  readonly current: Readonly<Record<string, CurrentValues | null>> | null;
  readonly references: readonly UseRow[];
  readonly referencedBy: readonly UseRow[];
}

/** One entry with its current values, its references, and the references to it. */
export function entryDataOf(analysis: Analysis, entry: Entry): EntryData {
  const { model } = analysis;
  const row = (kind: string, other: string, field: string, place: Entry | undefined): UseRow => ({
    kind,
    id: other,
    name: (place?.fields as { name?: string } | undefined)?.name ?? null,
    field,
    file: place?.path ?? null,
    line: place?.line ?? null,
  });
  return {
    entry: {
      kind: entry.kind,
      id: entry.id,
      fields: entry.fields as unknown as Record<string, unknown>,
      file: entry.path,
      line: entry.line,
    },
    current: entry.kind === 'touchpoint' ? currentValuesOf(analysis, entry.id) : null,
    references: usesByEntry(entry, references).map((one) =>
      row(one.kind, one.id, one.field, model.index.get(one.kind)?.get(one.id)),
    ),
    referencedBy: usesOfEntry(entry, model, references).map((one) =>
      row(one.from.kind, one.from.id, one.field, one.from),
    ),
  };
}

function currentValuesOf(analysis: Analysis, touchpoint: string): Record<string, CurrentValues | null> {
  return Object.fromEntries(
    VALUE_KINDS.map((kind) => [kind, currentRow(analysis.current(touchpoint, kind), analysis.settings)]),
  );
}

function currentRow(value: CurrentValue | null, { scale }: Settings): CurrentValues | null {
  if (!value) return null;
  const { score, n, ci95, date, minimum, perspective, opinion, unweighted } = value;
  return {
    score,
    n,
    ci95: ci95 ? [...ci95] : null,
    agreement: value.votes && agreementOf(value.votes, scale),
    date,
    minimum,
    perspective,
    opinion,
    unweighted,
    rounds: [...value.rounds],
    personas: [...value.personas],
    beside: value.beside.map((one) => ({ ...one })),
  };
}

import type { Model } from '../../core/model/model.js';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import type { YamlMap, YamlValue } from '../../core/read/parsed.js';
import type { Fields } from '../../kinds/index.js';
import { mergeField, mergeScored } from './merge-values.js';
import type { Conflict, OnConflict } from './plan.js';
import type { RatingDraft } from './rating-draft.js';

type Assessment = Fields<'assessment'>;

export interface RoundPlan {
  readonly id: string;
  /** The round before the import; `null` for a new one. */
  readonly before: Assessment | null;
  readonly after: Assessment;
  /** Touchpoints whose ratings are new or changed. */
  readonly touched: readonly string[];
}

export interface RoundsInput {
  readonly drafts: readonly RatingDraft[];
  readonly model: Model;
  /**
   * Id of the round for rows without a date; a row with a date belongs to the round with the date appended to this id.
   */
  readonly base: string;
  readonly head: Omit<Assessment, 'ratings'>;
  /** Puts all ratings into one round and ignores the dates of the rows. */
  readonly oneRound: boolean;
  readonly onConflict: OnConflict;
}

/** Distributes ratings to rounds. An existing round keeps its other fields. */
export function planRounds(input: RoundsInput): { rounds: RoundPlan[]; conflicts: Conflict[] } {
  const groups = new Map<string, { date: string | null; drafts: RatingDraft[] }>();
  for (const draft of input.drafts) {
    const date = input.oneRound ? null : draft.date;
    const id = date === null ? input.base : `${input.base.slice(0, 53)}-${date}`;
    const group = groups.get(id) ?? { date, drafts: [] };
    group.drafts.push(draft);
    groups.set(id, group);
  }
  const conflicts: Conflict[] = [];
  const rounds = [...groups].map(([id, { date, drafts }]) => planRound(id, date, drafts, input, conflicts));
  return { rounds, conflicts };
}

function planRound(
  id: string,
  date: string | null,
  drafts: readonly RatingDraft[],
  { model, head, onConflict }: RoundsInput,
  conflicts: Conflict[],
): RoundPlan {
  const before = (model.index.get('assessment')?.get(id)?.fields as Assessment | undefined) ?? null;
  const ratings: Record<string, YamlMap> = { ...(before?.ratings as Record<string, YamlMap> | undefined) };
  const touched = new Set<string>();
  for (const { touchpoint, rating, row } of drafts) {
    const old = ratings[touchpoint] ?? {};
    const fresh: Record<string, YamlValue> = { ...old };
    for (const [field, value] of Object.entries(rating)) {
      const scored = (VALUE_KINDS as readonly string[]).includes(field);
      const merged = scored ? mergeScored(old[field], value) : mergeField(old[field], value);
      if ('same' in merged) continue;
      const taken = !merged.conflict || onConflict === 'take';
      const path = ['ratings', touchpoint, field];
      if (merged.conflict)
        conflicts.push({ kind: 'assessment', id, row, path, before: old[field] ?? null, after: merged.value, taken });
      if (taken) fresh[field] = merged.value;
      if (taken) touched.add(touchpoint);
    }
    ratings[touchpoint] = fresh;
  }
  const after = { ...(before ?? { ...head, date: date ?? head.date }), ratings } as Assessment;
  return { id, before, after, touched: [...touched] };
}

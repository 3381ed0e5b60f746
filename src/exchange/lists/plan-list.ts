import type { Model } from '../../core/model/model.js';
import type { Phase } from '../../core/model/settings.js';
import type { Column } from './columns.js';
import { Drafts } from './drafts.js';
import type { ListedKind } from './header-words.js';
import { LISTED_KINDS } from './header-words.js';
import { KnownEntries } from './known-entries.js';
import { Phases } from './phases.js';
import type { ListPlan, OnConflict } from './plan.js';
import { planRow, type RowContext } from './plan-row.js';
import { draftRating, type RatingDraft } from './rating-draft.js';
import type { ListRow } from './read-rows.js';
import type { Rejection } from './reasons.js';
import { nameIn } from './row-entry.js';

export interface PlanInput {
  readonly kind: ListedKind;
  readonly columns: readonly Column[];
  readonly rows: readonly ListRow[];
  readonly model: Model;
  readonly phases: readonly Phase[];
  /** The phase of all rows, which overrides phases in the rows. */
  readonly phase: string | undefined;
  readonly onConflict: OnConflict;
  /** Rows that were already rejected. */
  readonly without: readonly Rejection[];
}

/** Plans the changes that the rows of a list make to a catalog. A rejected row does not affect other rows. */
export function planList(input: PlanInput): ListPlan {
  const rejected: Rejection[] = [...input.without];
  const wrong = new Set(input.without.map(({ row }) => row));
  const context = contextOf(input);
  const ratings: RatingDraft[] = [];
  const entries = new Map<number, string>();
  const [taken, repeated]: [number[], number[]] = [[], []];
  for (const row of input.rows.filter(({ number }) => !wrong.has(number))) {
    const planned = planRow(row, context);
    if ('entry' in planned) entries.set(row.number, planned.entry);
    if ('rejected' in planned) rejected.push(...planned.rejected);
    else if (planned.repeated) repeated.push(row.number);
    else {
      taken.push(row.number);
      const rating = planned.touchpoint === null ? null : draftRating(row.given, planned.touchpoint, row.number);
      if (rating) ratings.push(rating);
    }
  }
  const { created, changed, conflicts, withoutGain } = context.drafts;
  return {
    created: [...created.values()],
    changed,
    conflicts,
    ratings,
    phases: context.phases.added,
    rejected: rejected.sort((left, right) => left.row - right.row),
    taken,
    entries,
    repeated,
    withoutGain: [...withoutGain],
  };
}

function contextOf({ kind, columns, rows, model, phases, phase, onConflict }: PlanInput): RowContext {
  const known = new Map(
    LISTED_KINDS.map((one) => [
      one,
      new KnownEntries(
        one,
        model,
        rows.flatMap(({ given }) => nameIn(given, one) ?? []),
      ),
    ]),
  );
  return {
    kind,
    columns,
    known,
    phases: new Phases(phases),
    phase,
    drafts: new Drafts(model, onConflict),
    seen: new Map(),
  };
}

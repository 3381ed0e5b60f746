import type { OpenedCatalog } from '../../cli/opened.js';
import { isMap, type YamlMap } from '../../core/read/parsed.js';
import { mergeField } from '../../exchange/lists/merge-values.js';
import type { Conflict, FieldChange, ListPlan, NewEntryDraft, OnConflict } from '../../exchange/lists/plan.js';
import { planRounds, type RoundPlan } from '../../exchange/lists/plan-rounds.js';
import { NotInPlace, textsAfter } from '../../exchange/lists/texts-after.js';
import type { MetricReading, RoundHead, SurveyPlan } from '../../exchange/surveys/plan-survey.js';
import { catalogWith } from '../import/catalog-with.js';
import { newErrors, notInPlace, notValid } from '../import/new-errors.js';
import { placeFor } from '../import/plan-import.js';

/** What a survey does to the catalog; nothing of it is written yet. */
export interface PlannedTexts {
  readonly rounds: readonly RoundPlan[];
  readonly metrics: readonly { readonly id: string; readonly date: string; readonly created: boolean }[];
  readonly conflicts: readonly Conflict[];
  readonly texts: ReadonlyMap<string, string>;
}

export function planTexts(
  { rounds, metrics }: SurveyPlan,
  name: string,
  opened: OpenedCatalog,
  onConflict: OnConflict,
): PlannedTexts {
  const { model } = opened.catalog;
  const planned = rounds.map(({ id, head, drafts }) => {
    const plan = planRounds({ drafts, model, base: id, head, oneRound: true, onConflict });
    return { ...plan, rounds: plan.rounds.map((round) => withRespondents(round, head, onConflict)) };
  });
  const { created, changed, conflicts } = planMetrics(metrics, opened, onConflict);
  const plan: ListPlan = { ...NOTHING, created, changed };
  const roundPlans = planned.flatMap((one) => one.rounds);
  const texts = textsOrRefusal(plan, roundPlans, name, opened);
  refuseErrors(opened, texts);
  return {
    rounds: roundPlans,
    metrics: [
      ...created.map(({ id, fields }) => ({
        id,
        date: Object.keys(fields.get('values') as YamlMap)[0] ?? '',
        created: true,
      })),
      ...changed.map(({ id, path }) => ({ id, date: path[1] ?? '', created: false })),
    ],
    conflicts: [...planned.flatMap((one) => one.conflicts), ...conflicts],
    texts,
  };
}

/** A round that changes cannot have more answers than people asked. */
function withRespondents(round: RoundPlan, { respondents = 0 }: RoundHead, onConflict: OnConflict): RoundPlan {
  const { before, after, touched } = round;
  if (before === null || touched.length === 0) return round;
  const asked = onConflict === 'take' ? respondents : Math.max(respondents, before.respondents ?? 0);
  return { ...round, after: { ...after, respondents: asked } };
}

const NOTHING: ListPlan = {
  created: [],
  changed: [],
  conflicts: [],
  ratings: [],
  phases: [],
  rejected: [],
  taken: [],
  repeated: [],
  withoutGain: [],
  entries: new Map(),
};

function planMetrics(metrics: readonly MetricReading[], { catalog }: OpenedCatalog, onConflict: OnConflict) {
  const created = new Map<string, NewEntryDraft>();
  const changed: FieldChange[] = [];
  const conflicts: Conflict[] = [];
  for (const { id, date, value, fields } of metrics) {
    const known = catalog.model.index.get('metric')?.get(id)?.fields as YamlMap | undefined;
    const values = known?.values;
    const before = isMap(values) ? values[date] : undefined;
    const merged = mergeField(before, value);
    if (!known) {
      const earlier = created.get(id)?.fields.get('values');
      const all = { ...(isMap(earlier) ? (earlier as YamlMap) : {}), [date]: value };
      created.set(id, { kind: 'metric', id, row: 0, fields: new Map([...fields, ['values', all]]) });
    } else if (!('same' in merged)) {
      const change = {
        kind: 'metric' as const,
        id,
        row: 0,
        path: ['values', date],
        before: before ?? null,
        after: value,
      };
      const taken = !merged.conflict || onConflict === 'take';
      if (merged.conflict) conflicts.push({ ...change, taken });
      if (taken) changed.push(change);
    }
  }
  return { created: [...created.values()], changed, conflicts };
}

function textsOrRefusal(plan: ListPlan, rounds: readonly RoundPlan[], name: string, opened: OpenedCatalog) {
  try {
    return textsAfter({ plan, rounds, phasesBefore: [] }, placeFor({ name }, opened));
  } catch (error) {
    if (error instanceof NotInPlace) throw notInPlace(error.path);
    throw error;
  }
}

/** What the check would call an error is never written. */
function refuseErrors(opened: OpenedCatalog, texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return;
  const [error] = newErrors(catalogWith(opened.catalog, texts), opened);
  if (error) throw notValid(error);
}

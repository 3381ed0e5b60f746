import type { Analysis } from '../../analysis/analysis.js';
import type { CurrentValue } from '../../analysis/current-value.js';
import { lastDayOf } from '../../core/dates.js';
import { groupByKeys } from '../../core/group-by-keys.js';
import type { Entry } from '../../core/model/entry.js';
import { VALUE_KINDS, type ValueKind } from '../../core/model/on-scale.js';
import { compareByCodeUnit } from '../../core/order.js';
import { type Explanation, explainTouchpoint } from '../explanation/explanation.view.js';
import type { PrioritiesData } from '../priorities/priorities.view.js';

/** The data of a touchpoint's page in a report. */
export interface Sheet {
  readonly entry: Entry<'touchpoint'>;
  readonly explanation: Explanation;
  readonly values: readonly { readonly what: ValueKind; readonly value: CurrentValue }[];
  readonly gap: number | null;
  readonly moments: readonly string[];
  readonly measures: readonly { readonly entry: Entry<'measure'>; readonly by: number | null }[];
  /** The newest first. */
  readonly incidents: readonly Entry<'incident'>[];
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Touchpoints without a page. */
  readonly beyond: number;
}

/** The pages of the first `most` touchpoints by rank, unranked ones last; the limit keeps the page fast. */
export function touchpointSheetsOf(analysis: Analysis, ranking: PrioritiesData, most: number): Sheets {
  const ranked = ranking.priorities.map(({ touchpoint }) => touchpoint);
  const known = new Set(ranked);
  const rest = analysis.touchpoints.map(({ id }) => id).filter((id) => !known.has(id));
  const all = [...ranked, ...rest];
  const { measures, incidents } = analysis.model;
  const measuresOf = groupByKeys(measures.values(), ({ fields }) => Object.keys(fields.improves));
  const incidentsOf = groupByKeys(incidents.values(), ({ fields }) => [fields.touchpoint]);
  const sheets = all.slice(0, most).flatMap((id): Sheet[] => {
    const entry = analysis.model.touchpoints.get(id);
    if (!entry) return [];
    const improved = measuresOf.get(id) ?? [];
    const told = incidentsOf.get(id) ?? [];
    return [
      {
        entry,
        explanation: explainTouchpoint(analysis, id, ranking),
        values: VALUE_KINDS.flatMap((what) => {
          const value = analysis.current(id, what);
          return value ? [{ what, value }] : [];
        }),
        gap: analysis.gap(id)?.gap ?? null,
        moments: analysis.momentsOf(id).map((moment) => moment.id),
        measures: improved.map((measure) => ({ entry: measure, by: measure.fields.improves[id]?.by ?? null })),
        incidents: [...told].sort(
          (left, right) =>
            compareByCodeUnit(lastDayOf(right.fields.date), lastDayOf(left.fields.date)) ||
            compareByCodeUnit(left.id, right.id),
        ),
      },
    ];
  });
  return { sheets, beyond: all.length - sheets.length };
}

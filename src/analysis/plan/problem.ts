import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit } from '../../core/order.js';
import type { Analysis } from '../analysis.js';
import { availabilityOf, demandConditionsOf, isOpen, isSettled, lacksOf, noticeDayOf } from './availability.js';
import { type Constraint, makeCondition, type RequiredField } from './condition.js';
import type { Demand } from './demand.js';
import { relationsOf } from './relations.js';
import { type Need, needsOf } from './worth.js';

type Measure = Entry<'measure'>;

/** The choice as data: candidates, benefits, efforts and constraints. */
export interface Problem {
  /** Ideas, planned measures, and measures that these or the demand name; by id. */
  readonly ids: readonly string[];
  readonly needs: readonly Need[];
  readonly constraints: readonly Constraint[];
  /** Money; an unknown cost counts as 0 without a budget. */
  readonly cost: (id: string) => number;
  /** Person-days; an unknown effort counts as 0 without a limit. */
  readonly days: (id: string) => number;
}

/** Analysis and demand → the programme's data (method.md, 4 and 7.9). */
export function problemOf(analysis: Analysis, demand: Demand): Problem {
  const { model, options } = analysis;
  const open = [...model.measures.values()].filter(isOpen);
  const named = [...demand.must, ...open.flatMap(({ fields }) => fields.requires ?? [])];
  const beside = named.filter((id) => !isSettled(model.measures.get(id)));
  const ids = [...new Set([...open.map(({ id }) => id), ...beside])].sort(compareByCodeUnit);
  const demanded = demandConditionsOf(demand);
  const fields = (id: string) => model.measures.get(id)?.fields;
  const cost = (id: string) => fields(id)?.cost ?? 0;
  const days = (id: string) => fields(id)?.effortDays ?? 0;
  const members = (department: string) => ids.filter((id) => fields(id)?.department === department);
  const limits: Constraint[] = [
    ...demand.must.filter((id) => ids.includes(id)).map(demandOf),
    ...(demand.budget === null ? [] : [makeLimit(ids, cost, demand.budget, demanded.budget)]),
    ...(demand.days === null ? [] : [makeLimit(ids, days, demand.days, demanded.days)]),
    ...[...demanded.departments].map(([department, because]) =>
      makeLimit(members(department), days, because.limit ?? 0, because),
    ),
  ];
  const known = { demand, demanded, asOf: options.asOf };
  return {
    ids,
    needs: needsOf(analysis, ids),
    constraints: [...limits, ...ids.flatMap((id) => availabilityOf(id, model, known)), ...relationsOf(analysis, open)],
    cost,
    days,
  };
}

function demandOf(id: string): Constraint {
  return { terms: [[id, -1]], upper: -1, because: [makeCondition('must', { measure: id })] };
}

function makeLimit(
  ids: readonly string[],
  takes: (id: string) => number,
  upper: number,
  because: Constraint['because'][number],
): Constraint {
  return {
    terms: ids.map((id) => [id, takes(id)] as const).filter(([, amount]) => amount > 0),
    upper,
    because: [because],
  };
}

export interface SortedMeasures {
  /** Ideas and planned measures with the required fields that the demand does not exclude, by id. */
  readonly known: readonly Measure[];
  /** The candidates that customers notice in time. */
  readonly candidates: readonly Measure[];
  /** Measures without a required field, by id. */
  readonly unknown: readonly { readonly measure: Measure; readonly lacks: readonly RequiredField[] }[];
}

/** The candidates, and the measures left out for missing data. */
export function sortMeasures({ model, options }: Analysis, demand: Demand): SortedMeasures {
  const open = [...model.measures.values()].filter((one) => isOpen(one) && !demand.without.includes(one.id));
  const judged = open.map((measure) => ({ measure, lacks: lacksOf(measure, demand) }));
  const known = judged.filter(({ lacks }) => lacks.length === 0).map(({ measure }) => measure);
  const inTime = (measure: Measure) =>
    demand.until === null || (noticeDayOf(measure, options.asOf) ?? '') <= demand.until;
  return { known, candidates: known.filter(inTime), unknown: judged.filter(({ lacks }) => lacks.length > 0) };
}

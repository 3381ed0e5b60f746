import { addDays, lastDayOf } from '../../core/dates.js';
import type { Entry } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { type Condition, type Constraint, forbid, makeCondition, type RequiredField } from './condition.js';
import type { Demand } from './demand.js';

type Measure = Entry<'measure'>;

/** Is the measure an idea or planned, so that it can be chosen? */
export function isOpen({ fields }: Measure): boolean {
  return fields.status === 'idea' || fields.status === 'planned';
}

/** Running and done measures satisfy `requires` and block what they exclude. */
export function isSettled(measure: Measure | undefined): boolean {
  return measure?.fields.status === 'running' || measure?.fields.status === 'done';
}

/** The fields that a measure lacks for checking the demand. */
export function lacksOf({ fields }: Measure, demand: Demand): RequiredField[] {
  const limited = demand.days !== null || demand.departmentDays.has(fields.department ?? '');
  const lacks: RequiredField[] = [];
  if (demand.budget !== null && fields.cost === undefined) lacks.push('cost');
  if (limited && fields.effortDays === undefined) lacks.push('effortDays');
  if (demand.until !== null && fields.leadTimeDays === undefined) lacks.push('leadTimeDays');
  return lacks;
}

/**
 * The day on which customers notice a measure: its lead time after its start (as-of, or a later `from`),
 * and not before its end. `null` if the lead time is unknown.
 */
export function noticeDayOf({ fields }: Measure, asOf: string): string | null {
  if (fields.leadTimeDays === undefined) return null;
  const from = fields.from === undefined ? asOf : lastDayOf(fields.from);
  const noticed = addDays(from > asOf ? from : asOf, Math.ceil(fields.leadTimeDays));
  const end = fields.until === undefined ? '' : lastDayOf(fields.until);
  return end > noticed ? end : noticed;
}

/** The conditions of the demand, created once, so that a contradiction names each once. */
export function demandConditionsOf(demand: Demand) {
  return {
    budget: makeCondition('budget', { limit: demand.budget }),
    days: makeCondition('days', { limit: demand.days }),
    until: makeCondition('until', { date: demand.until }),
    departments: new Map(
      [...demand.departmentDays].map(([department, limit]) => [
        department,
        makeCondition('departmentDays', { department, limit }),
      ]),
    ),
  };
}

type DemandConditions = ReturnType<typeof demandConditionsOf>;

/** Constraints that exclude a measure regardless of the other choices. */
export function availabilityOf(
  id: string,
  model: Model,
  { demand, demanded, asOf }: { readonly demand: Demand; readonly demanded: DemandConditions; readonly asOf: string },
): Constraint[] {
  const constraints: Constraint[] = [];
  const measure = model.measures.get(id);
  if (demand.without.includes(id)) constraints.push(forbid(id, makeCondition('without', { measure: id })));
  if (!measure) return [...constraints, forbid(id, makeCondition('missing', { measure: id }))];
  const source = (field: string) => ({ entry: measure, field: [field] });
  if (!isOpen(measure)) {
    return [...constraints, forbid(id, makeCondition('dropped', { measure: id, source: source('status') }))];
  }
  const noticed = noticeDayOf(measure, asOf);
  if (demand.until !== null && noticed !== null && noticed > demand.until) {
    const late = makeCondition('late', { measure: id, date: noticed, source: source('leadTimeDays') });
    constraints.push(forbid(id, late, demanded.until));
  }
  for (const lacks of lacksOf(measure, demand)) {
    const lacking = makeCondition('lacks', { measure: id, lacks, source: { entry: measure, field: [] } });
    for (const limit of limitsOn(lacks, measure, demanded)) constraints.push(forbid(id, lacking, limit));
  }
  return constraints;
}

/** The limits that need the missing fields. */
function limitsOn(lacks: RequiredField, { fields }: Measure, demanded: DemandConditions): Condition[] {
  if (lacks === 'cost') return [demanded.budget];
  if (lacks === 'leadTimeDays') return [demanded.until];
  const department = demanded.departments.get(fields.department ?? '');
  return [...(demanded.days.limit === null ? [] : [demanded.days]), ...(department ? [department] : [])];
}

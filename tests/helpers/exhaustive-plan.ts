/**
 * A second implementation of the rules of the plan, independent of the program's code. It examines every subset of the
 * measures, so it is slow but certain, and tests the results of the solver.
 */
export interface GivenProblem {
  readonly touchpoints: readonly GivenTouchpoint[];
  readonly measures: readonly GivenMeasure[];
}

export interface GivenTouchpoint {
  readonly id: string;
  /** The only criterion, so it equals the leverage; without it the leverage is unknown. */
  readonly reach?: number;
  readonly ist: number;
  readonly soll: number;
  readonly factors?: Readonly<
    Record<string, { readonly kind: 'disappointment' | 'delight'; readonly state: 'open' | 'met' }>
  >;
}

export interface GivenMeasure {
  readonly id: string;
  readonly status: 'idea' | 'planned' | 'running' | 'done' | 'dropped';
  readonly improves: Readonly<Record<string, { readonly by: number; readonly factor?: string }>>;
  readonly cost?: number;
  readonly effortDays?: number;
  readonly department?: string;
  readonly requires?: readonly string[];
  readonly excludes?: readonly string[];
}

export interface GivenDemand {
  readonly budget?: number;
  readonly days?: number;
  readonly departmentDays?: Readonly<Record<string, number>>;
  readonly must?: readonly string[];
  readonly without?: readonly string[];
}

export interface Subset {
  readonly ids: readonly string[];
  readonly objective: number;
  readonly cost: number;
  readonly days: number;
}

const nine = (value: number) => Math.round(value * 1e9) / 1e9;

/** All subsets that satisfy every condition, the best first. The scale is 0 to 10. */
export function allPlans(given: GivenProblem, demand: GivenDemand): Subset[] {
  const open = given.measures.filter(({ status }) => status === 'idea' || status === 'planned');
  const found: Subset[] = [];
  for (let bits = 0; bits < 2 ** open.length; bits++) {
    const chosen = open.filter((_, at) => (bits >> at) & 1);
    if (isAllowed(chosen, given, demand)) found.push(subset(chosen, given));
  }
  return found.sort(
    (left, right) =>
      nine(right.objective) - nine(left.objective) ||
      nine(left.cost) - nine(right.cost) ||
      nine(left.days) - nine(right.days) ||
      left.ids.length - right.ids.length ||
      (left.ids.join(' ') < right.ids.join(' ') ? -1 : 1),
  );
}

function subset(chosen: readonly GivenMeasure[], given: GivenProblem): Subset {
  return {
    ids: chosen.map(({ id }) => id).sort(),
    objective: benefitOf(chosen, given),
    cost: total(chosen, 'cost'),
    days: total(chosen, 'effortDays'),
  };
}

export function benefitOf(chosen: readonly GivenMeasure[], given: GivenProblem): number {
  const sum = (measures: readonly GivenMeasure[], id: string) =>
    measures.reduce((all, { improves }) => all + (improves[id]?.by ?? 0), 0);
  const running = given.measures.filter(({ status }) => status === 'running');
  return given.touchpoints.reduce((all, { id, reach = 0, ist, soll }) => {
    const rest = Math.max(0, Math.max(0, soll - ist) - sum(running, id));
    return all + 100 * reach * (Math.min(rest, sum(chosen, id)) / 10);
  }, 0);
}

function total(measures: readonly GivenMeasure[], field: 'cost' | 'effortDays'): number {
  return measures.reduce((all, measure) => all + (measure[field] ?? 0), 0);
}

function isAllowed(chosen: readonly GivenMeasure[], given: GivenProblem, demand: GivenDemand): boolean {
  const ids = new Set(chosen.map(({ id }) => id));
  const settled = new Set(
    given.measures.filter(({ status }) => status === 'running' || status === 'done').map(({ id }) => id),
  );
  if ((demand.must ?? []).some((id) => !ids.has(id) && !settled.has(id))) return false;
  if ((demand.without ?? []).some((id) => ids.has(id))) return false;
  if (!fits(chosen, demand)) return false;
  if (chosen.some(({ requires = [] }) => requires.some((id) => !ids.has(id) && !settled.has(id)))) return false;
  if (chosen.some(({ id }) => comesBack(id, id, chosen, new Set()))) return false;
  const beside = given.measures.filter(({ id }) => ids.has(id) || settled.has(id));
  for (const { id, excludes = [] } of beside) {
    if (
      excludes.some(
        (other) => (ids.has(id) && (ids.has(other) || settled.has(other))) || (settled.has(id) && ids.has(other)),
      )
    ) {
      return false;
    }
  }
  return chosen.every((measure) => hasBasics(measure, chosen, given));
}

function fits(chosen: readonly GivenMeasure[], { budget, days, departmentDays = {} }: GivenDemand): boolean {
  const within = (measures: readonly GivenMeasure[], field: 'cost' | 'effortDays', limit: number) =>
    measures.every((measure) => measure[field] !== undefined) && nine(total(measures, field)) <= nine(limit);
  return (
    (budget === undefined || within(chosen, 'cost', budget)) &&
    (days === undefined || within(chosen, 'effortDays', days)) &&
    Object.entries(departmentDays).every(([department, limit]) =>
      within(
        chosen.filter((measure) => measure.department === department),
        'effortDays',
        limit,
      ),
    )
  );
}

/** Does a chosen measure require itself, directly or through other chosen measures? */
function comesBack(from: string, to: string, chosen: readonly GivenMeasure[], seen: Set<string>): boolean {
  const requires = chosen.find(({ id }) => id === from)?.requires ?? [];
  return requires.some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return comesBack(next, to, chosen, seen);
  });
}

/** For a delight measure: do chosen or running measures close every open disappointment factor of its touchpoint? */
function hasBasics(measure: GivenMeasure, chosen: readonly GivenMeasure[], given: GivenProblem): boolean {
  const closing = [...chosen, ...given.measures.filter(({ status }) => status === 'running')];
  return Object.entries(measure.improves).every(([touchpoint, { factor }]) => {
    const factors = given.touchpoints.find(({ id }) => id === touchpoint)?.factors ?? {};
    if (factor === undefined || factors[factor]?.kind !== 'delight') return true;
    return Object.entries(factors).every(
      ([basic, { kind, state }]) =>
        kind !== 'disappointment' ||
        state !== 'open' ||
        closing.some(({ improves }) => improves[touchpoint]?.factor === basic),
    );
  });
}

/** The problem as a catalog in JSON, which is valid YAML. */
export function asCatalog({ touchpoints, measures }: GivenProblem): Record<string, string> {
  const byId = (rows: readonly { readonly id: string }[], fields: (row: never) => object) =>
    Object.fromEntries(rows.map((row) => [row.id, fields(row as never)]));
  const departments = measures.flatMap(({ department }) => department ?? []);
  return {
    'tpm.yaml': JSON.stringify({ version: 1, scale: { min: 0, max: 10 }, asOf: '2026-11-01' }),
    'katalog.yaml': JSON.stringify({
      touchpoints: byId(touchpoints, ({ id, reach, factors = {} }: GivenTouchpoint) => ({
        name: id,
        phase: 'purchase',
        ...(reach === undefined ? {} : { reach }),
        factors: Object.fromEntries(Object.entries(factors).map(([factor, one]) => [factor, { ...one, text: factor }])),
      })),
      departments: Object.fromEntries(departments.map((id) => [id, { name: id }])),
      assessments: {
        runde: {
          date: '2026-10-01',
          perspective: 'customer',
          method: 'survey',
          ratings: byId(touchpoints, ({ ist, soll }: GivenTouchpoint) => ({ ist, soll })),
        },
      },
      measures: byId(measures, ({ id, ...fields }: GivenMeasure) => ({ name: id, ...fields })),
    }),
  };
}

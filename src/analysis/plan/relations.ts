import type { Entry } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { compareByCodeUnit, sortByText } from '../../core/order.js';
import type { Analysis } from '../analysis.js';
import { openBasics } from '../measure-benefits.js';
import { isSettled } from './availability.js';
import { type Constraint, forbid, makeCondition } from './condition.js';

type Measure = Entry<'measure'>;

/** Constraints between measures; `open` are the measures that can be chosen, by id. */
export function relationsOf(analysis: Analysis, open: readonly Measure[]): Constraint[] {
  const { model } = analysis;
  return [
    ...open.flatMap((measure) => requirementsOf(measure, model)),
    ...exclusionsOf(open, model),
    ...circlesOf(open, model),
    ...open.flatMap((measure) => basicsOf(measure, analysis)),
  ];
}

/** A required measure must be chosen too, unless it is running or done. */
function requirementsOf(measure: Measure, model: Model): Constraint[] {
  return unmetRequirementsOf(measure, model).map((other) => ({
    terms: [
      [measure.id, 1],
      [other, -1],
    ],
    upper: 0,
    because: [
      makeCondition('requires', { measure: measure.id, others: [other], source: sourceOf(measure, 'requires', other) }),
    ],
  }));
}

/** Required measures that are neither running nor done. */
function unmetRequirementsOf({ id, fields }: Measure, model: Model): string[] {
  const waiting = new Set(fields.requires ?? []);
  return [...waiting].filter((other) => other !== id && !isSettled(model.measures.get(other)));
}

function sourceOf(measure: Measure, field: 'requires' | 'excludes', other: string) {
  return { entry: measure, field: [field, (measure.fields[field] ?? []).indexOf(other)] };
}

/** `excludes` applies in both directions, also to running and done measures. */
function exclusionsOf(open: readonly Measure[], model: Model): Constraint[] {
  const ids = new Set(open.map(({ id }) => id));
  const said = [...model.measures.values()].flatMap((measure) =>
    [...new Set(measure.fields.excludes ?? [])].map((other) => ({ measure, other })),
  );
  return said.flatMap(({ measure, other }): Constraint[] => {
    const source = sourceOf(measure, 'excludes', other);
    if (measure.id === other) {
      return ids.has(other) ? [forbid(other, makeCondition('itself', { measure: other, source }))] : [];
    }
    const pair = [measure.id, other];
    const free = pair.filter((one) => ids.has(one));
    const settled = pair.filter((one) => isSettled(model.measures.get(one)));
    const [blocked = '', against = settled[0] ?? ''] = free;
    const because = [makeCondition('excludes', { measure: blocked, others: [against], source })];
    if (free.length === 2) return [{ terms: pair.map((one) => [one, 1] as const), upper: 1, because }];
    return free.length === 1 && settled.length === 1 ? [{ terms: [[blocked, 1]], upper: 0, because }] : [];
  });
}

/**
 * Measures that require each other in a circle: none can be first, so none can be chosen. A measure that only depends
 * on a circle is blocked by its own requirement.
 */
function circlesOf(open: readonly Measure[], model: Model): Constraint[] {
  const found: Constraint[] = [];
  const selfish = open.filter(({ id, fields }) => fields.requires?.includes(id));
  for (const measure of selfish) found.push(...circleConstraints([measure.id], model));
  const ids = new Set(open.map(({ id }) => id));
  const left = new Map(
    open.map((measure) => [measure.id, unmetRequirementsOf(measure, model).filter((id) => ids.has(id))]),
  );
  for (;;) {
    peel(left);
    const [start] = left.keys();
    if (start === undefined) return found;
    const circle = circleFrom(start, left);
    for (const id of circle) left.delete(id);
    found.push(...circleConstraints(circle, model));
  }
}

/** Repeatedly removes measures that wait for no remaining measure. */
function peel(left: Map<string, string[]>): void {
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [id, waiting] of left) if (!waiting.some((other) => left.has(other))) left.delete(id);
  }
}

/** Every remaining measure waits for another remaining one, so the walk must return. */
function circleFrom(start: string, left: ReadonlyMap<string, readonly string[]>): string[] {
  const way: string[] = [];
  let at = start;
  while (!way.includes(at)) {
    way.push(at);
    at = left.get(at)?.find((other) => left.has(other)) ?? at;
  }
  const circle = way.slice(way.indexOf(at));
  const first = circle.indexOf([...circle].sort(compareByCodeUnit)[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}

function circleConstraints(circle: readonly string[], model: Model): Constraint[] {
  const [first = '', next = first] = circle;
  const entry = model.measures.get(first);
  const source = entry ? sourceOf(entry, 'requires', next) : null;
  const because = makeCondition('circle', { measure: first, others: circle, source });
  return circle.map((id) => forbid(id, because));
}

/** Basics first: each open disappointment factor of the touchpoint is closed by a chosen measure or a running one. */
function basicsOf(measure: Measure, analysis: Analysis): Constraint[] {
  const measures = [...analysis.model.measures.values()];
  return openBasics(analysis, measure).flatMap(({ touchpoint, factor }): Constraint[] => {
    const closers = measures.filter(({ fields }) => fields.improves[touchpoint]?.factor === factor);
    if (closers.some(({ fields }) => fields.status === 'running')) return [];
    const others = sortByText(closers, ({ id }) => id).filter(
      (one) => one.fields.status !== 'done' && one.fields.status !== 'dropped',
    );
    const ids = others.map(({ id }) => id).filter((id) => id !== measure.id);
    const source = { entry: measure, field: ['improves', touchpoint, 'factor'] };
    return [
      {
        terms: [[measure.id, 1], ...ids.map((id) => [id, -1] as const)],
        upper: 0,
        because: [makeCondition('basics', { measure: measure.id, others: ids, touchpoint, factor, source })],
      },
    ];
  });
}

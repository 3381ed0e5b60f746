import { matchesGlob } from '../core/glob.js';
import type { Entry } from '../core/model/entry.js';
import type { Model } from '../core/model/model.js';
import { findNearest } from '../core/nearest.js';
import { compareNumbers } from '../core/order.js';
import { STATUSES } from '../kinds/touchpoint.js';

type Touchpoint = Entry<'touchpoint'>;
type Predicate = (touchpoint: Touchpoint) => boolean;

/** The reason why an expression is invalid: an unknown word, with the nearest known one. */
export interface SelectionProblem {
  readonly problem: 'method' | 'value' | 'comparison';
  readonly method: string;
  readonly value: string;
  readonly near: string | null;
  readonly known: readonly string[];
}

interface World {
  readonly model: Model;
  readonly gapOf: (touchpoint: string) => number | null;
}

interface Selector {
  /** The valid values of the selector; other values are an error. */
  readonly ids?: (model: Model) => Iterable<string>;
  readonly matches: (touchpoint: Touchpoint, value: string, world: World) => boolean;
}

const isSameWord = (left: string | undefined, right: string) =>
  left !== undefined && left.toLowerCase() === right.toLowerCase();

/** The selectors, with the grammar of dbt: `phase:purchase`, comma = and, repeated = or. */
export const SELECTORS: Readonly<Record<string, Selector>> = {
  id: { ids: (model) => model.touchpoints.keys(), matches: (touchpoint, value) => touchpoint.id === value },
  phase: {
    ids: (model) => model.settings.phases.map((phase) => phase.id),
    matches: ({ fields }, value) => fields.phase === value,
  },
  department: {
    ids: (model) => model.departments.keys(),
    matches: ({ fields }, value) => fields.department === value || (fields.involved ?? []).includes(value),
  },
  owner: { matches: ({ fields }, value) => isSameWord(fields.owner, value) },
  persona: {
    ids: (model) => model.personas.keys(),
    matches: ({ fields }, value) => !fields.personas?.length || fields.personas.includes(value),
  },
  tag: { matches: ({ fields }, value) => (fields.tags ?? []).some((tag) => isSameWord(tag, value)) },
  channel: { matches: ({ fields }, value) => isSameWord(fields.channel, value) },
  journey: {
    ids: (model) => model.journeys.keys(),
    matches: ({ id }, value, { model }) =>
      (model.journeys.get(value)?.fields.steps ?? []).some(
        (step) => (typeof step === 'string' ? step : step.touchpoint) === id,
      ),
  },
  moment: {
    ids: (model) => model.moments.keys(),
    matches: ({ id }, value, { model }) => model.moments.get(value)?.fields.touchpoints.includes(id) ?? false,
  },
  status: {
    ids: () => STATUSES,
    matches: ({ fields }, value) => (fields.status ?? 'live') === value,
  },
  path: { matches: ({ path }, value) => matchesGlob(path, value) },
  gap: {
    matches: ({ id }, value, { gapOf }) => {
      const [, sign = '', limit = ''] = COMPARISON.exec(value) ?? [];
      const gap = gapOf(id);
      return gap !== null && isOrdered(compareNumbers(gap, Number(limit)), sign);
    },
  },
};

const COMPARISON = /^(>=|<=|>|<|=)(-?\d+(?:\.\d+)?)$/;

function isOrdered(order: number, sign: string): boolean {
  if (sign === '=') return order === 0;
  if (sign.startsWith('>')) return order > 0 || (sign === '>=' && order === 0);
  return order < 0 || (sign === '<=' && order === 0);
}

/**
 * Reads selections and exclusions into one predicate.
 * @param expressions a touchpoint is selected if one of them matches; an empty list selects all
 * @example parseSelection(['phase:purchase,gap:>=2'], [], world)
 */
export function parseSelection(
  expressions: readonly string[],
  exclusions: readonly string[],
  world: World,
): Predicate | SelectionProblem {
  const parsed = [...expressions, ...exclusions].map((expression) => parseExpression(expression, world));
  const problem = parsed.find((one): one is SelectionProblem => typeof one !== 'function');
  if (problem) return problem;
  const predicates = parsed as Predicate[];
  const included = predicates.slice(0, expressions.length);
  const excluded = predicates.slice(expressions.length);
  return (touchpoint) =>
    (included.length === 0 || included.some((matches) => matches(touchpoint))) &&
    !excluded.some((matches) => matches(touchpoint));
}

function parseExpression(expression: string, world: World): Predicate | SelectionProblem {
  const predicates: Predicate[] = [];
  for (const term of expression.split(',')) {
    const colon = term.indexOf(':');
    const method = colon < 0 ? 'id' : term.slice(0, colon).trim();
    const value = term.slice(colon + 1).trim();
    const selector = Object.hasOwn(SELECTORS, method) ? SELECTORS[method] : undefined;
    if (!selector) return problemOf('method', method, value, Object.keys(SELECTORS), method);
    if (method === 'gap' && !COMPARISON.test(value))
      return problemOf('comparison', method, value, ['>=2', '<1', '=0'], '');
    const ids = selector.ids && [...selector.ids(world.model)];
    if (ids && !ids.includes(value)) return problemOf('value', method, value, ids, value);
    predicates.push((touchpoint) => selector.matches(touchpoint, value, world));
  }
  return (touchpoint) => predicates.every((matches) => matches(touchpoint));
}

function problemOf(
  problem: SelectionProblem['problem'],
  method: string,
  value: string,
  known: readonly string[],
  typed: string,
): SelectionProblem {
  return { problem, method, value, near: findNearest(typed, known) ?? null, known };
}

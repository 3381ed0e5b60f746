import type { Entry } from '../core/model/entry.js';
import type { Model } from '../core/model/model.js';
import type { ValueKind } from '../core/model/on-scale.js';
import type { Settings } from '../core/model/settings.js';
import type { Target } from '../kinds/config.js';
import { type AnalysisCache, groupMoments, makeCache } from './cache.js';
import { type Criteria, criteriaOf, type Leverage, leverageOf } from './criteria.js';
import { currentValueOf, type Users } from './current.js';
import type { CurrentValue } from './current-value.js';
import { type Gap, gapOf } from './gap.js';
import { type Observation, type Observations, observationsOf, type Source } from './observations.js';
import type { AnalysisOptions } from './options.js';
import { breaksApart } from './series-break.js';

/** The values that views share: current values, gaps and leverage of the analysed touchpoints, each computed once. */
export interface Analysis {
  readonly model: Model;
  readonly settings: Settings;
  readonly options: AnalysisOptions;
  /** The analysed touchpoints, by id. */
  readonly touchpoints: readonly Entry<'touchpoint'>[];
  readonly isAnalysed: (touchpoint: string) => boolean;
  readonly notAnalysed: { readonly planned: number; readonly retired: number; readonly otherAudience: number };
  readonly current: (touchpoint: string, kind: ValueKind) => CurrentValue | null;
  /** The value from the company's own rounds alone. */
  readonly company: (touchpoint: string, kind: ValueKind) => CurrentValue | null;
  readonly observations: (touchpoint: string, kind: ValueKind) => readonly Observation[];
  /** `null` where the Ist or the target is unknown, and where a break of the series lies between them. */
  readonly gap: (touchpoint: string) => Gap | null;
  /** The gap to any target, independent of `options.against`. */
  readonly gapTo: (touchpoint: string, target: Target) => Gap | null;
  /** Is there a declared break of a series between two current values? */
  readonly breaksApart: (touchpoint: string, one: ValueKind, other: ValueKind) => boolean;
  readonly criteria: (touchpoint: string) => Criteria;
  readonly leverage: (touchpoint: string) => Leverage;
  readonly momentsOf: (touchpoint: string) => readonly Entry<'moment'>[];
  readonly place: (source: Source) => { readonly file: string; readonly line: number };
}

/**
 * Model → Analysis. Pure: the date, the weights and the selection are arguments.
 * @param known values already computed for this model and these options; empty by default
 */
export function analyse(
  model: Model,
  options: AnalysisOptions,
  known: AnalysisCache = makeCache(model, options),
): Analysis {
  const { observations } = known;
  const { lineOf } = options;
  const scope = makeScope(model, options);
  const momentsOf = (id: string) => {
    known.moments ??= groupMoments(model);
    return known.moments.get(id) ?? [];
  };
  const current = memoizeByKind(
    (id, kind) => currentOf(model, observations, options.persona, id, kind, () => true),
    known.current,
  );
  const compared = makeComparisons(model, observations, current);
  const criteria = memoize((id) => criteriaIn(model, id, current(id, 'importance'), momentsOf(id)), known.criteria);
  return Object.freeze({
    model,
    settings: model.settings,
    options,
    isAnalysed: scope.isAnalysed,
    get touchpoints() {
      return scope.touchpoints();
    },
    get notAnalysed() {
      return scope.notAnalysed();
    },
    current,
    company: memoizeByKind((id, kind) => currentOf(model, observations, options.persona, id, kind, isCompany)),
    observations: (id: string, kind: ValueKind) => observationsOf(observations, id)[kind],
    gap: memoize((id) => compared.gapTo(id, options.against), known.gap),
    ...compared,
    criteria,
    leverage: memoize((id) => leverageOf(criteria(id), options.weights)),
    momentsOf,
    place: (source: Source) => ({ file: source.entry.path, line: lineOf ? lineOf(source) : source.entry.line }),
  });
}

/** Comparisons of two values; a break of the series between them prevents the comparison. */
function makeComparisons(
  { settings }: Model,
  observations: Observations,
  current: Analysis['current'],
): Pick<Analysis, 'gapTo' | 'breaksApart'> {
  const areApart: Analysis['breaksApart'] = (id, one, other) => {
    const toKnown = (kind: ValueKind, value: CurrentValue) => {
      return { value, observations: observationsOf(observations, id)[kind] };
    };
    const [left, right] = [current(id, one), current(id, other)];
    return left !== null && right !== null && breaksApart(toKnown(one, left), toKnown(other, right));
  };
  return {
    breaksApart: areApart,
    gapTo: (id, target) =>
      areApart(id, 'ist', target) ? null : gapBetween(current(id, target), current(id, 'ist'), settings),
  };
}

function gapBetween(target: CurrentValue | null, ist: CurrentValue | null, { scale }: Settings): Gap | null {
  return ist && target ? gapOf(target.score, ist.score, scale) : null;
}

/** The criterion `moment` is absent, not unknown, if the catalog has no moments. */
function criteriaIn(
  { touchpoints, settings, moments: all }: Model,
  id: string,
  importance: CurrentValue | null,
  moments: readonly Entry<'moment'>[],
): Criteria {
  const touchpoint = touchpoints.get(id);
  return touchpoint
    ? criteriaOf(touchpoint, { settings, importance, moments: all.size > 0 ? moments : null })
    : new Map();
}

function isCompany(observation: Observation): boolean {
  return observation.perspective === 'company';
}

function currentOf(
  model: Model,
  observations: Observations,
  persona: string | null,
  id: string,
  kind: ValueKind,
  counts: (observation: Observation) => boolean,
): CurrentValue | null {
  const touchpoint = model.touchpoints.get(id);
  if (!touchpoint) return null;
  return currentValueOf(
    kind,
    observationsOf(observations, id)[kind].filter(counts),
    usersOf(touchpoint, model),
    persona,
    model.settings.scale,
  );
}

/** The personas that use a touchpoint: those that it names, else all. */
export function usersOf(touchpoint: Entry<'touchpoint'>, model: Model): Users {
  const named = touchpoint.fields.personas ?? [];
  const ids = named.length > 0 ? named : [...model.personas.keys()];
  return new Map(ids.map((id) => [id, model.personas.get(id)?.fields.share ?? null]));
}

/** Touchpoints are checked lazily, so a query for a few does not compute all. */
function makeScope({ touchpoints }: Model, options: AnalysisOptions) {
  const verdict = memoize((id) => {
    const touchpoint = touchpoints.get(id);
    return touchpoint ? verdictOn(touchpoint, options) : 'not-selected';
  });
  const isAnalysed = (id: string) => verdict(id) === 'analysed';
  return {
    isAnalysed,
    touchpoints: makeLazy(() => [...touchpoints.values()].filter(({ id }) => isAnalysed(id))),
    notAnalysed: makeLazy(() => {
      const counts = { planned: 0, retired: 0, otherAudience: 0 };
      for (const id of touchpoints.keys()) {
        const why = verdict(id);
        if (why !== 'analysed' && why !== 'not-selected') counts[why]++;
      }
      return counts;
    }),
  };
}

type Verdict = 'analysed' | 'not-selected' | keyof Analysis['notAnalysed'];

/** An excluded touchpoint has one reason; status goes before audience. */
function verdictOn(touchpoint: Entry<'touchpoint'>, { statuses, audiences, selected }: AnalysisOptions): Verdict {
  if (selected && !selected(touchpoint)) return 'not-selected';
  const { status = 'live', audience = 'customer' } = touchpoint.fields;
  if (!statuses.includes(status)) return status === 'live' ? 'not-selected' : status;
  return audiences.includes(audience) ? 'analysed' : 'otherAudience';
}

function makeLazy<T>(compute: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

function memoize<T>(compute: (id: string) => T, known = new Map<string, T>()): (id: string) => T {
  return (id) => {
    const value = known.get(id);
    if (value !== undefined || known.has(id)) return value as T;
    const fresh = compute(id);
    known.set(id, fresh);
    return fresh;
  };
}

function memoizeByKind<T>(
  compute: (id: string, kind: ValueKind) => T,
  known = new Map<ValueKind, Map<string, T>>(),
): (id: string, kind: ValueKind) => T {
  const byKind = new Map<ValueKind, (id: string) => T>();
  return (id, kind) => {
    let one = byKind.get(kind);
    if (!one) {
      const values = known.get(kind) ?? new Map<string, T>();
      known.set(kind, values);
      one = memoize((touchpoint) => compute(touchpoint, kind), values);
      byKind.set(kind, one);
    }
    return one(id);
  };
}

import { lastDayOf } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import { scaleOf, VALUE_KINDS, type ValueKind } from '../core/model/on-scale.js';
import type { Scale, Settings } from '../core/model/settings.js';
import { compareByCodeUnit } from '../core/order.js';
import type { Pointer } from '../core/read/source.js';
import type { Perspective } from '../kinds/assessment.js';
import type { Fields } from '../kinds/index.js';
import { dropCopies } from './copies.js';
import { mapImportance, mapSpread, mapValue, optionsOf } from './scale.js';
import { mean, sampleSd } from './statistics/describe.js';

/** The source of a number: an entry and the field in it. Lines are looked up on demand. */
export interface Source {
  readonly entry: Entry;
  readonly field: Pointer;
}

/** One value of one round for one touchpoint, on the catalog's scale. */
export interface Observation {
  readonly round: string;
  readonly date: string;
  readonly perspective: Perspective;
  readonly persona: string | null;
  readonly seriesBreak: boolean;
  readonly score: number;
  readonly n: number | null;
  readonly sd: number | null;
  /** The single votes of a workshop in the order of the file, on the catalog's scale. */
  readonly votes: readonly number[] | null;
  /** Number of whole steps of the round's scale; `null` if it has none. */
  readonly options: number | null;
  readonly minimum: number | null;
  readonly says: string | null;
  readonly source: Source;
}

type Rating = NonNullable<Fields<'assessment'>['ratings'][string]>;
type GivenValue = Exclude<Rating[ValueKind], undefined>;

/** Kind of value → observations up to `asOf`, oldest first. */
export type TouchpointObservations = Readonly<Record<ValueKind, readonly Observation[]>>;

export type Observations = ReadonlyMap<string, TouchpointObservations>;

const none: TouchpointObservations = {
  ist: [],
  expectation: [],
  soll: [],
  importance: [],
  best: [],
};

export function observationsOf(all: Observations, touchpoint: string): TouchpointObservations {
  return all.get(touchpoint) ?? none;
}

/**
 * Gathers the ratings of all rounds by touchpoint, once for all analyses.
 * @param only limits the result to these touchpoints; all if not given
 */
export function gatherObservations(
  rounds: Iterable<Entry<'assessment'>>,
  settings: Settings,
  asOf: string,
  only?: ReadonlySet<string>,
): Map<string, TouchpointObservations> {
  const gathered = new Map<string, Record<ValueKind, Observation[]>>();
  const dated = dropCopies([...rounds])
    .filter(({ fields }) => !only || hasRatingOf(fields, only))
    .map((round) => ({ round, date: lastDayOf(round.fields.date) }))
    .filter(({ date }) => date <= asOf);
  dated.sort(
    (left, right) => compareByCodeUnit(left.date, right.date) || compareByCodeUnit(left.round.id, right.round.id),
  );
  for (const { round, date } of dated) {
    const scale = scaleOf(round.fields, settings);
    const ids = only ? [...only] : Object.keys(round.fields.ratings);
    for (const touchpoint of ids) {
      const rating = Object.hasOwn(round.fields.ratings, touchpoint) ? round.fields.ratings[touchpoint] : undefined;
      if (!rating) continue;
      const kinds = gathered.get(touchpoint) ?? { ist: [], expectation: [], soll: [], importance: [], best: [] };
      gathered.set(touchpoint, kinds);
      for (const kind of VALUE_KINDS) {
        const given = rating[kind];
        if (given === undefined) continue;
        kinds[kind].push({
          round: round.id,
          date,
          perspective: round.fields.perspective,
          persona: round.fields.persona ?? null,
          seriesBreak: round.fields.seriesBreak ?? false,
          ...convertToScale(given, kind, scale, settings.scale),
          options: optionsOf(scale),
          source: { entry: round, field: ['ratings', touchpoint, kind] },
        });
      }
    }
  }
  return gathered;
}

function hasRatingOf({ ratings }: Fields<'assessment'>, ids: ReadonlySet<string>): boolean {
  for (const id of ids) if (Object.hasOwn(ratings, id)) return true;
  return false;
}

type MeasuredValue = Pick<Observation, 'score' | 'n' | 'sd' | 'votes' | 'minimum' | 'says'>;

function convertToScale(given: GivenValue, kind: ValueKind, from: Scale, to: Scale): MeasuredValue {
  const map = (value: number) => (kind === 'importance' ? mapImportance(value, from, to) : mapValue(value, from, to));
  if (typeof given === 'number')
    return { score: map(given), n: null, sd: null, votes: null, minimum: null, says: null };
  const words = { minimum: given.minimum === undefined ? null : map(given.minimum), says: given.says ?? null };
  if ('votes' in given) {
    const votes = given.votes.map(map);
    return { score: mean(votes), n: votes.length, sd: sampleSd(votes), votes, ...words };
  }
  const sd = given.sd === undefined ? null : mapSpread(given.sd, from, to);
  return { score: map(given.score), n: given.n ?? null, sd, votes: null, ...words };
}

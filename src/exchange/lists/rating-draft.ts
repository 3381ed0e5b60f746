import { VALUE_KINDS } from '../../core/model/on-scale.js';
import type { YamlMap, YamlValue } from '../../core/read/parsed.js';
import type { GivenValue } from './read-rows.js';

/** The rating of a touchpoint in a row. */
export interface RatingDraft {
  readonly touchpoint: string;
  readonly row: number;
  /** The date in the row; `null` without one. */
  readonly date: string | null;
  readonly rating: YamlMap;
}

/** Builds the rating of a row; `null` if its cells contain none. */
export function draftRating(given: readonly GivenValue[], touchpoint: string, row: number): RatingDraft | null {
  const own = given.filter(({ target }) => target.owner === 'rating');
  const valuesFor = (...path: string[]) =>
    own.filter(({ target }) => target.path.join('.') === path.join('.')).map(({ value }) => value as YamlValue);
  const rating: Record<string, YamlValue> = {};
  for (const kind of VALUE_KINDS) {
    const votes = valuesFor(kind, 'votes').flat() as YamlValue[];
    const parts: Record<string, YamlValue> = {};
    for (const part of ['n', 'sd', 'says', 'who', 'minimum']) {
      const [value] = valuesFor(kind, part);
      if (value !== undefined) parts[part] = value;
    }
    const [score] = valuesFor(kind);
    const value = ratingValue(score, votes, parts);
    if (value !== null) rating[kind] = value;
  }
  const [note] = valuesFor('note');
  const quotes = valuesFor('quotes').flat();
  if (quotes.length > 0) rating.quotes = quotes;
  if (note !== undefined) rating.note = note;
  const [date] = valuesFor('date');
  return Object.keys(rating).length === 0
    ? null
    : { touchpoint, row, date: date === undefined ? null : String(date), rating };
}

/** Computes mean, n and spread from votes. A value without score and votes is dropped. */
function ratingValue(score: YamlValue | undefined, votes: readonly YamlValue[], parts: YamlMap): YamlValue {
  const { n, sd, ...words } = parts;
  if (votes.length > 0) return { votes, ...words };
  if (score === undefined) return null;
  return simplifyRating({ score, ...(n === undefined ? {} : { n }), ...(sd === undefined ? {} : { sd }), ...words });
}

/** Writes a value with only a score as a number. */
export function simplifyRating(value: YamlMap): YamlValue {
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === 'score' ? (value.score ?? null) : value;
}

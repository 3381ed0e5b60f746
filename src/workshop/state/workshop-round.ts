import type { Entry } from '../../core/model/entry.js';
import type { Perspective } from '../../kinds/assessment.js';
import type { Fields } from '../../kinds/index.js';
import type { Ratings } from './workshop-data.js';

/** The round that a workshop writes, without its ratings. */
export interface Round {
  readonly id: string;
  readonly path: string;
  readonly head: Omit<Fields<'assessment'>, 'ratings'>;
}

/** The id of a day's round: `2026-11-22-workshop`, with `-2` for the second round of the day. */
export function roundIdOf(date: string, number: number): string {
  return `${date}-workshop${number > 1 ? `-${number}` : ''}`;
}

/** What a workshop records about those who rate. */
export type Raters = { readonly [K in 'persona' | 'department' | 'present']?: Round['head'][K] | undefined };

/** A new round of a day, in its own file. */
export function makeRound(
  id: string,
  date: string,
  perspective: Perspective,
  folder: string,
  { persona, department, present }: Raters = {},
): Round {
  const raters = { ...(persona && { persona }), ...(department && { department }), ...(present && { present }) };
  return { id, path: `${folder}/${id}.yaml`, head: { date, perspective, method: 'workshop', ...raters } };
}

/** The number of a day's round in its id; `null` for any other id. */
export function numberOfRound(id: string, date: string): number | null {
  const [, number = '1'] = /^\d{4}-\d\d-\d\d-workshop(?:-([1-9]\d*))?$/.exec(id) ?? [];
  return roundIdOf(date, Number(number)) === id ? Number(number) : null;
}

/** The round and the ratings of an existing entry. */
export function roundOf(entry: Entry<'assessment'>): { round: Round; ratings: Ratings } {
  const { ratings, ...head } = entry.fields;
  return { round: { id: entry.id, path: entry.path, head }, ratings };
}

/** The entry that the catalog would load from the written round. */
export function entryOf({ id, path, head }: Round, ratings: Ratings): Entry<'assessment'> {
  return {
    kind: 'assessment',
    collection: 'assessments',
    id,
    fields: { ...head, ratings } as Fields<'assessment'>,
    path,
    doc: 0,
    line: 2,
  };
}

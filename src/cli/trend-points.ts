import type { Logged } from '../git/log.js';
import type { Timeline } from '../git/timeline.js';

export const EVERY = ['commit', 'week', 'month', 'quarter', 'tag'] as const;
export type Every = (typeof EVERY)[number];

export interface Wanted {
  readonly every: Every;
  /** First and last day, ISO; `null` for no limit. */
  readonly since: string | null;
  readonly until: string | null;
  readonly firstParent: boolean;
}

/** A commit that becomes a point of the series. */
export interface Point {
  readonly commit: string;
  /** The day of the commit, in UTC. */
  readonly date: string;
  readonly tags: readonly string[];
  /** The tree of the catalog's folder. */
  readonly tree: string;
}

/** The commits of a series, oldest first: those that hold the catalog. */
export function pointsOf(timeline: Timeline, head: string, wanted: Wanted): Point[] {
  const { commits: all, folders } = timeline.log(head, wanted.firstParent);
  const tags = timeline.tags(head);
  const logged = wanted.every === 'tag' ? tagged(timeline, tags) : all;
  const dated = logged.map(({ commit, time }) => ({ commit, date: dayOfTime(time) }));
  const chosen = lastOfEach(
    dated.filter(({ date }) => date >= (wanted.since ?? '') && (wanted.until === null || date <= wanted.until)),
    wanted.every,
  );
  const trees = timeline.trees(
    chosen.map(({ commit }) => commit),
    folders,
  );
  return chosen.flatMap(({ commit, date }, at) => {
    const tree = trees[at] ?? null;
    return tree === null ? [] : [{ commit, date, tags: tags.get(commit) ?? [], tree }];
  });
}

function tagged(timeline: Timeline, tags: ReadonlyMap<string, readonly string[]>): Logged[] {
  const commits = [...timeline.times([...tags.keys()])];
  return commits.sort((left, right) => left.time - right.time || (left.commit < right.commit ? -1 : 1));
}

/** The last day that ten characters can name, in seconds; a clock that runs ahead of it stands there. */
const LAST_DAY = Date.UTC(9999, 11, 31) / 1000;

/** The day of a time that git gives, in UTC. */
export function dayOfTime(time: number): string {
  return new Date(Math.min(time, LAST_DAY) * 1000).toISOString().slice(0, 10);
}

function lastOfEach<T extends { readonly date: string }>(commits: readonly T[], every: Every): readonly T[] {
  if (every === 'commit' || every === 'tag') return commits;
  const last = new Map<string, T>();
  for (const one of commits) {
    const period = PERIODS[every](one.date);
    // Moves to the end, so that periods come in the order of their last commits.
    last.delete(period);
    last.set(period, one);
  }
  return [...last.values()];
}

const PERIODS: Readonly<Record<'week' | 'month' | 'quarter', (date: string) => string>> = {
  week: (date) => mondayOf(date),
  month: (date) => date.slice(0, 7),
  quarter: (date) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
};

/** The Monday of a day's week (ISO 8601). */
function mondayOf(date: string): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

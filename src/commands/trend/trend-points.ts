import { dayOfTime, type LoggedCommit } from '../../io/git/log.js';
import type { Timeline } from '../../io/git/timeline.js';

export const INTERVALS = ['commit', 'week', 'month', 'quarter', 'tag'] as const;
export type SeriesInterval = (typeof INTERVALS)[number];

export interface SeriesChoice {
  readonly every: SeriesInterval;
  /** First and last day, ISO; `null` for no limit. */
  readonly since: string | null;
  readonly until: string | null;
  readonly firstParent: boolean;
}

/** A commit that is a point of the series. */
export interface Point {
  readonly commit: string;
  /** The day of the commit, in UTC. */
  readonly date: string;
  readonly tags: readonly string[];
  /** The tree of the catalog's folder. */
  readonly tree: string;
}

export interface Series {
  /** Oldest first: the commits that hold the catalog. */
  readonly points: readonly Point[];
  /** Number of commits of merged branches that touch the catalog and are not part of the series. */
  readonly leftOut: number;
}

/** Commits of a series. For periods only commits of the branch itself count, because merged commits were not on it then. */
export function pointsOf(timeline: Timeline, head: string, wanted: SeriesChoice): Series {
  const { commits: all, folders } = timeline.log(head, wanted.firstParent);
  const tags = timeline.tags(head);
  const logged = wanted.every === 'tag' ? taggedCommitsOf(timeline, tags) : all;
  const chosen = selectLastPerPeriod(filterByDate(logged, wanted), wanted.every);
  const own = new Set(all.map(({ commit }) => commit));
  const leftOut =
    wanted.firstParent && wanted.every !== 'tag'
      ? filterByDate(timeline.log(head, false).commits, wanted).filter(({ commit }) => !own.has(commit)).length
      : 0;
  const trees = timeline.trees(
    chosen.map(({ commit }) => commit),
    folders,
  );
  const points = chosen.flatMap(({ commit, date }, at) => {
    const tree = trees[at] ?? null;
    return tree === null ? [] : [{ commit, date, tags: tags.get(commit) ?? [], tree }];
  });
  return { points, leftOut };
}

function filterByDate(logged: readonly LoggedCommit[], { since, until }: SeriesChoice) {
  return logged
    .map(({ commit, time }) => ({ commit, date: dayOfTime(time) }))
    .filter(({ date }) => date >= (since ?? '') && (until === null || date <= until));
}

function taggedCommitsOf(timeline: Timeline, tags: ReadonlyMap<string, readonly string[]>): LoggedCommit[] {
  const commits = [...timeline.times([...tags.keys()])];
  return commits.sort((left, right) => left.time - right.time || (left.commit < right.commit ? -1 : 1));
}

function selectLastPerPeriod<T extends { readonly date: string }>(
  commits: readonly T[],
  every: SeriesInterval,
): readonly T[] {
  if (every === 'commit' || every === 'tag') return commits;
  const last = new Map<string, T>();
  for (const one of commits) {
    const period = PERIODS[every](one.date);
    // Deleting first moves the period to the end, so that periods follow the order of their last commits.
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

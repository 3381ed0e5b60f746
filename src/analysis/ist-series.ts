import { compareNumbers } from '../core/order.js';
import { type Analysis, usersOf } from './analysis.js';
import { type CurrentValue, currentValue } from './current.js';
import type { Observation } from './observations.js';
import { meanDifference95 } from './statistics/difference.js';
import type { Interval } from './statistics/intervals.js';

/** What held of a touchpoint's Ist on the day of a round. */
export interface IstPoint {
  readonly date: string;
  readonly score: number;
  readonly n: number | null;
  readonly se: number | null;
  readonly ci95: Interval | null;
  readonly rounds: readonly string[];
  /** Not comparable with the points before: a declared break, or other groups of customers answered. */
  readonly seriesBreak: boolean;
}

/** The observations that count for the Ist: as soon as customers gave one, theirs alone. */
function heard(analysis: Analysis, touchpoint: string): readonly Observation[] {
  const all = analysis.observations(touchpoint, 'ist');
  const customers = all.filter((one) => one.perspective === 'customer');
  return customers.length > 0 ? customers : all;
}

/** The value that held on a day, by the same rules as today's. */
export function istOn(analysis: Analysis, touchpoint: string, day: string): CurrentValue | null {
  const entry = analysis.model.touchpoints.get(touchpoint);
  if (!entry) return null;
  const known = heard(analysis, touchpoint).filter((one) => one.date <= day);
  return currentValue('ist', known, usersOf(entry, analysis.model), analysis.options.persona);
}

/** The Ist of a touchpoint round by round, oldest first; a round that changes nothing that held makes no point. */
export function istSeries(analysis: Analysis, touchpoint: string): IstPoint[] {
  const observations = heard(analysis, touchpoint);
  const points: IstPoint[] = [];
  let groups: string | null = null;
  for (const date of new Set(observations.map((one) => one.date))) {
    const value = istOn(analysis, touchpoint, date);
    if (!value || value.rounds.join() === points.at(-1)?.rounds.join()) continue;
    const declared = observations.some((one) => one.date === date && declaresBreak(one, value));
    const seriesBreak = declared || (groups !== null && groups !== value.personas.join());
    groups = value.personas.join();
    const { score, n, se, ci95, rounds } = value;
    points.push({ date, score, n, se, ci95, rounds, seriesBreak });
  }
  return points;
}

/** What is asked of one group breaks no series that others make. */
function declaresBreak({ seriesBreak, round }: Observation, value: CurrentValue | null): boolean {
  return seriesBreak && value?.rounds.includes(round) === true;
}

/** Is there a declared break of the series after one day and up to another? */
export function breaksBetween(analysis: Analysis, touchpoint: string, after: string, upTo: string): boolean {
  const reached = heard(analysis, touchpoint).filter(({ date }) => date > after && date <= upTo);
  return reached.some((one) => declaresBreak(one, one.seriesBreak ? istOn(analysis, touchpoint, one.date) : null));
}

/** Does the series of a touchpoint's Ist break off between two states of the catalog, whichever is the later one? */
export function breaksOff(before: Analysis, after: Analysis, touchpoint: string): boolean {
  const [then, now] = [before.current(touchpoint, 'ist'), after.current(touchpoint, 'ist')];
  if (then === null || now === null) return false;
  if (then.date > now.date) return breaksBetween(before, touchpoint, now.date, then.date);
  return breaksBetween(after, touchpoint, then.date, now.date);
}

/** The part of a series that can be compared with its last point: nothing from before a break. */
export function comparable<T extends { readonly seriesBreak: boolean }>(points: readonly T[]): readonly T[] {
  return points.slice(
    Math.max(
      0,
      points.findLastIndex((point) => point.seriesBreak),
    ),
  );
}

/** 95% interval of the change that `current.change` states, where n and sd of both rounds allow one. */
export function changeInterval(analysis: Analysis, touchpoint: string): Interval | null {
  const change = analysis.current(touchpoint, 'ist')?.change;
  const [before, after] = istSeries(analysis, touchpoint).slice(-2);
  if (!change || !before || !after || compareNumbers(before.score, change.from) !== 0) return null;
  return meanDifference95(before, after);
}

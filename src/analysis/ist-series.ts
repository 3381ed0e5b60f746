import { compareNumbers } from '../core/order.js';
import { type Analysis, usersOf } from './analysis.js';
import { currentValueOf } from './current.js';
import type { CurrentValue } from './current-value.js';
import type { Observation } from './observations.js';
import { meanDifference95 } from './statistics/difference.js';
import type { Interval } from './statistics/intervals.js';

/** The Ist of a touchpoint on the day of a round. */
export interface IstPoint {
  readonly date: string;
  readonly score: number;
  readonly n: number | null;
  readonly se: number | null;
  readonly ci95: Interval | null;
  readonly rounds: readonly string[];
  /** Not comparable with earlier points: a declared break, or answers of other groups of customers. */
  readonly seriesBreak: boolean;
}

/** The observations that count for the Ist: customers' alone if they gave any. */
function countedObservationsOf(analysis: Analysis, touchpoint: string): readonly Observation[] {
  const all = analysis.observations(touchpoint, 'ist');
  const customers = all.filter((one) => one.perspective === 'customer');
  return customers.length > 0 ? customers : all;
}

/** The current value of a past day. */
export function istOn(analysis: Analysis, touchpoint: string, day: string): CurrentValue | null {
  const entry = analysis.model.touchpoints.get(touchpoint);
  if (!entry) return null;
  const known = countedObservationsOf(analysis, touchpoint).filter((one) => one.date <= day);
  return currentValueOf(
    'ist',
    known,
    usersOf(entry, analysis.model),
    analysis.options.persona,
    analysis.settings.scale,
  );
}

/** The Ist of a touchpoint by round, oldest first; a round that does not change the value adds no point. */
export function istSeries(analysis: Analysis, touchpoint: string): IstPoint[] {
  const observations = countedObservationsOf(analysis, touchpoint);
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

/** A break declared by one persona's round does not break the series of the other personas. */
function declaresBreak({ seriesBreak, round }: Observation, value: CurrentValue | null): boolean {
  return seriesBreak && value?.rounds.includes(round) === true;
}

/** Is there a declared break after one day and up to another? */
export function breaksBetween(analysis: Analysis, touchpoint: string, after: string, upTo: string): boolean {
  const reached = countedObservationsOf(analysis, touchpoint).filter(({ date }) => date > after && date <= upTo);
  return reached.some((one) => declaresBreak(one, one.seriesBreak ? istOn(analysis, touchpoint, one.date) : null));
}

/** Is there a break in the series of a touchpoint's Ist between two states of the catalog, in either order? */
export function breaksOff(before: Analysis, after: Analysis, touchpoint: string): boolean {
  const [then, now] = [before.current(touchpoint, 'ist'), after.current(touchpoint, 'ist')];
  if (then === null || now === null) return false;
  if (then.date > now.date) return breaksBetween(before, touchpoint, now.date, then.date);
  return breaksBetween(after, touchpoint, then.date, now.date);
}

/** The points of a series since its last break. */
export function comparablePartOf<T extends { readonly seriesBreak: boolean }>(points: readonly T[]): readonly T[] {
  return points.slice(
    Math.max(
      0,
      points.findLastIndex((point) => point.seriesBreak),
    ),
  );
}

/** 95% interval of `current.change`; `null` if n or sd of one of the rounds is unknown. */
export function changeIntervalOf(analysis: Analysis, touchpoint: string): Interval | null {
  const change = analysis.current(touchpoint, 'ist')?.change;
  const [before, after] = istSeries(analysis, touchpoint).slice(-2);
  if (!change || !before || !after || compareNumbers(before.score, change.from) !== 0) return null;
  return meanDifference95(before, after);
}

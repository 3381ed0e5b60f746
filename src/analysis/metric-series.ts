import { lastDayOf } from '../core/dates.js';
import { groupByKeys } from '../core/group-by-keys.js';
import type { Entry } from '../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../core/order.js';
import { comparablePartOf } from './ist-series.js';
import { normalDifference95 } from './statistics/difference.js';
import { type Interval, shareDifference95, wilson95 } from './statistics/intervals.js';
import { npsOf, npsValue } from './statistics/nps.js';

/** A value of a metric on a day. */
export interface Reading {
  readonly date: string;
  readonly value: number;
  readonly n: number | null;
  readonly se: number | null;
  /** Wilson interval for shares, normal interval for NPS; `null` for all other kinds. */
  readonly ci95: Interval | null;
  readonly seriesBreak: boolean;
  readonly note: string | null;
}

/** Dates as written, grouped by day; the most exact one is first, and only it counts. */
export function valueDates(values: Entry<'metric'>['fields']['values']): ReadonlyMap<string, readonly string[]> {
  const exactFirst = Object.keys(values).sort(
    (left, right) => right.length - left.length || compareByCodeUnit(left, right),
  );
  return groupByKeys(exactFirst, (date) => [lastDayOf(date)]);
}

/** The values of a metric up to a day, oldest first. */
export function readingsOf({ fields }: Entry<'metric'>, asOf: string): Reading[] {
  return [...valueDates(fields.values)]
    .filter(([date]) => date <= asOf)
    .flatMap(([date, [key = '']]) => {
      const given = fields.values[key];
      return given === undefined ? [] : [{ date, ...toGivenValue(given) }];
    })
    .sort((left, right) => compareByCodeUnit(left.date, right.date))
    .map(({ date, given, value }) => {
      const nps = fields.kind === 'nps' ? npsOf(given) : null;
      const n = nps?.n ?? given.n ?? null;
      const share = fields.kind === 'share' && isShare(value) && n !== null && n >= 1;
      const ci95 = share ? wilson95(value, n) : (nps?.ci95 ?? null);
      const { seriesBreak = false, note = null } = given;
      return { date, value, n, se: nps?.se ?? null, ci95, seriesBreak, note };
    });
}

type GivenValue = Exclude<Entry<'metric'>['fields']['values'][string], number>;

/** A value that is not given is computed from its counts. */
function toGivenValue(written: GivenValue | number): { given: GivenValue; value: number } {
  const given = typeof written === 'number' ? { value: written } : written;
  return { given, value: given.value ?? npsValue(given) ?? 0 };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

export interface MetricChange {
  readonly from: number;
  readonly to: number;
  readonly delta: number;
  readonly date: string;
  readonly ci95: Interval | null;
}

/** The change against the last comparable value; the interval of shares is Newcombe's, that of NPS uses standard errors. */
export function metricChangeOf(metric: Entry<'metric'>, readings: readonly Reading[]): MetricChange | null {
  const [before, after] = comparablePartOf(readings).slice(-2);
  if (!before || !after) return null;
  const { value: from, date } = before;
  const { value: to } = after;
  return { from, to, delta: to - from, date, ci95: differenceOf(metric, before, after) };
}

function differenceOf({ fields }: Entry<'metric'>, before: Reading, after: Reading): Interval | null {
  const estimate = ({ value, se, n }: Reading) => ({ score: value, se, n });
  if (fields.kind === 'nps') return normalDifference95(estimate(before), estimate(after));
  if (fields.kind !== 'share' || before.ci95 === null || after.ci95 === null) return null;
  return shareDifference95({ share: before.value, n: before.n ?? 1 }, { share: after.value, n: after.n ?? 1 });
}

export interface Attainment {
  /** Share of the way from the first value to the target; `null` if the two are equal. */
  readonly share: number | null;
  readonly track: 'reached' | 'on' | 'off' | null;
}

/**
 * (value − first) / (target − first) since the last break of the series. A metric is on track if it is nearer
 * to the target than its first value; unknown without a second value or a target.
 */
export function attainmentOf({ fields }: Entry<'metric'>, readings: readonly Reading[]): Attainment {
  const series = comparablePartOf(readings);
  const [first, last] = [series[0], series.at(-1)];
  if (fields.target === undefined || !first || !last) return { share: null, track: null };
  const sign = fields.better === 'higher' ? 1 : -1;
  const isTargetMet = (value: number) => compareNumbers(sign * (value - (fields.target ?? 0)), 0) >= 0;
  if (isTargetMet(first.value) || series.length < 2) {
    return { share: null, track: isTargetMet(last.value) ? 'reached' : series.length < 2 ? null : 'off' };
  }
  const share = (last.value - first.value) / (fields.target - first.value);
  return { share, track: isTargetMet(last.value) ? 'reached' : compareNumbers(share, 0) > 0 ? 'on' : 'off' };
}

import type { Entry } from '../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../core/order.js';
import type { Analysis } from './analysis.js';
import { shortfallBetween } from './gap.js';
import { breaksBetween, comparablePartOf, istOn } from './ist-series.js';
import { endOf } from './measure-benefits.js';
import { readingsOf } from './metric-series.js';
import { hasShortfall } from './moment-weights.js';
import { meanDifference95 } from './statistics/difference.js';
import type { Interval } from './statistics/intervals.js';
import { decideVerdict, type Verdict, verdictOf } from './verdict.js';

/** Reached and expected gain of a done measure at a touchpoint. */
export interface MeasureGain {
  readonly touchpoint: string;
  readonly expected: number;
  /** The Ist by customers at the end of the measure, and the latest one after it. */
  readonly before: { readonly score: number; readonly date: string } | null;
  readonly after: { readonly score: number; readonly date: string } | null;
  /** Positive means better. */
  readonly gain: number | null;
  readonly ci95: Interval | null;
  readonly verdict: Verdict;
  /** Other measures that ended between the two rounds; the gain cannot be told apart from theirs. */
  readonly together: readonly string[];
}

export interface CheckedMetric {
  readonly metric: string;
  readonly kind: Entry<'metric'>['fields']['kind'];
  readonly from: { readonly value: number; readonly date: string };
  readonly to: { readonly value: number; readonly date: string };
  readonly better: boolean;
}

export interface Loop {
  readonly measure: Entry<'measure'>;
  readonly end: string | null;
  readonly gains: readonly MeasureGain[];
  /** The metric of `checkedBy`, before the end of the measure and after it. */
  readonly checked: CheckedMetric | null;
  readonly verdict: Verdict;
  /** Corrective measures that were not dropped. */
  readonly correctives: readonly string[];
  /** The gain was missed, a gap is open, and no measure corrects it. */
  readonly correctiveDue: boolean;
}

/** Done measures that improve an analysed touchpoint: expected against reached gain (method.md, 4), by id. */
export function loopOf(analysis: Analysis): Loop[] {
  const done = [...analysis.model.measures.values()].filter(({ fields }) => fields.status === 'done');
  return done.flatMap((measure) => {
    const touchpoints = improvedTouchpointsOf(analysis, measure);
    return touchpoints.length > 0 ? [closeLoop(analysis, measure, touchpoints, done)] : [];
  });
}

/** The verdict on one done measure; `null` if it improves no analysed touchpoint. */
export function verdictOn(analysis: Analysis, measure: Entry<'measure'>): Verdict | null {
  const touchpoints = improvedTouchpointsOf(analysis, measure);
  return touchpoints.length === 0
    ? null
    : verdictOf(touchpoints.map((id) => gainAt(analysis, measure, id, []).verdict));
}

function improvedTouchpointsOf(analysis: Analysis, measure: Entry<'measure'>): string[] {
  return Object.keys(measure.fields.improves)
    .filter((id) => analysis.isAnalysed(id))
    .sort(compareByCodeUnit);
}

function closeLoop(
  analysis: Analysis,
  measure: Entry<'measure'>,
  touchpoints: readonly string[],
  done: readonly Entry<'measure'>[],
): Loop {
  const gains = touchpoints.map((touchpoint) => gainAt(analysis, measure, touchpoint, done));
  const verdict = verdictOf(gains.map((one) => one.verdict));
  const correctives = correctivesOf(analysis, `measure/${measure.id}`);
  const missed = verdict === 'partly' || verdict === 'no-effect' || verdict === 'worse';
  const stillShort = gains.some((one) => one.verdict !== 'reached' && hasShortfall(analysis, one.touchpoint) !== false);
  return {
    measure,
    end: endOf(measure),
    gains,
    checked: checkOf(analysis, measure),
    verdict,
    correctives,
    correctiveDue: missed && stillShort && correctives.length === 0,
  };
}

/** Corrective measures of a cause, without dropped ones. */
export function correctivesOf({ model }: Analysis, cause: string): string[] {
  return [...model.measures.values()]
    .filter(({ fields }) => fields.correctiveOf === cause && fields.status !== 'dropped')
    .map((measure) => measure.id);
}

function gainAt(
  analysis: Analysis,
  measure: Entry<'measure'>,
  touchpoint: string,
  done: readonly Entry<'measure'>[],
): MeasureGain {
  const end = endOf(measure);
  const expected = measure.fields.improves[touchpoint]?.by ?? 0;
  const now = analysis.current(touchpoint, 'ist');
  const after = end !== null && now?.perspective === 'customer' && now.date > end ? now : null;
  const then = end === null ? null : istOn(analysis, touchpoint, end);
  const before = then?.perspective === 'customer' ? then : null;
  const broken = before && after && breaksBetween(analysis, touchpoint, before.date, after.date);
  const comparison = before && after && !broken ? { before, after } : null;
  const { scale } = analysis.settings;
  const gain = comparison && shortfallBetween(comparison.after.score, comparison.before.score, scale);
  const interval = comparison && meanDifference95(comparison.before, comparison.after);
  const ci95: Interval | null = interval && (scale.best === 'max' ? interval : [-interval[1], -interval[0]]);
  const toDatedScore = (value: typeof now) => value && { score: value.score, date: value.date };
  return {
    touchpoint,
    expected,
    before: toDatedScore(before),
    after: toDatedScore(after),
    gain,
    ci95,
    verdict: decideVerdict({
      measure,
      end,
      after: after?.date ?? null,
      before: before !== null,
      broken: broken === true,
      gain,
      ci95,
      expected,
    }),
    together: before && after ? concurrentMeasuresOf(done, measure, touchpoint, before.date, after.date) : [],
  };
}

function concurrentMeasuresOf(
  done: readonly Entry<'measure'>[],
  measure: Entry<'measure'>,
  touchpoint: string,
  after: string,
  upTo: string,
): string[] {
  return done
    .filter((other) => other !== measure && touchpoint in other.fields.improves)
    .filter((other) => (endOf(other) ?? '') >= after && (endOf(other) ?? '') <= upTo)
    .map((other) => other.id);
}

function checkOf(analysis: Analysis, measure: Entry<'measure'>): CheckedMetric | null {
  const metric = analysis.model.metrics.get(measure.fields.checkedBy ?? '');
  const end = endOf(measure);
  if (!metric || end === null) return null;
  const readings = comparablePartOf(readingsOf(metric, analysis.options.asOf));
  const before = readings.findLast((reading) => reading.date <= end);
  const after = readings.at(-1);
  if (!before || !after || after.date <= end) return null;
  const sign = metric.fields.better === 'higher' ? 1 : -1;
  return {
    metric: metric.id,
    kind: metric.fields.kind,
    from: { value: before.value, date: before.date },
    to: { value: after.value, date: after.date },
    better: compareNumbers(sign * (after.value - before.value), 0) > 0,
  };
}

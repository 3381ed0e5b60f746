import { lastDayOf } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import { compareByCodeUnit, compareNumbers, roundToNineDecimals, sortByText } from '../core/order.js';
import type { Analysis } from './analysis.js';
import { rangeOf } from './scale.js';

/** The day on which a measure ended: `finished`, else `until`. */
export function endOf(measure: Entry<'measure'>): string | null {
  const { finished, until } = measure.fields;
  return finished === undefined ? (until === undefined ? null : lastDayOf(until)) : lastDayOf(finished);
}

/** Measures by the touchpoint that they improve; each list ordered by id. */
export function measuresByTouchpoint({ model }: Analysis): ReadonlyMap<string, readonly Entry<'measure'>[]> {
  const groups = new Map<string, Entry<'measure'>[]>();
  for (const measure of model.measures.values()) {
    for (const id of Object.keys(measure.fields.improves)) {
      const own = groups.get(id);
      if (own) own.push(measure);
      else groups.set(id, [measure]);
    }
  }
  return groups;
}

/**
 * The shortfall that remains after committed gains: the `by` of running measures and of measures that
 * ended on or after the Ist's date. A done measure without an end is contained in the Ist (method.md, 4 and 7.7).
 */
function restOf(analysis: Analysis, touchpoint: string, measures: readonly Entry<'measure'>[]): number | null {
  const gap = analysis.gap(touchpoint);
  const ist = analysis.current(touchpoint, 'ist');
  if (!gap || !ist) return null;
  const committed = measures.reduce((sum, measure) => {
    const end = endOf(measure);
    const pending = measure.fields.status === 'done' && end !== null && end >= ist.date;
    return measure.fields.status === 'running' || pending ? sum + (measure.fields.improves[touchpoint]?.by ?? 0) : sum;
  }, 0);
  return Math.min(
    gap.shortfall,
    Math.max(0, roundToNineDecimals(gap.shortfall - committed) === 0 ? 0 : gap.shortfall - committed),
  );
}

export interface Benefit {
  /** Priority points that the measure removes on its own; `null` if unknown. */
  readonly value: number | null;
  /** Touchpoints whose leverage or shortfall is unknown: the benefit is a lower bound. */
  readonly unknown: readonly string[];
  /** The analysed touchpoints, the largest gain first. */
  readonly touchpoints: readonly string[];
  /** Known priority points by touchpoint. */
  readonly parts: ReadonlyMap<string, number>;
}

/** benefit = Σ 100 × leverage × min(by, rest) / range over the analysed touchpoints. */
export function benefitOf(
  analysis: Analysis,
  measure: Entry<'measure'>,
  rest: (touchpoint: string) => number | null,
): Benefit {
  const touchpoints = sortByText(Object.keys(measure.fields.improves), (id) => id).filter((id) =>
    analysis.isAnalysed(id),
  );
  const parts = new Map<string, number>();
  const unknown: string[] = [];
  for (const id of touchpoints) {
    const leverage = analysis.leverage(id).value;
    const left = rest(id);
    if (leverage === null || left === null) unknown.push(id);
    else {
      const closed = Math.min(measure.fields.improves[id]?.by ?? 0, left);
      parts.set(id, (100 * leverage * closed) / rangeOf(analysis.settings.scale));
    }
  }
  const value = parts.size > 0 ? [...parts.values()].reduce((sum, part) => sum + part, 0) : null;
  return { value, unknown, touchpoints: byGain(measure, touchpoints, parts), parts };
}

/** The most priority points first, then the most points of the scale; unknown ones last. */
function byGain(measure: Entry<'measure'>, touchpoints: readonly string[], parts: Benefit['parts']): string[] {
  const gainOn = (id: string) => measure.fields.improves[id]?.by ?? 0;
  return [...touchpoints].sort(
    (left, right) =>
      compareNumbers(parts.get(right) ?? -1, parts.get(left) ?? -1) ||
      compareNumbers(gainOn(right), gainOn(left)) ||
      compareByCodeUnit(left, right),
  );
}

/** A memo of `restOf` for all touchpoints of an analysis. */
export function makeRest(analysis: Analysis): (touchpoint: string) => number | null {
  const measures = measuresByTouchpoint(analysis);
  const known = new Map<string, number | null>();
  return (id) => {
    if (!known.has(id)) known.set(id, restOf(analysis, id, measures.get(id) ?? []));
    return known.get(id) ?? null;
  };
}

export interface OpenFactor {
  readonly touchpoint: string;
  readonly factor: string;
}

/** Basics first: open disappointment factors that block a measure for a delight factor of the same touchpoint. */
export function openBasics(analysis: Analysis, measure: Entry<'measure'>): OpenFactor[] {
  return sortByText(Object.entries(measure.fields.improves), ([id]) => id).flatMap(([touchpoint, { factor }]) => {
    const factors = analysis.model.touchpoints.get(touchpoint)?.fields.factors ?? {};
    if (factor === undefined || factors[factor]?.kind !== 'delight') return [];
    return sortByText(Object.entries(factors), ([id]) => id)
      .filter(([, { kind, state }]) => kind === 'disappointment' && state === 'open')
      .map(([open]) => ({ touchpoint, factor: open }));
  });
}

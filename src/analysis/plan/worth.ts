import type { Analysis } from '../analysis.js';
import { makeRest } from '../measure-benefits.js';
import { rangeOf } from '../scale.js';

/** The value of closing a gap, and the contributions of measures. */
export interface Need {
  readonly touchpoint: string;
  /** Priority points per point of the scale; `null` if the leverage is unknown. */
  readonly perPoint: number | null;
  /** The remaining shortfall. */
  readonly rest: number;
  /** Points that each measure closes, by id. */
  readonly by: ReadonlyMap<string, number>;
}

/** The analysed touchpoints with a known rest, by id. */
export function needsOf(analysis: Analysis, measures: readonly string[]): Need[] {
  const restOf = makeRest(analysis);
  const range = rangeOf(analysis.settings.scale);
  return analysis.touchpoints.flatMap(({ id }) => {
    const rest = restOf(id);
    if (rest === null) return [];
    const leverage = analysis.leverage(id).value;
    const by = new Map(
      measures.flatMap((measure): [string, number][] => {
        const gain = analysis.model.measures.get(measure)?.fields.improves[id]?.by;
        return gain === undefined ? [] : [[measure, gain]];
      }),
    );
    return [{ touchpoint: id, perPoint: leverage === null ? null : (100 * leverage) / range, rest, by }];
  });
}

/** All priority points that remain to close; an unknown leverage counts as 0. */
export function worthOf(needs: readonly Need[]): number {
  return needs.reduce((sum, { perPoint, rest }) => sum + (perPoint ?? 0) * rest, 0);
}

/** Points that the chosen measures close together: a gap is closed once. */
export function pointsClosed({ by, rest }: Need, chosen: ReadonlySet<string>): number {
  let sum = 0;
  for (const [measure, gain] of by) if (chosen.has(measure)) sum += gain;
  return Math.min(rest, sum);
}

/** Priority points that measures remove together, outside any plan. */
export function jointBenefit(analysis: Analysis, measures: readonly string[]): number {
  return objectiveOf(needsOf(analysis, measures), new Set(measures));
}

/** Priority points that the chosen measures remove together; an unknown leverage counts as 0. */
export function objectiveOf(needs: readonly Need[], chosen: ReadonlySet<string>): number {
  return needs.reduce((sum, need) => sum + (need.perPoint ?? 0) * pointsClosed(need, chosen), 0);
}

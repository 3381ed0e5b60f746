import * as z from 'zod';
import { type Analysis, analyse } from '../../analysis/analysis.js';
import { makeGapOrder } from '../../analysis/gap-order.js';
import { mean } from '../../analysis/statistics/describe.js';
import { groupByKeys } from '../../core/group-by-keys.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit } from '../../core/order.js';
import { id, nullable } from './fields.js';

export const GROUPINGS = ['phase', 'department', 'channel', 'setting', 'persona'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const groupsSchema = () =>
  z.array(
    z.strictObject({
      by: z.enum(GROUPINGS),
      key: nullable(z.string()),
      n: z.int(),
      unrated: z.int(),
      meanIst: nullable(z.number()),
      meanTarget: nullable(z.number()),
      meanShortfall: nullable(z.number()),
      meanOver: nullable(z.number()),
      worst: nullable(id()),
    }),
  );

export type Group = z.infer<ReturnType<typeof groupsSchema>>[number];

/** Means per group. The mean gap of several touchpoints is the mean shortfall; over-fulfilment is separate. */
export function groupsOf(analysis: Analysis): Group[] {
  return GROUPINGS.flatMap((by) => {
    const groups = groupByKeys(analysis.touchpoints, (touchpoint) => keysOf(touchpoint, by, analysis));
    return [...groups.keys()]
      .sort((left, right) => byKey(left, right, by, analysis))
      .map((key) => groupOf(by, key, groups.get(key) ?? [], analysisOf(by, key, analysis)));
  });
}

/** A persona's group is analysed with the persona's own values. */
function analysisOf(by: Grouping, key: string | null, analysis: Analysis): Analysis {
  return by === 'persona' && key !== null ? analyse(analysis.model, { ...analysis.options, persona: key }) : analysis;
}

function keysOf({ fields }: Entry<'touchpoint'>, by: Grouping, analysis: Analysis): (string | null)[] {
  if (by !== 'persona') return [fields[by] ?? null];
  // A touchpoint without personas is used by all of them; a catalog without personas has no such groups.
  const personas = fields.personas?.length ? fields.personas : [...analysis.model.personas.keys()];
  return personas.filter((persona) => analysis.options.persona === null || persona === analysis.options.persona);
}

/** Phases in the catalog's order, everything else by code unit; "none" last. */
function byKey(left: string | null, right: string | null, by: Grouping, { settings }: Analysis): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (by !== 'phase') return compareByCodeUnit(left, right);
  const index = (phase: string) => settings.phases.findIndex((one) => one.id === phase);
  return index(left) - index(right);
}

function groupOf(
  by: Grouping,
  key: string | null,
  touchpoints: readonly Entry<'touchpoint'>[],
  analysis: Analysis,
): Group {
  const ids = touchpoints.map((touchpoint) => touchpoint.id);
  const ists = ids.flatMap((one) => analysis.current(one, 'ist')?.score ?? []);
  const targets = ids.flatMap((one) => analysis.current(one, analysis.options.against)?.score ?? []);
  const gaps = ids.flatMap((one) => analysis.gap(one) ?? []);
  const meanOf = (values: readonly number[]) => (values.length > 0 ? mean(values) : null);
  const rated = ids.filter((one) => analysis.current(one, 'ist')).sort(makeGapOrder(analysis));
  return {
    by,
    key,
    n: ists.length,
    unrated: ids.length - ists.length,
    meanIst: meanOf(ists),
    meanTarget: meanOf(targets),
    meanShortfall: meanOf(gaps.map((gap) => gap.shortfall)),
    meanOver: meanOf(gaps.map((gap) => gap.over)),
    worst: rated[0] ?? null,
  };
}

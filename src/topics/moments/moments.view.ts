import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { weightOf } from '../../analysis/criteria.js';
import { reactionOf } from '../../analysis/gap.js';
import { makeGapOrder } from '../../analysis/gap-order.js';
import { measuresByTouchpoint } from '../../analysis/measure-benefits.js';
import { isPending } from '../../analysis/measure-state.js';
import { stateOfMoment, toleratesGap } from '../../analysis/moment-weights.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { CUSTOMER_DECISIONS } from '../../kinds/moment.js';
import { gaps } from '../gaps/gaps.view.js';
import { id, nullable, place, reaction, score, targetSchema } from '../shared/fields.js';
import { defineView } from '../view.js';

const at = () =>
  z.strictObject({
    touchpoint: id(),
    ist: nullable(score()),
    target: nullable(score()),
    gap: nullable(score()),
    tolerated: z.boolean(),
    reaction: nullable(reaction()),
    opinion: z.boolean(),
  });

const moment = () =>
  z.strictObject({
    moment: id(),
    name: z.string(),
    state: z.enum(['open', 'met', 'unknown']),
    because: z.array(z.enum(['shortfall', 'outcome'])),
    weight: z.number().min(0).max(1),
    decides: z.array(z.enum(CUSTOMER_DECISIONS)),
    promise: nullable(z.string()),
    expectation: nullable(z.string()),
    outcome: nullable(reaction()),
    why: nullable(z.string()),
    /** The worst touchpoint of the moment; `null` if none has an Ist. */
    worst: nullable(at()),
    /** Sorted as in the gap report. */
    touchpoints: z.array(at()),
    /** Ideas, planned and running measures that improve one of its touchpoints. */
    measures: z.array(id()),
    ...place(),
  });

const schema = () =>
  z.strictObject({
    against: targetSchema(),
    moments: z.array(moment()),
    /** Moments that matter [000]: an Ist far from the catalog's median; `null` if unknown. */
    matter: nullable(z.array(z.strictObject({ touchpoint: id(), ist: score(), side: z.enum(['above', 'below']) }))),
    /** Number of moments without an analysed touchpoint. */
    notAnalysed: z.int(),
  });

export type MomentsData = z.infer<ReturnType<typeof schema>>;
export type MomentRow = MomentsData['moments'][number];

const ORDER = ['open', 'unknown', 'met'] as const;

/** Moments of truth [003, Carlzon]: promise, Ist and outcome (method.md, 5). */
export const moments = defineView({
  id: 'moments',
  document: 'moments',
  schema,
  compute: (analysis): MomentsData => {
    const pending = pendingBy(analysis);
    const rows = [...analysis.model.moments.values()].map((entry) => rowOf(analysis, entry, pending));
    const shown = rows.filter((row) => row.touchpoints.length > 0);
    return {
      against: analysis.options.against,
      moments: shown.sort(byUrgency),
      matter: matterOf(analysis),
      notAnalysed: rows.length - shown.length,
    };
  },
});

function pendingBy(analysis: Analysis): (touchpoint: string) => readonly string[] {
  const measures = measuresByTouchpoint(analysis);
  return (touchpoint) => (measures.get(touchpoint) ?? []).filter(isPending).map((measure) => measure.id);
}

function rowOf(
  analysis: Analysis,
  entry: Entry<'moment'>,
  pending: (touchpoint: string) => readonly string[],
): MomentRow {
  const { fields } = entry;
  const { state, because, touchpoints } = stateOfMoment(analysis, entry);
  const rows = [...touchpoints].sort(makeGapOrder(analysis)).map((touchpoint) => atOf(analysis, touchpoint));
  return {
    moment: entry.id,
    name: fields.name,
    state,
    because: [...because],
    weight: weightOf(entry),
    decides: [...(fields.decides ?? [])],
    promise: fields.promise ?? null,
    expectation: fields.expectation ?? null,
    outcome: fields.outcome ?? null,
    why: fields.why ?? null,
    worst: rows.find((row) => row.ist !== null) ?? null,
    touchpoints: rows,
    measures: [...new Set(touchpoints.flatMap(pending))].sort(compareByCodeUnit),
    file: entry.path,
    line: entry.line,
  };
}

function atOf(analysis: Analysis, touchpoint: string): MomentRow['touchpoints'][number] {
  const { scale, reactions } = analysis.settings;
  const { against: target } = analysis.options;
  const ist = analysis.current(touchpoint, 'ist');
  return {
    touchpoint,
    ist: ist?.score ?? null,
    target: analysis.current(touchpoint, target)?.score ?? null,
    gap: analysis.gap(touchpoint)?.gap ?? null,
    tolerated: toleratesGap(analysis, touchpoint),
    reaction: ist && reactionOf(ist.score, reactions, scale),
    opinion: ist?.opinion ?? false,
  };
}

/** Open moments first, then by weight, then by gap, the largest first. */
function byUrgency(left: MomentRow, right: MomentRow): number {
  const gap = (row: MomentRow) => row.worst?.gap ?? Number.NEGATIVE_INFINITY;
  return (
    ORDER.indexOf(left.state) - ORDER.indexOf(right.state) ||
    compareNumbers(right.weight, left.weight) ||
    (gap(left) === gap(right) ? 0 : gap(right) - gap(left)) ||
    compareByCodeUnit(left.moment, right.moment)
  );
}

function matterOf(analysis: Analysis): MomentsData['matter'] {
  const rows = gaps.compute(analysis).gaps;
  if (rows.length === 0 || rows.some((row) => row.robustZ === null)) return null;
  const far = [...rows].sort((left, right) =>
    compareNumbers(Math.abs(right.robustZ ?? 0), Math.abs(left.robustZ ?? 0)),
  );
  return far.flatMap(({ touchpoint, ist, outlier }) => (outlier ? [{ touchpoint, ist, side: outlier }] : []));
}

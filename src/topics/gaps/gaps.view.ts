import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import type { CurrentValue } from '../../analysis/current-value.js';
import { reactionOf } from '../../analysis/gap.js';
import { compareGaps, makeGapOrder } from '../../analysis/gap-order.js';
import { toleratesGap } from '../../analysis/moment-weights.js';
import { direction } from '../../analysis/scale.js';
import { agreementOf } from '../../analysis/statistics/agreement.js';
import { robustZ } from '../../analysis/statistics/describe.js';
import type { Entry } from '../../core/model/entry.js';
import type { Scale } from '../../core/model/settings.js';
import { compareNumbers, competitionRanks } from '../../core/order.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import type { Target } from '../../kinds/config.js';
import { gapLacks } from '../priorities/ranking.view.js';
import {
  agreement,
  id,
  isoDate,
  missingSchema,
  nullable,
  place,
  reaction,
  score,
  targetSchema,
} from '../shared/fields.js';
import { groupsOf, groupsSchema } from '../shared/groups.view.js';
import { defineView } from '../view.js';

const gapRow = () =>
  z.strictObject({
    rank: nullable(z.int().min(1)),
    touchpoint: id(),
    name: z.string(),
    phase: z.string(),
    department: nullable(id()),
    ist: score(),
    soll: nullable(score()),
    expectation: nullable(score()),
    best: nullable(score()),
    gap: nullable(score()),
    shortfall: nullable(score()),
    over: nullable(score()),
    gapToExpectation: nullable(score()),
    gapToBest: nullable(score()),
    gapShare: nullable(z.number().min(0).max(1)),
    tolerated: z.boolean(),
    reaction: reaction(),
    outlier: nullable(z.enum(['above', 'below'])),
    robustZ: nullable(z.number()),
    change: nullable(z.strictObject({ from: score(), to: score(), delta: z.number(), date: isoDate() })),
    perspective: z.enum(PERSPECTIVES),
    opinion: z.boolean(),
    unweighted: z.boolean().describe('The Ist is a mean of parts, some of which have no number of answers or share.'),
    n: nullable(z.int().min(1)),
    agreement: nullable(agreement()).describe('Of the votes behind the Ist.'),
    agreementOnTarget: nullable(agreement()).describe('Of the votes behind the target.'),
    ci95: nullable(z.tuple([z.number(), z.number()])),
    date: isoDate(),
    ...place(),
  });

const schema = () =>
  z.strictObject({
    against: targetSchema(),
    gaps: z.array(gapRow()),
    missing: missingSchema(),
    groups: groupsSchema(),
    notAnalysed: z.strictObject({ planned: z.int(), retired: z.int(), otherAudience: z.int() }),
  });

export type GapRow = z.infer<ReturnType<typeof gapRow>>;
export type GapsData = z.infer<ReturnType<typeof schema>>;

/** The Soll-Ist comparison (method.md, 2): gap descending, unknown last, then worst Ist, then id. */
export const gaps = defineView({
  id: 'gaps',
  document: 'gaps',
  schema,
  compute: (analysis): GapsData => {
    return {
      against: analysis.options.against,
      gaps: gapRows(analysis),
      missing: missingOf(analysis),
      groups: groupsOf(analysis),
      notAnalysed: analysis.notAnalysed,
    };
  },
});

/** The rows of the comparison, sorted. */
function gapRows(analysis: Analysis): GapRow[] {
  const rows = [...gapRanks(analysis)].flatMap(([touchpoint, rank]) => {
    const entry = analysis.model.touchpoints.get(touchpoint);
    return entry ? rowOf(analysis, entry, rank) : [];
  });
  return withOutliers(rows, analysis);
}

/** Touchpoints without the values that the comparison needs, by id. */
function missingOf(analysis: Analysis): GapsData['missing'] {
  return analysis.touchpoints.flatMap(({ id: touchpoint }) => {
    const lacks = gapLacks(analysis, touchpoint);
    return lacks.length > 0 ? [{ touchpoint, lacks }] : [];
  });
}

function rowOf(analysis: Analysis, touchpoint: Entry<'touchpoint'>, rank: number | null): GapRow[] {
  const value = (kind: 'ist' | 'soll' | 'expectation' | 'best') => analysis.current(touchpoint.id, kind);
  const ist = value('ist');
  if (!ist) return [];
  const { scale, reactions } = analysis.settings;
  const gapTowards = (target: Target) => analysis.gapTo(touchpoint.id, target)?.gap ?? null;
  const gap = analysis.gap(touchpoint.id);
  const { against: target } = analysis.options;
  return [
    {
      rank,
      touchpoint: touchpoint.id,
      name: touchpoint.fields.name,
      phase: touchpoint.fields.phase,
      department: touchpoint.fields.department ?? null,
      ist: ist.score,
      soll: value('soll')?.score ?? null,
      expectation: value('expectation')?.score ?? null,
      best: value('best')?.score ?? null,
      gap: gap?.gap ?? null,
      shortfall: gap?.shortfall ?? null,
      over: gap?.over ?? null,
      gapToExpectation: gapTowards('expectation'),
      gapToBest: gapTowards('best'),
      gapShare: gap?.gapShare ?? null,
      tolerated: toleratesGap(analysis, touchpoint.id),
      reaction: reactionOf(ist.score, reactions, scale),
      outlier: null,
      robustZ: null,
      change: ist.change,
      perspective: ist.perspective,
      opinion: ist.opinion,
      unweighted: ist.unweighted,
      ...evidence(ist, value(target), scale),
      date: ist.date,
      file: touchpoint.path,
      line: touchpoint.line,
    },
  ];
}

/** The number of answers behind the Ist, its interval, and the agreement of votes. */
function evidence(
  ist: CurrentValue,
  target: CurrentValue | null,
  scale: Scale,
): Pick<GapRow, 'n' | 'agreement' | 'agreementOnTarget' | 'ci95'> {
  return {
    n: ist.n,
    agreement: ist.votes && agreementOf(ist.votes, scale),
    agreementOnTarget: target?.votes ? agreementOf(target.votes, scale) : null,
    ci95: ist.ci95 ? [...ist.ci95] : null,
  };
}

/** The touchpoints with an Ist in the order of the report; equal gaps share a rank, an unknown one has none. */
export function gapRanks(analysis: Analysis): ReadonlyMap<string, number | null> {
  const gap = (touchpoint: string) => analysis.gap(touchpoint)?.gap ?? null;
  const ordered = analysis.touchpoints
    .map(({ id: touchpoint }) => touchpoint)
    .filter((touchpoint) => analysis.current(touchpoint, 'ist'))
    .sort(makeGapOrder(analysis));
  const ranks = competitionRanks(ordered, (left, right) => compareGaps(gap(left), gap(right)) === 0);
  return new Map(ordered.map((touchpoint, at) => [touchpoint, gap(touchpoint) === null ? null : (ranks[at] ?? null)]));
}

/** Moments that matter [000]: an Ist with |z| > 1.5 within the catalog; `above` is better. */
function withOutliers(rows: readonly GapRow[], { settings }: Analysis): GapRow[] {
  const sign = direction(settings.scale);
  const z = robustZ(rows.map((row) => sign * row.ist));
  if (!z) return [...rows];
  return rows.map((row) => {
    const value = z(sign * row.ist);
    const outside = compareNumbers(Math.abs(value), 1.5) > 0;
    return { ...row, robustZ: value, outlier: outside ? (value > 0 ? 'above' : 'below') : null };
  });
}

import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { loopOf } from '../../analysis/effects.js';
import { benefitOf, makeRest } from '../../analysis/measure-benefits.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import type { PrioritiesData } from '../priorities/priorities.view.js';
import type { QuickWinsData } from '../quick-wins/quick-wins.view.js';
import { id, interval, nullable, pair, targetSchema } from '../shared/fields.js';

const worsening = () =>
  z.strictObject({
    measure: id(),
    name: z.string(),
    touchpoint: id(),
    touchpointName: z.string(),
    before: z.number(),
    after: z.number(),
    ci95: nullable(interval()).describe('Of the change, below 0 for the worse; null where n or spread is unknown.'),
  });

/** The values behind the headline: the first touchpoint, how sure its rank is, and the next measure. */
export const headlineSchema = () =>
  z.strictObject({
    messageId: z.enum(['first', 'all-met', 'nothing-rankable', 'empty']),
    data: z.strictObject({
      against: targetSchema(),
      touchpoint: nullable(id()),
      name: nullable(z.string()),
      ist: nullable(z.number()),
      target: nullable(z.number()),
      moment: z.boolean(),
      opinion: z.boolean(),
      n: nullable(z.int()),
      inTop: nullable(z.strictObject({ share: z.number(), k: z.int(), of: z.enum(['weightings', 'draws']) })).describe(
        'How often it is among the first k; null unless more than k are ranked.',
      ),
      help: nullable(z.strictObject({ measure: id(), name: z.string(), effortDays: z.number(), same: z.boolean() })),
      touchpoints: z.int(),
      worse: z
        .array(worsening())
        .describe('Done measures that made a touchpoint worse for customers, the largest loss first.'),
    }),
  });

export type Headline = z.infer<ReturnType<typeof headlineSchema>>;

export function headlineOf(analysis: Analysis, ranking: PrioritiesData, wins: QuickWinsData): Headline {
  const [first] = ranking.priorities;
  const ist = first ? analysis.current(first.touchpoint, 'ist') : null;
  const target = first ? analysis.current(first.touchpoint, analysis.options.against) : null;
  return {
    messageId: messageOf(analysis, ranking),
    data: {
      against: analysis.options.against,
      touchpoint: first?.touchpoint ?? null,
      name: first?.name ?? null,
      ist: ist?.score ?? null,
      target: target?.score ?? null,
      moment: first ? analysis.momentsOf(first.touchpoint).length > 0 : false,
      opinion: ist?.opinion ?? false,
      n: ist?.n ?? null,
      inTop: inTopOf(ranking),
      help: helpOf(analysis, first?.touchpoint, wins),
      touchpoints: analysis.touchpoints.length,
      worse: worseningsOf(analysis),
    },
  };
}

/** Touchpoints that done measures made worse. */
function worseningsOf(analysis: Analysis): Headline['data']['worse'] {
  const rows = loopOf(analysis).flatMap(({ measure, gains }) =>
    gains.flatMap(({ touchpoint, verdict, before, after, gain, ci95 }) => {
      if (verdict !== 'worse' || !before || !after) return [];
      const touchpointName = analysis.model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint;
      const about = { measure: measure.id, name: measure.fields.name, touchpoint, touchpointName };
      return [{ gain: gain ?? 0, row: { ...about, before: before.score, after: after.score, ci95: pair(ci95) } }];
    }),
  );
  const order = (left: (typeof rows)[number], right: (typeof rows)[number]) =>
    compareNumbers(left.gain, right.gain) || compareByCodeUnit(left.row.measure, right.row.measure);
  return rows.sort(order).map(({ row }) => row);
}

/** `null` if there are no more touchpoints than top ranks. */
function inTopOf({ priorities, robustness }: PrioritiesData): Headline['data']['inTop'] {
  const sure = priorities[0]?.robustness;
  if (!sure || !robustness || priorities.length <= sure.k) return null;
  return { share: sure.topK, k: sure.k, of: robustness.criteria.length > 1 ? 'weightings' : 'draws' };
}

function messageOf(analysis: Analysis, ranking: PrioritiesData): Headline['messageId'] {
  const [first] = ranking.priorities;
  if (analysis.touchpoints.length === 0) return 'empty';
  if (!first) return 'nothing-rankable';
  return compareNumbers(first.gapShare ?? 0, 0) === 0 ? 'all-met' : 'first';
}

/** The quick win with the largest gain per day at the first touchpoint, else the best quick win. */
function helpOf(
  analysis: Analysis,
  touchpoint: string | undefined,
  { quickWins }: QuickWinsData,
): Headline['data']['help'] {
  const [same] = touchpoint === undefined ? [] : helpfulWinsOf(analysis, touchpoint, quickWins);
  const win = same ?? quickWins[0];
  return win ? { measure: win.measure, name: win.name, effortDays: win.effortDays, same: same !== undefined } : null;
}

type QuickWin = QuickWinsData['quickWins'][number];

/** The quick wins that reduce this gap: those without effort first, then the most points per day. */
function helpfulWinsOf(analysis: Analysis, touchpoint: string, wins: readonly QuickWin[]): QuickWin[] {
  const rest = makeRest(analysis);
  const gainHere = (win: QuickWin) => {
    const measure = analysis.model.measures.get(win.measure);
    return (measure && benefitOf(analysis, measure, rest).parts.get(touchpoint)) ?? 0;
  };
  const helping = wins.map((win) => ({ win, gain: gainHere(win) })).filter(({ gain }) => compareNumbers(gain, 0) > 0);
  const worth = ({ win, gain }: (typeof helping)[number]) => (win.effortDays === 0 ? gain : gain / win.effortDays);
  const order = (left: (typeof helping)[number], right: (typeof helping)[number]) =>
    Number(left.win.effortDays > 0) - Number(right.win.effortDays > 0) ||
    compareNumbers(worth(right), worth(left)) ||
    compareByCodeUnit(left.win.measure, right.win.measure);
  return helping.sort(order).map(({ win }) => win);
}

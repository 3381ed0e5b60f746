import * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import { compareNumbers } from '../core/order.js';
import { against, id, maybe } from './fields.js';
import type { PrioritiesData } from './priorities.js';
import type { QuickWinsData } from './quick-wins.js';

/** What first, how sure, what next: the values behind the first sentence of every screen, report and comment. */
export const headlineSchema = () =>
  z.strictObject({
    messageId: z.enum(['first', 'all-met', 'nothing-rankable', 'empty']),
    data: z.strictObject({
      against: against(),
      touchpoint: maybe(id()),
      name: maybe(z.string()),
      ist: maybe(z.number()),
      target: maybe(z.number()),
      moment: z.boolean(),
      opinion: z.boolean(),
      n: maybe(z.int()),
      inTop: maybe(z.strictObject({ share: z.number(), k: z.int(), of: z.enum(['weightings', 'draws']) })).describe(
        'How often it is among the first k; null unless more than k are ranked.',
      ),
      help: maybe(z.strictObject({ measure: id(), name: z.string(), effortDays: z.number(), same: z.boolean() })),
      touchpoints: z.int(),
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
      help: helpFor(first?.touchpoint, wins),
      touchpoints: analysis.touchpoints.length,
    },
  };
}

/** `null` where it says nothing: everybody is among the first five of four. */
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

/** The quick win for the first touchpoint, else the best of all. */
function helpFor(touchpoint: string | undefined, { quickWins }: QuickWinsData): Headline['data']['help'] {
  const same = quickWins.find((win) => touchpoint !== undefined && win.touchpoints.includes(touchpoint));
  const win = same ?? quickWins[0];
  return win ? { measure: win.measure, name: win.name, effortDays: win.effortDays, same: same !== undefined } : null;
}

import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { importanceAt, istAt } from '../../analysis/crosshair.js';
import { importanceOf } from '../../analysis/importance.js';
import { importanceShare, satisfaction } from '../../analysis/scale.js';
import type { Votes } from '../../analysis/statistics/agreement.js';
import { roundToNineDecimals } from '../../core/order.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { CROSSHAIR_NAMES } from '../../kinds/config.js';
import { QUADRANTS, quadrantOf } from '../../methods/ipa.js';
import type { Candidate } from '../../methods/method.js';
import { BANDS, bandOf, opportunityScore } from '../../methods/opportunity.js';
import { nullable } from '../shared/fields.js';
import type { Ranking } from './ranking.view.js';

/*
 * Results of a method beside the rank: the quadrant of importance and Ist, the band of an opportunity.
 */

export const quadrant = () =>
  z.strictObject({
    importance: z.number(),
    importanceBy: z.enum(PERSPECTIVES).describe('The source of the importance: customers, else the company.'),
    quadrant: z.enum(QUADRANTS).describe('A value on the line counts as high.'),
    border: nullable(z.boolean()).describe(
      'Whether the 95% interval of the Ist crosses the line; null without an interval.',
    ),
  });

export const opportunityReading = () =>
  z.strictObject({
    importance: z.number().describe('10 × share of the way from unimportant to important.'),
    satisfaction: z.number().describe('10 × share of the way from worst to best.'),
    votes: nullable(z.strictObject({ importance: z.number(), satisfaction: z.number(), score: z.number() })).describe(
      'The same as 10 × the share of votes in the upper quarter of the way, where both stand on votes.',
    ),
    band: nullable(z.enum(BANDS)).describe(
      'Of the score by votes; null without votes, because means would shift the bands.',
    ),
  });

export const crosshair = () =>
  z.strictObject({
    by: z.enum([...CROSSHAIR_NAMES, 'given']),
    ist: z.number(),
    importance: z.number(),
  });

type Quadrant = z.infer<ReturnType<typeof quadrant>>;
type Opportunity = z.infer<ReturnType<typeof opportunityReading>>;

/** The lines between the quadrants on the catalog's scale; `null` for a method without quadrants. */
export function crosshairRow(
  { method, frame }: Ranking,
  analysis: Analysis,
): z.infer<ReturnType<typeof crosshair>> | null {
  if (method.id !== 'ipa') return null;
  const { scale } = analysis.settings;
  const choice = analysis.options.crosshair;
  return {
    by: typeof choice === 'string' ? choice : 'given',
    ist: roundToNineDecimals(istAt(frame.crosshair.satisfaction, scale)),
    importance: roundToNineDecimals(importanceAt(frame.crosshair.importance, scale)),
  };
}

export function quadrantRow({ id }: Candidate, { method, frame }: Ranking, analysis: Analysis): Quadrant | null {
  const ist = analysis.current(id, 'ist');
  const importance = importanceOf(analysis, id);
  if (method.id !== 'ipa' || !ist || !importance) return null;
  const { scale } = analysis.settings;
  const line = istAt(frame.crosshair.satisfaction, scale);
  return {
    importance: importance.score,
    importanceBy: importance.by,
    quadrant: quadrantOf(importanceShare(importance.score, scale), satisfaction(ist.score, scale), frame),
    border: ist.ci95 && ist.ci95[0] <= line && line <= ist.ci95[1],
  };
}

export function opportunityRow(candidate: Candidate, { method }: Ranking, analysis: Analysis): Opportunity | null {
  const { importance, satisfaction: ist } = candidate;
  if (method.id !== 'opportunity' || importance === null || ist === null) return null;
  const { scale } = analysis.settings;
  const important = analysis.current(candidate.id, 'importance')?.votes ?? null;
  const satisfied = analysis.current(candidate.id, 'ist')?.votes ?? null;
  const [imp, sat] = [
    important && 10 * topBox(important, (vote) => importanceShare(vote, scale)),
    satisfied && 10 * topBox(satisfied, (vote) => satisfaction(vote, scale)),
  ];
  const votes =
    imp === null || sat === null ? null : { importance: imp, satisfaction: sat, score: opportunityScore(imp, sat) };
  return {
    importance: 10 * importance,
    satisfaction: 10 * ist,
    votes,
    band: votes && bandOf(votes.importance, votes.satisfaction),
  };
}

/** Share of votes in the upper quarter of the scale: 4 and 5 of 1–5, which is Ulwick's top box, and 8 to 10 of 1–10. */
function topBox({ values }: Votes, shareOf: (vote: number) => number): number {
  return values.filter((vote) => roundToNineDecimals(shareOf(vote)) >= 0.75).length / values.length;
}

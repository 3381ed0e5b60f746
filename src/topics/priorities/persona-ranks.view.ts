import * as z from 'zod';
import { type Analysis, analyse } from '../../analysis/analysis.js';
import { compareByCodeUnit } from '../../core/order.js';
import { id, nullable } from '../shared/fields.js';
import { type PrioritiesData, priorities } from './priorities.view.js';

/** Ranks by persona. */
export const personaRanksSchema = () =>
  z.strictObject({
    personas: z.array(
      z.strictObject({
        persona: id(),
        name: z.string(),
        method: z.string(),
        ranked: z.int().describe('Number of touchpoints with a rank by this persona’s own rounds.'),
      }),
    ),
    touchpoints: z.array(
      z.strictObject({
        touchpoint: id(),
        name: z.string(),
        rank: nullable(z.int()).describe('Among all customers.'),
        ranks: z
          .record(z.string(), nullable(z.int()))
          .describe('Persona → rank; null if the persona did not rate the touchpoint.'),
      }),
    ),
  });

export type PersonaRanks = z.infer<ReturnType<typeof personaRanksSchema>>;

/** @param all the ranking over all customers */
export function rankByPersona(analysis: Analysis, all: PrioritiesData): PersonaRanks {
  const { model, options } = analysis;
  const ids = [...model.personas.keys()].filter((one) => options.persona === null || options.persona === one);
  const rankings = ids.map((persona) => ({
    persona,
    ranking: priorities.compute(analyse(model, { ...options, persona, robustness: null })),
  }));
  const overall = ranksOf(all);
  const groups = new Map(rankings.map(({ persona, ranking }) => [persona, ranksOf(ranking)]));
  const rank = (touchpoint: string) => overall.get(touchpoint) ?? Number.MAX_SAFE_INTEGER;
  const listed = analysis.touchpoints
    .filter(({ id: one }) => overall.has(one) || [...groups.values()].some((group) => group.has(one)))
    .sort((left, right) => rank(left.id) - rank(right.id) || compareByCodeUnit(left.id, right.id));
  return {
    personas: rankings.map(({ persona, ranking }) => ({
      persona,
      name: model.personas.get(persona)?.fields.name ?? persona,
      method: ranking.method,
      ranked: ranking.priorities.length,
    })),
    touchpoints: listed.map((touchpoint) => ({
      touchpoint: touchpoint.id,
      name: touchpoint.fields.name,
      rank: overall.get(touchpoint.id) ?? null,
      ranks: Object.fromEntries([...groups].map(([persona, group]) => [persona, group.get(touchpoint.id) ?? null])),
    })),
  };
}

function ranksOf(ranking: PrioritiesData): Map<string, number> {
  return new Map(ranking.priorities.map(({ touchpoint, rank }) => [touchpoint, rank]));
}

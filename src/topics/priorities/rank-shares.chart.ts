import { type ChartBlock, chart } from '../../document/blocks.js';
import type { Context } from '../section.js';
import type { PrioritiesData } from './priorities.view.js';

const words = {
  en: {
    title: 'How sure each rank is',
    description: (count: number) => `Share of all draws in which each of the first ${count} touchpoints has each rank`,
    rank: (rank: number) => `rank ${rank}`,
  },
  de: {
    title: 'Wie sicher jeder Rang ist',
    description: (count: number) =>
      `Anteil aller Ziehungen, in denen jeder der ersten ${count} Kontaktpunkte den jeweiligen Rang hat`,
    rank: (rank: number) => `Rang ${rank}`,
  },
};

const MAX_ROWS = 15;
const MAX_RANKS = 10;

/** Chart of the rank acceptability indices (Lahdelma & Salminen 2001) of the first ranks. */
export function makeRankShares({ priorities }: PrioritiesData, { lang }: Context): ChartBlock[] {
  const rows = priorities.slice(0, MAX_ROWS).flatMap(({ name, touchpoint, robustness }) => {
    const shares = robustness?.acceptability.slice(0, MAX_RANKS) ?? [];
    return shares.length > 1 ? [{ label: name, touchpoint, shares }] : [];
  });
  const columns = Math.max(0, ...rows.map(({ shares }) => shares.length));
  if (rows.length < 2) return [];
  return [
    chart({
      kind: 'shares',
      title: words[lang].title,
      description: words[lang].description(rows.length),
      parts: Array.from({ length: columns }, (_, at) => words[lang].rank(at + 1)),
      rows,
    }),
  ];
}

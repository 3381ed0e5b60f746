import { type ChartBlock, chart } from '../report/blocks.js';
import type { Context } from '../sections/define.js';
import type { PrioritiesData } from '../views/priorities.js';

const words = {
  en: {
    title: 'How sure each rank is',
    description: (count: number) => `How often the first ${count} touchpoints stand at each rank over all draws`,
    rank: (rank: number) => `rank ${rank}`,
  },
  de: {
    title: 'Wie sicher jeder Rang ist',
    description: (count: number) =>
      `Wie oft die ersten ${count} Kontaktpunkte über alle Ziehungen auf jedem Rang stehen`,
    rank: (rank: number) => `Rang ${rank}`,
  },
};

const MOST = 15;
const RANKS = 10;

/** Rank acceptabilities (Lahdelma & Salminen 2001) of the first ranks. */
export function rankShares({ priorities }: PrioritiesData, { lang }: Context): ChartBlock[] {
  const rows = priorities.slice(0, MOST).flatMap(({ name, touchpoint, robustness }) => {
    const shares = robustness?.acceptability.slice(0, RANKS) ?? [];
    return shares.length > 1 ? [{ label: name, touchpoint, shares }] : [];
  });
  const most = Math.max(0, ...rows.map(({ shares }) => shares.length));
  if (rows.length < 2) return [];
  return [
    chart({
      kind: 'shares',
      title: words[lang].title,
      description: words[lang].description(rows.length),
      parts: Array.from({ length: most }, (_, at) => words[lang].rank(at + 1)),
      rows,
    }),
  ];
}

import { defineMethod, type Frame } from './method.js';

export const QUADRANTS = ['concentrate', 'keep-up', 'low-priority', 'overkill'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** The default crosshair: the middle of both scales. */
const MIDDLE_FRAME: Frame = { crosshair: { satisfaction: 0.5, importance: 0.5 } };
/** A quarter of the points per quadrant, so that no distance outweighs a quadrant. */
const BASE_SCORES: Readonly<Record<Quadrant, number>> = {
  concentrate: 75,
  'keep-up': 50,
  'low-priority': 25,
  overkill: 0,
};

export const ipa = defineMethod({
  id: 'ipa',
  title: { en: 'importance and Ist', de: 'Wichtigkeit und Ist' },
  formula: {
    en: 'Ordered by quadrant, and within it by importance minus Ist.',
    de: 'Geordnet nach Quadrant, darin nach Wichtigkeit minus Ist.',
  },
  cite: 'Importance-performance analysis, Martilla & James 1977, J. Marketing 41(1): 77–79; within a quadrant the distance from the diagonal, importance − performance, Slack 1994',
  needs: ['importance', 'satisfaction'],
  score: ({ importance, satisfaction }, frame = MIDDLE_FRAME) =>
    BASE_SCORES[quadrantOf(importance, satisfaction, frame)] + 12.5 * (1 + importance - satisfaction),
});

/** Concentrate here, keep up the good work, low priority, possible overkill. A value on the line counts as high. */
export function quadrantOf(importance: number, satisfaction: number, { crosshair }: Frame): Quadrant {
  const performs = isAtOrAbove(satisfaction, crosshair.satisfaction);
  if (isAtOrAbove(importance, crosshair.importance)) return performs ? 'keep-up' : 'concentrate';
  return performs ? 'overkill' : 'low-priority';
}

/** Shares that agree to 9 decimals are equal. */
function isAtOrAbove(share: number, line: number): boolean {
  return share - line > -5e-10;
}

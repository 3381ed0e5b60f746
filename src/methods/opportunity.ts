import { defineMethod } from './method.js';

export const opportunity = defineMethod({
  id: 'opportunity',
  title: { en: 'opportunity', de: 'Chance (Opportunity)' },
  formula: {
    en: 'Priority = importance + what it exceeds satisfaction by, both from 0 to 10 (Ulwick). Bands come from single votes alone.',
    de: 'Priorität = Wichtigkeit + was sie die Zufriedenheit übersteigt, beide von 0 bis 10 (Ulwick). Stufen gibt es nur aus einzelnen Stimmen.',
  },
  cite: 'Ulwick 2002, Turn customer input into innovation: importance + max(importance − satisfaction, 0), both 0 to 10',
  needs: ['importance', 'satisfaction'],
  customersOnly: true,
  score: ({ importance, satisfaction }) => opportunityScore(10 * importance, 10 * satisfaction),
});

/** Importance and satisfaction on 0 to 10; importance counts twice by design. */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0);
}

export const BANDS = ['extreme', 'high', 'worth-a-look', 'served', 'over-served'] as const;
export type Band = (typeof BANDS)[number];

/**
 * Ulwick's bands: above 15, from 12, from 10, below. They apply only to shares of top-box answers, where both figures
 * are 10 × the share of important or satisfied answers. Means on another scale would fall into other bands.
 */
export function bandOf(importance: number, satisfaction: number): Band {
  if (satisfaction > importance) return 'over-served';
  const score = opportunityScore(importance, satisfaction);
  if (score > 15) return 'extreme';
  if (score >= 12) return 'high';
  return score >= 10 ? 'worth-a-look' : 'served';
}

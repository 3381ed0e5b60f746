import { defineMethod } from './method.js';

export const weightedGap = defineMethod({
  id: 'weighted-gap',
  title: { en: 'weighted gap', de: 'gewichtete Lücke' },
  formula: {
    en: 'Priority = 100 × leverage × share of the scale that the gap takes.',
    de: 'Priorität = 100 × Hebel × Anteil der Lücke an der Skala.',
  },
  cite: 'Weighted gap, w × max(Soll − Ist, 0), after Zeithaml, Parasuraman & Berry 1990; additive value model, Keeney & Raiffa 1976',
  needs: ['gapShare', 'leverage'],
  score: ({ gapShare, leverage }) => 100 * leverage * gapShare,
});

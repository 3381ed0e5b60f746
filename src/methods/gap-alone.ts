import { defineMethod } from './method.js';

export const gap = defineMethod({
  id: 'gap',
  title: { en: 'gap alone', de: 'Lücke allein' },
  formula: {
    en: 'Priority = 100 × share of the scale that the gap takes.',
    de: 'Priorität = 100 × Anteil der Lücke an der Skala.',
  },
  cite: 'Unweighted gap model, Parasuraman, Zeithaml & Berry 1988',
  needs: ['gapShare'],
  score: ({ gapShare }) => 100 * gapShare,
});

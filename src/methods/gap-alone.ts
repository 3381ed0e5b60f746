import { defineMethod } from './method.js';

export const gap = defineMethod({
  id: 'gap',
  title: { en: 'gap alone', de: 'Lücke allein' },
  cite: 'Unweighted gap model, Parasuraman, Zeithaml & Berry 1988',
  needs: ['gapShare'],
  score: ({ gapShare }) => 100 * gapShare,
});

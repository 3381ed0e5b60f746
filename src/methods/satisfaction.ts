import { defineMethod } from './method.js';

export const satisfaction = defineMethod({
  id: 'satisfaction',
  title: { en: 'lowest Ist first', de: 'niedrigstes Ist zuerst' },
  formula: {
    en: 'Priority = 100 × way from the best end of the scale to the Ist.',
    de: 'Priorität = 100 × Weg vom besten Ende der Skala bis zum Ist.',
  },
  cite: 'Performance alone (SERVPERF), Cronin & Taylor 1992',
  needs: ['satisfaction'],
  score: ({ satisfaction }) => 100 * (1 - satisfaction),
});

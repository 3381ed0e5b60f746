import { defineMethod } from './method.js';

export const satisfaction = defineMethod({
  id: 'satisfaction',
  title: { en: 'lowest Ist first', de: 'niedrigstes Ist zuerst' },
  cite: 'Performance alone (SERVPERF), Cronin & Taylor 1992',
  needs: ['satisfaction'],
  score: ({ satisfaction }) => 100 * (1 - satisfaction),
});

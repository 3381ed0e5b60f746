import { viewCommand } from '../cli/run-view.js';
import { sections } from '../sections/index.js';
import { priorities } from '../views/priorities.js';

export const rank = viewCommand('rank', priorities, sections.priorities, {
  words: {
    en: {
      summary: 'priority ranking: which touchpoints matter most, and why',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      summary: 'Rangfolge: welche Kontaktpunkte am meisten zählen, und warum',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm rank', 'tpm rank --weights purchase=2,reach=0', 'tpm rank --json'],
});

import { viewCommand } from '../cli/run-view.js';
import { sections } from '../sections/index.js';
import { priorities } from '../views/priorities.js';

export const rank = viewCommand(priorities, sections.priorities, {
  words: {
    en: {
      args: { folder: 'folder of the catalog' },
    },
    de: {
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm rank', 'tpm rank --weights purchase=2,reach=0', 'tpm rank --json'],
});

import { viewCommand } from '../cli/run-view.js';
import { quickWins as section } from '../topics/quick-wins/quick-wins.section.js';
import { quickWins as view } from '../topics/quick-wins/quick-wins.view.js';

export const quickWins = viewCommand(view, section, {
  words: {
    en: {
      args: { folder: 'folder of the catalog' },
    },
    de: {
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm quick-wins', 'tpm quick-wins --against expectation', 'tpm quick-wins --json'],
});

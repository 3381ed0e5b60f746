import { viewCommand } from '../cli/run-view.js';
import { sections } from '../sections/index.js';
import { quickWins as view } from '../views/quick-wins.js';

export const quickWins = viewCommand('quick-wins', view, sections.quickWins, {
  words: {
    en: {
      summary: 'quick wins: what helps much, costs little and is noticed soon',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      summary: 'Quick Wins: was viel hilft, wenig kostet und bald spürbar ist',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm quick-wins', 'tpm quick-wins --against expectation', 'tpm quick-wins --json'],
});

import { viewCommand } from '../cli/run-view.js';
import { coverage as section } from '../topics/coverage/coverage.section.js';
import { coverage as view } from '../topics/coverage/coverage.view.js';

export const coverage = viewCommand(view, section, {
  words: {
    en: {
      args: { folder: 'folder of the catalog' },
    },
    de: {
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm coverage', 'tpm coverage --group-by phase', 'tpm coverage --json'],
});

import { viewCommand } from '../cli/run-view.js';
import { gaps as section } from '../topics/gaps/gaps.section.js';
import { gaps as view } from '../topics/gaps/gaps.view.js';

export const gaps = viewCommand(view, section, {
  words: {
    en: {
      args: { folder: 'folder of the catalog' },
    },
    de: {
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm gaps', 'tpm gaps --against expectation', 'tpm gaps --group-by phase --select "gap:>=1"'],
});

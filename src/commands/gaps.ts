import { viewCommand } from '../cli/run-view.js';
import { sections } from '../sections/index.js';
import { gaps as view } from '../views/gaps.js';

export const gaps = viewCommand('gaps', view, sections.gaps, {
  words: {
    en: {
      summary: 'Soll-Ist comparison: where customers get less than they should',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      summary: 'Soll-Ist-Vergleich: wo Kunden weniger bekommen als sie sollten',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm gaps', 'tpm gaps --against expectation', 'tpm gaps --group-by phase --select gap:>=1'],
});

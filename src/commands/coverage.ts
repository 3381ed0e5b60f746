import { viewCommand } from '../cli/run-view.js';
import { sections } from '../sections/index.js';
import { coverage as view } from '../views/coverage.js';

export const coverage = viewCommand('coverage', view, sections.coverage, {
  words: {
    en: {
      summary: 'how far the job has come: eight steps, per touchpoint and group',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      summary: 'wie weit die Arbeit ist: acht Schritte, je Kontaktpunkt und Gruppe',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  examples: ['tpm coverage', 'tpm coverage --group-by phase', 'tpm coverage --json'],
});

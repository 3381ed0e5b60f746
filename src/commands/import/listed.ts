import type { Command } from '../../cli/command.js';
import type { ListedCommand } from '../../cli/described-command.js';

/** The line of `tpm import`, with the command below it. */
export const importing: ListedCommand<Command> = {
  name: 'import',
  group: 'start',
  summary: {
    en: 'import lists of touchpoints, ratings and measures from spreadsheets',
    de: 'Listen aus Tabellen importieren: Kontaktpunkte, Bewertungen, Maßnahmen',
  },
  load: async () => (await import('./import.command.js')).importFiles,
  below: [
    {
      name: 'survey',
      group: 'start',
      summary: {
        en: 'import the answers of a survey as a dated round',
        de: 'die Antworten einer Befragung als datierte Runde importieren',
      },
      load: async () => (await import('../import-survey/survey.command.js')).importSurvey,
    },
  ],
};

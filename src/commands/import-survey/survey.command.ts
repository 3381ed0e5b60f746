import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { envelopeOf } from '../../cli/open-catalog.js';
import { publish } from '../../cli/publish.js';
import { WrongSettings } from '../../cli/refusal.js';
import { formats } from '../../formats/index.js';
import { surveyBlocks } from '../../topics/survey/survey.section.js';
import { surveySchema } from '../../topics/survey/survey.view.js';
import { ImportStop } from '../import/import-ask.js';
import { openForImport } from '../import/import-start.js';
import { runSurvey, type SurveyResult } from './run-survey.js';
import { surveyOptions } from './survey-options.js';

/** Imports the answers of a survey: one dated round for each wave and persona. */
export const importSurvey = defineCommand({
  words: {
    en: {
      more: 'Reads exports of Qualtrics, SurveyMonkey, LimeSurvey, SoSci Survey, Unipark, Google and Microsoft Forms, Typeform, KoboToolbox, ODK, REDCap, Formbricks, SurveyJS and SPSS, and any table with an answer in each row. Tests, previews, unfinished answers and codes for no answer are left out and counted. Names, addresses, free text and ids stay out of the catalog. What the file does not tell is asked, or has to be settled by a map.',
      args: { files: 'the export, and files that hold its labels' },
    },
    de: {
      more: 'Liest Exporte von Qualtrics, SurveyMonkey, LimeSurvey, SoSci Survey, Unipark, Google und Microsoft Forms, Typeform, KoboToolbox, ODK, REDCap, Formbricks, SurveyJS und SPSS sowie jede Tabelle mit einer Antwort je Zeile. Probeläufe, Vorschauen, unfertige Antworten und Kennungen für keine Antwort zählen nicht und werden angegeben. Namen, Adressen, freier Text und Kennungen kommen nicht in den Katalog. Was die Datei nicht sagt, wird gefragt oder ist in einer Zuordnung zu klären.',
      args: { files: 'der Export und die Dateien mit seinen Beschriftungen' },
    },
  },
  args: [{ name: 'files', required: true, variadic: true }],
  options: surveyOptions,
  examples: [
    'tpm import survey export.csv --dry-run',
    'tpm import survey export.csv --map map.yaml --round customers-2026',
    'tpm import survey data.csv values.csv variables.csv --save-map',
  ],
  document: { name: 'import-survey', schema: surveySchema },
  run: async ({ args, options }, session) => {
    const start = openForImport(session);
    const { opened } = start;
    if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
    const result = await runOrStop(args, start, session, options);
    if (result === null) return EXIT.stopped;
    const { data, after, vendor } = result;
    const document = { ...envelopeOf('import-survey', after, session.version), ...data };
    const decided = options.onConflict !== undefined;
    const blocks = surveyBlocks(data, { lang: opened.lang, vendor, dryRun: options.dryRun ?? false, decided });
    await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
    const isOpen = data.undecided.some(({ blocks: held }) => held) || (data.conflicts.length > 0 && !decided);
    return isOpen ? EXIT.findings : EXIT.fine;
  },
});

async function runOrStop(...given: Parameters<typeof runSurvey>): Promise<SurveyResult | null> {
  try {
    return await runSurvey(...given);
  } catch (error) {
    if (error instanceof ImportStop) return null;
    throw error;
  }
}

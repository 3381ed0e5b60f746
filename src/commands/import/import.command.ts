import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { envelopeOf } from '../../cli/open-catalog.js';
import { publish } from '../../cli/publish.js';
import { WrongSettings } from '../../cli/refusal.js';
import { formats } from '../../formats/index.js';
import { importedBlocks } from '../../topics/imported/imported.section.js';
import { importedSchema } from '../../topics/imported/imported.view.js';
import { ImportStop } from './import-ask.js';
import { type ImportOptions, importOptions } from './import-options.js';
import { openForImport } from './import-start.js';
import { type ImportResult, runImport } from './run-import.js';

/** Turns lists such as spreadsheets into entries and ratings of the catalog. */
export const importFiles = defineCommand({
  words: {
    en: {
      more: 'XLSX, ODS, CSV, TSV or JSON: touchpoints with ratings, measures, metrics, incidents, personas, departments. The headers determine the field of each column. Rows that cannot be imported are listed; the others are imported. Importing the same file again changes nothing.\n\nMarkdown and .mmd: journeys of Mermaid.',
      args: { files: 'files to import' },
    },
    de: {
      more: 'XLSX, ODS, CSV, TSV oder JSON: Kontaktpunkte mit Bewertungen, Maßnahmen, Kennzahlen, Ereignisse, Personas, Abteilungen. Die Überschriften bestimmen, zu welchem Feld eine Spalte gehört. Zeilen, die sich nicht importieren lassen, werden aufgelistet, die anderen importiert. Dieselbe Datei noch einmal zu importieren ändert nichts.\n\nMarkdown und .mmd: Kundenreisen von Mermaid.',
      args: { files: 'die Dateien' },
    },
  },
  args: [{ name: 'files', required: true, variadic: true }],
  options: importOptions,
  examples: [
    'tpm import list.xlsx',
    'tpm import list.csv --dry-run',
    'tpm import journeys.md --actors departments',
    'tpm import list.csv --round survey-2026 --perspective customer --method survey --on-conflict take',
  ],
  document: { name: 'import', schema: importedSchema },
  run: async ({ args, options }, session) => {
    const start = openForImport(session);
    const { opened } = start;
    if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
    const result = await runOrStop(args, start, session, options);
    if (result === null) return EXIT.stopped;
    const { data, after } = result;
    const document = { ...envelopeOf('import', after, session.version), ...data };
    const blocks = importedBlocks(data, {
      dryRun: options.dryRun ?? false,
      allOrNothing: options.allOrNothing ?? false,
      decided: isDecided(options, data),
      lang: opened.lang,
    });
    await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
    return data.rejected.length > 0 || !isDecided(options, data) ? EXIT.findings : EXIT.fine;
  },
});

async function runOrStop(...given: Parameters<typeof runImport>): Promise<ImportResult | null> {
  try {
    return await runImport(...given);
  } catch (error) {
    if (error instanceof ImportStop) return null;
    throw error;
  }
}

/** Are conflicts decided by the option, or by an answer that prefers the values of the file? */
function isDecided({ onConflict }: ImportOptions, { conflicts }: ImportResult['data']): boolean {
  return onConflict !== undefined || conflicts.every(({ taken }) => taken);
}

import * as z from 'zod';
import { flag } from '../../cli/flag.js';
import { vendors } from '../../exchange/surveys/vendors/index.js';
import { dateKey } from '../../kinds/fields.js';

const text = (flags: string, en: string, de: string) => flag(z.string().optional(), flags, { en, de });
const yesFlag = (flags: string, en: string, de: string) => flag(z.boolean().optional(), flags, { en, de });
const VENDORS = vendors.map(({ id }) => id) as [string, ...string[]];

export const surveyOptions = () => ({
  vendor: flag(z.enum(VENDORS).optional(), '--vendor <id>', {
    en: `set whose export it is, if it is not recognised; choose one of: ${VENDORS.join(', ')}`,
    de: `festlegen, woher der Export stammt, wenn er nicht erkannt wird: ${VENDORS.join(', ')}`,
  }),
  sheet: text('--sheet <name>', 'read this sheet (default: the first one)', 'dieses Blatt lesen (sonst das erste)'),
  map: text(
    '--map <file>',
    'assign the columns as in this YAML file (default: the one in .tpm/maps/ that fits)',
    'die Spalten zuordnen wie in dieser YAML-Datei (sonst die passende aus .tpm/maps/)',
  ),
  saveMap: yesFlag(
    '--save-map',
    'write the assignment of columns to .tpm/maps/ for the next wave',
    'die Zuordnung der Spalten nach .tpm/maps/ schreiben, für die nächste Welle',
  ),
  partial: yesFlag('--partial', 'count unfinished answers too', 'auch unfertige Antworten zählen'),
  round: text(
    '--round <id>',
    'set the id of the round (default: named like the file)',
    'die Kennung der Runde setzen (sonst heißt sie wie die Datei)',
  ),
  date: flag(dateKey().optional(), '--date <date>', {
    en: 'set the day of the round (default: the day of the last answer)',
    de: 'den Tag der Runde setzen (sonst der Tag der letzten Antwort)',
  }),
  persona: text('--persona <id>', 'set the persona that answered', 'die Persona setzen, die geantwortet hat'),
  onConflict: flag(z.enum(['keep', 'take']).optional(), '--on-conflict <how>', {
    en: 'if the catalog has another value, keep it (default) or take that of the file',
    de: 'wo der Katalog einen anderen Wert hat: keep behält ihn (üblich), take nimmt den der Datei',
  }),
  dryRun: yesFlag(
    '-n, --dry-run',
    'write nothing; show what would change',
    'nichts schreiben; zeigen, was sich ändern würde',
  ),
});

export type SurveyOptions = z.output<z.ZodObject<ReturnType<typeof surveyOptions>>>;

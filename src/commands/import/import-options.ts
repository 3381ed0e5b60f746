import * as z from 'zod';
import { flag } from '../../cli/flag.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { dateKey } from '../../kinds/fields.js';

const METHODS = [
  'survey',
  'interview',
  'workshop',
  'mystery-shopping',
  'observation',
  'analytics',
  'complaints',
  'expert',
] as const;

const text = (flags: string, en: string, de: string) => flag(z.string().optional(), flags, { en, de });
const yesFlag = (flags: string, en: string, de: string) => flag(z.boolean().optional(), flags, { en, de });

const sourceOptions = () => ({
  sheet: text(
    '--sheet <name>',
    'read this sheet (default: the first with a list)',
    'dieses Blatt lesen (sonst das erste mit einer Liste)',
  ),
  range: text('--range <A3:H80>', 'read only these cells', 'nur diese Zellen lesen'),
  map: text(
    '--map <file>',
    'assign the columns to fields as in this YAML file',
    'die Spalten zuordnen wie in dieser YAML-Datei',
  ),
  saveMap: yesFlag(
    '--save-map',
    'write the detected assignment of columns to .tpm/maps/',
    'die erkannte Zuordnung der Spalten nach .tpm/maps/ schreiben',
  ),
  phase: text('--phase <id>', 'set the phase of all rows', 'die Phase aller Zeilen setzen'),
});

const roundOptions = () => ({
  round: text(
    '--round <id>',
    'add the ratings to this round (default: named like the file)',
    'die Bewertungen dieser Runde zuordnen (sonst heißt sie wie die Datei)',
  ),
  date: flag(dateKey().optional(), '--date <date>', {
    en: 'set the day of the round (default: the day of the first import)',
    de: 'den Tag der Runde setzen (sonst der Tag des ersten Imports)',
  }),
  perspective: flag(z.enum(PERSPECTIVES).optional(), '--perspective <who>', {
    en: 'set who rated; choose one of: company, customer (default: company)',
    de: 'festlegen, wer bewertet hat: company (üblich) oder customer',
  }),
  method: flag(z.enum(METHODS).optional(), '--method <name>', {
    en: `set how the ratings were collected; choose one of: ${METHODS.join(', ')} (default: expert)`,
    de: `festlegen, wie erhoben wurde: ${METHODS.join(', ')} (sonst expert)`,
  }),
  persona: text('--persona <id>', 'set the persona that rated', 'die Persona setzen, die bewertet hat'),
  department: text('--department <id>', 'set the department that rated', 'die Abteilung setzen, die bewertet hat'),
  scale: flag(
    z
      .string()
      .regex(/^-?\d+(\.\d+)?-\d+(\.\d+)?(:min|:max)?$/)
      .optional(),
    '--scale <1-5>',
    {
      en: 'set the scale of the ratings; write 1-6:min if 1 is best',
      de: 'die Skala der Bewertungen setzen; 1-6:min, wenn 1 das Beste ist',
    },
  ),
});

export const importOptions = () => ({
  ...sourceOptions(),
  ...roundOptions(),
  onConflict: flag(z.enum(['keep', 'take', 'ask']).optional(), '--on-conflict <how>', {
    en: 'if the catalog has another value, keep it (default), take that of the file, or ask',
    de: 'wo der Katalog einen anderen Wert hat: keep behält ihn (üblich), take nimmt den der Datei, ask fragt',
  }),
  allOrNothing: yesFlag(
    '--all-or-nothing',
    'write nothing if a row is rejected',
    'nichts schreiben, wenn eine Zeile nicht geht',
  ),
  dryRun: yesFlag(
    '-n, --dry-run',
    'write nothing; show what would change',
    'nichts schreiben; zeigen, was sich ändern würde',
  ),
});

export type ImportOptions = z.output<z.ZodObject<ReturnType<typeof importOptions>>>;

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
const yes = (flags: string, en: string, de: string) => flag(z.boolean().optional(), flags, { en, de });

const sourceOptions = () => ({
  sheet: text(
    '--sheet <name>',
    'the sheet; else the first one with a list',
    'das Blatt; sonst das erste mit einer Liste',
  ),
  range: text('--range <A3:H80>', 'only these cells', 'nur diese Zellen'),
  map: text('--map <file>', 'which column is what, in YAML', 'welche Spalte was ist, in YAML'),
  saveMap: yes(
    '--save-map',
    'write the columns as guessed to .tpm/maps/',
    'die erratenen Spalten nach .tpm/maps/ schreiben',
  ),
  phase: text('--phase <id>', 'the phase of all rows', 'die Phase aller Zeilen'),
});

const roundOptions = () => ({
  round: text(
    '--round <id>',
    'the round for ratings; else named like the file',
    'die Runde für Bewertungen; sonst wie die Datei',
  ),
  date: flag(dateKey().optional(), '--date <date>', {
    en: 'its day; else the day of the first import',
    de: 'ihr Tag; sonst der Tag des ersten Imports',
  }),
  perspective: flag(z.enum(PERSPECTIVES).optional(), '--perspective <who>', {
    en: 'who rated: company (default) or customer',
    de: 'wer bewertet hat: company (üblich) oder customer',
  }),
  method: flag(z.enum(METHODS).optional(), '--method <name>', {
    en: 'how it was found out; expert if not given',
    de: 'wie es erhoben wurde; sonst expert',
  }),
  persona: text('--persona <id>', 'the group that rated', 'die Gruppe, die bewertet hat'),
  department: text('--department <id>', 'the department that rated', 'die Abteilung, die bewertet hat'),
  scale: flag(
    z
      .string()
      .regex(/^-?\d+(\.\d+)?-\d+(\.\d+)?(:min|:max)?$/)
      .optional(),
    '--scale <1-5>',
    {
      en: 'the scale of the ratings; 1-6:min where 1 is best',
      de: 'die Skala der Bewertungen; 1-6:min, wo 1 das Beste ist',
    },
  ),
});

export const importOptions = () => ({
  ...sourceOptions(),
  ...roundOptions(),
  onConflict: flag(z.enum(['keep', 'take', 'ask']).optional(), '--on-conflict <how>', {
    en: 'where the catalog has another value: keep it (default), take that of the file, or ask',
    de: 'wo der Katalog einen anderen Wert hat: keep behält ihn (üblich), take nimmt den der Datei, ask fragt',
  }),
  allOrNothing: yes(
    '--all-or-nothing',
    'write nothing if a row is rejected',
    'nichts schreiben, wenn eine Zeile nicht geht',
  ),
  dryRun: yes(
    '-n, --dry-run',
    'write nothing; show what would change',
    'nichts schreiben; zeigen, was sich ändern würde',
  ),
});

export type ImportOptions = z.output<z.ZodObject<ReturnType<typeof importOptions>>>;

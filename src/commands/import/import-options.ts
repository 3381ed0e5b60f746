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
    'read this sheet (default: the first visible sheet that contains a list)',
    'dieses Blatt lesen (Vorgabe: das erste sichtbare Blatt mit einer Liste)',
  ),
  range: text('--range <A3:H80>', 'read only these cells', 'nur diese Zellen lesen'),
  map: text(
    '--map <file>',
    'assign the columns to fields as this YAML file says',
    'die Spalten den Feldern so zuordnen, wie es diese YAML-Datei angibt',
  ),
  saveMap: yesFlag(
    '--save-map',
    'write the detected assignment of columns to .tpm/maps/',
    'die erkannte Zuordnung der Spalten nach .tpm/maps/ schreiben',
  ),
  sections: flag(z.enum(['phases', 'parts']).optional(), '--sections <what>', {
    en: 'read sections of a Mermaid journey as phases (default), or as parts of the journey',
    de: 'die Abschnitte einer Mermaid-Kundenreise lesen als phases (üblich) oder parts, Teile der Reise',
  }),
  actors: flag(z.enum(['personas', 'departments']).optional(), '--actors <what>', {
    en: 'read actors that the catalog does not have as personas (default) or departments',
    de: 'Beteiligte, die der Katalog nicht hat, lesen als personas (üblich) oder departments',
  }),
  phase: text('--phase <id>', 'set the phase of all rows', 'die Phase aller Zeilen setzen'),
});

const roundOptions = () => ({
  round: text(
    '--round <id>',
    'add the ratings to this round (default: the round with the name of the file)',
    'die Bewertungen dieser Runde zuordnen (Vorgabe: der Runde mit dem Namen der Datei)',
  ),
  date: flag(dateKey().optional(), '--date <date>', {
    en: 'set the day of the round (default: the day of the first import)',
    de: 'den Tag der Runde setzen (Vorgabe: der Tag des ersten Imports)',
  }),
  perspective: flag(z.enum(PERSPECTIVES).optional(), '--perspective <who>', {
    en: 'set whether company or customer gave the ratings (default: company)',
    de: 'festlegen, wer bewertet hat: company oder customer (Vorgabe: company)',
  }),
  method: flag(z.enum(METHODS).optional(), '--method <name>', {
    en: `set how the ratings were collected; choose one of: ${METHODS.join(', ')} (default: expert)`,
    de: `festlegen, wie die Bewertungen erhoben wurden; zur Wahl stehen: ${METHODS.join(', ')} (Vorgabe: expert)`,
  }),
  persona: text('--persona <id>', 'set the persona that gave the ratings', 'die Persona setzen, die bewertet hat'),
  department: text(
    '--department <id>',
    'set the department that gave the ratings',
    'die Abteilung setzen, die bewertet hat',
  ),
  scale: flag(
    z
      .string()
      .regex(/^-?\d+(\.\d+)?-\d+(\.\d+)?(:min|:max)?$/)
      .optional(),
    '--scale <1-5>',
    {
      en: 'set the scale of the ratings; write 1-6:min if 1 is the best value',
      de: 'die Skala der Bewertungen setzen; 1-6:min, wenn 1 der beste Wert ist',
    },
  ),
});

export const importOptions = () => ({
  ...sourceOptions(),
  ...roundOptions(),
  onConflict: flag(z.enum(['keep', 'take', 'ask']).optional(), '--on-conflict <how>', {
    en: 'decide what happens if the catalog has another value: keep it (default), take that of the file, or ask',
    de: 'festlegen, was gilt, wenn der Katalog einen anderen Wert hat: keep behält ihn (Vorgabe), take nimmt den der Datei, ask fragt',
  }),
  allOrNothing: yesFlag(
    '--all-or-nothing',
    'write nothing if a row is rejected',
    'nichts schreiben, wenn eine Zeile abgelehnt wird',
  ),
  dryRun: yesFlag(
    '-n, --dry-run',
    'write nothing; show what would change',
    'nichts schreiben; zeigen, was sich ändern würde',
  ),
});

export type ImportOptions = z.output<z.ZodObject<ReturnType<typeof importOptions>>>;

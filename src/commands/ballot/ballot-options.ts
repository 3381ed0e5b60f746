import * as z from 'zod';
import { flag, wholeNumber } from '../../cli/flag.js';
import { perspectiveOption } from '../../cli/perspective-option.js';
import { Refusal } from '../../cli/refusal.js';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { dateKey } from '../../kinds/fields.js';

const text = (flags: string, en: string, de: string) => flag(z.string().optional(), flags, { en, de });
const texts = (flags: string, en: string, de: string) => flag(z.array(z.string()).optional(), flags, { en, de });

const newOptions = () => ({ ...recipientOptions(), ...questionOptions() });

const recipientOptions = () => ({
  department: texts(
    '--department <id>',
    'new: write a sheet for this department; repeatable',
    'new: einen Bogen für diese Abteilung schreiben; mehrfach möglich',
  ),
  persona: texts(
    '--persona <id>',
    'new: write a sheet to answer as this persona; repeatable',
    'new: einen Bogen schreiben, der aus Sicht dieser Persona gefragt ist; mehrfach möglich',
  ),
  person: texts(
    '--person <name>',
    'new: write a sheet for this person; repeatable',
    'new: einen Bogen für diese Person schreiben; mehrfach möglich',
  ),
  people: text(
    '--people <file>',
    'new: write a sheet for each name in this list (XLSX, ODS, CSV or one name per line); a second column may hold the department',
    'new: für jeden Namen dieser Liste einen Bogen schreiben (XLSX, ODS, CSV oder ein Name je Zeile); in der zweiten Spalte kann die Abteilung stehen',
  ),
  copies: flag(wholeNumber(1).optional(), '--copies <n>', {
    en: 'new: write n sheets for each department and persona, one per person who answers (default: 1)',
    de: 'new: je Abteilung und Persona n Bögen schreiben, einen je Person, die antwortet (Vorgabe: 1)',
  }),
});

const questionOptions = () => ({
  touchpoints: texts(
    '-s, --touchpoints <expr>',
    'new: ask about these touchpoints: phase:purchase, hotline, …; comma = and, repeated = or (default: all)',
    'new: nach diesen Kontaktpunkten fragen: phase:purchase, hotline, …; Komma = und, mehrfach = oder (Vorgabe: alle)',
  ),
  exclude: texts(
    '--exclude <expr>',
    'new: leave these touchpoints out, in the form of --touchpoints',
    'new: diese Kontaktpunkte weglassen, in der Form von --touchpoints',
  ),
  rate: text(
    '--rate <ist,importance>',
    `new: ask for these values, from ${VALUE_KINDS.join(', ')} (default: ist)`,
    `new: nach diesen Werten fragen, aus ${VALUE_KINDS.join(', ')} (Vorgabe: ist)`,
  ),
  sendBack: text(
    '--send-back <text>',
    'new: say on the sheet to whom and until when it goes back',
    'new: auf dem Bogen sagen, an wen und bis wann er zurückgeht',
  ),
});

const countOptions = () => ({
  round: text(
    '--round <id>',
    'count: add the votes to this round, or start it',
    'count: die Stimmen in diese Runde zählen oder sie beginnen',
  ),
  date: flag(dateKey().optional(), '--date <date>', {
    en: 'count: set the day of a new round (default: today)',
    de: 'count: den Tag einer neuen Runde setzen (Vorgabe: heute)',
  }),
  perspective: perspectiveOption(),
});

export const ballotOptions = () => ({
  ...newOptions(),
  ...countOptions(),
  names: flag(z.boolean().optional(), '--names', {
    en: 'new: record the names of persons; count: show who answered and who is missing',
    de: 'new: die Namen von Personen festhalten; count: zeigen, wer geantwortet hat und wer fehlt',
  }),
  dryRun: flag(z.boolean().optional(), '-n, --dry-run', {
    en: 'write nothing; show what would change',
    de: 'nichts schreiben; zeigen, was sich ändern würde',
  }),
});

export type BallotOptions = z.output<z.ZodObject<ReturnType<typeof ballotOptions>>>;

/** Refuses an option that only the other action has. */
export function refuseOthers(action: 'new' | 'count', options: BallotOptions): void {
  const others = action === 'new' ? countOptions() : newOptions();
  const used = Object.keys(others).find((key) => options[key as keyof BallotOptions] !== undefined);
  if (used === undefined) return;
  const name = `--${used.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const other = action === 'new' ? 'count' : 'new';
  throw new Refusal(
    { en: `${name} does not go with tpm ballot ${action}`, de: `${name} gehört nicht zu tpm ballot ${action}` },
    { en: `it belongs to tpm ballot ${other}`, de: `es gehört zu tpm ballot ${other}` },
  );
}

import * as z from 'zod';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { flag } from '../../cli/flag.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { perspectiveOption } from '../../cli/perspective-option.js';
import { Refusal } from '../../cli/refusal.js';
import type { Fields } from '../../kinds/index.js';
import type { WorkshopRound } from '../../workshop/session/choose-round.js';

/** The options about the round of a workshop, its raters and its minutes. */
export const roundOptions = () => ({
  round: flag(z.string().optional(), '--round <id>', {
    en: 'continue this round (default: the latest workshop round of the day)',
    de: 'diese Runde fortsetzen (Vorgabe: die letzte Workshop-Runde des Tages)',
  }),
  newRound: flag(z.boolean().optional(), '--new-round', {
    en: 'begin another round even if the day has one',
    de: 'eine weitere Runde beginnen, auch wenn der Tag schon eine hat',
  }),
  perspective: perspectiveOption(),
  persona: flag(z.string().optional(), '--persona <id>', {
    en: 'record that this persona rates',
    de: 'festhalten, dass diese Persona bewertet',
  }),
  department: flag(z.string().optional(), '--department <id>', {
    en: 'record that this department rates',
    de: 'festhalten, dass diese Abteilung bewertet',
  }),
  present: flag(z.string().optional(), '--present <list>', {
    en: 'record the number and the roles of those present: "3 Service, 2 IT"',
    de: 'Zahl und Rollen der Anwesenden festhalten: "3 Service, 2 IT"',
  }),
  minutes: flag(z.string().optional(), '--minutes <file.md>', {
    en: 'write the minutes to this Markdown file at the end',
    de: 'am Ende das Protokoll in diese Markdown-Datei schreiben',
  }),
});

type RoundFlags = z.output<z.ZodObject<ReturnType<typeof roundOptions>>>;

/** The wanted round; ids that the catalog does not have are refused. */
export function workshopRoundOf(options: RoundFlags, { catalog }: OpenedCatalog): WorkshopRound {
  const { round, newRound = false, perspective, persona, department, present } = options;
  if (round !== undefined && newRound) throw refuseTwoRounds();
  const { personas, departments } = catalog.model;
  if (persona !== undefined) requireKnown({ en: 'persona', de: 'Persona' }, persona, [...personas.keys()]);
  if (department !== undefined)
    requireKnown({ en: 'department', de: 'Abteilung' }, department, [...departments.keys()]);
  return {
    round,
    isNew: newRound,
    perspective,
    persona,
    department,
    present: present === undefined ? undefined : parsePresent(present),
  };
}

type Present = NonNullable<Fields<'assessment'>['present']>;

/** Reads `3 Service, 2 IT`, or a number alone. */
export function parsePresent(typed: string): Present {
  return typed.split(/[,;]/).map((part) => {
    const [, count = '', role] = /^\s*([1-9]\d{0,5})(?:\s+(\S.*?))?\s*$/u.exec(part) ?? [];
    if (count === '') throw refusePresent(part.trim());
    return { count: Number(count), ...(role === undefined ? {} : { role }) };
  });
}

function refusePresent(part: string): Refusal {
  return new Refusal(
    { en: `--present: "${part}" is not a number with a role`, de: `--present: »${part}« ist keine Zahl mit Rolle` },
    { en: 'for example --present "3 Service, 2 IT"', de: 'zum Beispiel --present "3 Service, 2 IT"' },
  );
}

function refuseTwoRounds(): Refusal {
  return new Refusal(
    { en: '--round and --new-round exclude each other', de: '--round und --new-round schließen sich aus' },
    { en: 'omit one of them', de: 'eines von beiden weglassen' },
  );
}

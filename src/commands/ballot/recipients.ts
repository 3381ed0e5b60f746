import { basename, resolve } from 'node:path';
import { requireKnown } from '../../cli/analysed-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { suggestId } from '../../core/suggest-id.js';
import { sheetWords } from '../../exchange/ballots/sheet-words.js';
import { MAX_FILE_BYTES } from '../../exchange/tables/limits.js';
import { readTables } from '../../exchange/tables/read-tables.js';
import { UnreadableTable } from '../../exchange/tables/table.js';
import { readBytes } from '../../io/files/read-file.js';
import { unreadableTable } from '../import/import-refusals.js';
import type { BallotOptions } from './ballot-options.js';

/** Who gets a sheet. */
export interface Recipient {
  readonly department: string | null;
  readonly persona: string | null;
  /** Name of a person. */
  readonly person: string | null;
  /** As shown on the sheet. */
  readonly label: string;
  /** Name of the file without its ending. */
  readonly file: string;
}

const MAX_RECIPIENTS = 2_000;

/** The departments, personas and persons of the options, in this order. */
export async function readRecipients(
  opened: OpenedCatalog,
  session: Session,
  options: BallotOptions,
): Promise<Recipient[]> {
  const people = options.people === undefined ? [] : await readPeople(options.people, opened, session);
  const found = [
    ...groupsOf(opened, options),
    ...(options.person ?? []).map((name) => personOf(name, null)),
    ...people,
  ];
  if (found.length === 0) {
    throw new Refusal(
      { en: 'for whom?', de: 'für wen?' },
      {
        en: 'name at least one: --department <id>, --persona <id>, --person "Name", --people <file>',
        de: 'mindestens eines angeben: --department <Kennung>, --persona <Kennung>, --person "Name", --people <Datei>',
      },
    );
  }
  if (found.length > MAX_RECIPIENTS) {
    throw new Refusal(
      { en: `more than ${MAX_RECIPIENTS} sheets`, de: `mehr als ${MAX_RECIPIENTS} Bögen` },
      { en: 'ask so many people with a survey', de: 'so viele Menschen mit einer Umfrage fragen' },
    );
  }
  return giveOwnFiles(found);
}

function groupsOf(
  { catalog, lang }: OpenedCatalog,
  { department = [], persona = [], copies = 1 }: BallotOptions,
): Recipient[] {
  const { departments, personas } = catalog.model;
  const none = { department: null, persona: null, person: null };
  const groups = [
    ...department.map((id) => {
      requireKnown({ en: 'department', de: 'Abteilung' }, id, [...departments.keys()]);
      return { ...none, department: id, label: departments.get(id)?.fields.name ?? id, file: id };
    }),
    ...persona.map((id) => {
      requireKnown({ en: 'persona', de: 'Persona' }, id, [...personas.keys()]);
      return { ...none, persona: id, label: personas.get(id)?.fields.name ?? id, file: id };
    }),
  ];
  if (copies === 1) return groups;
  const { copy } = sheetWords[lang];
  return groups.flatMap((group) =>
    Array.from({ length: Math.min(copies, MAX_RECIPIENTS + 1) }, (_, at) => {
      return { ...group, label: copy(group.label, at + 1), file: `${group.file}-${at + 1}` };
    }),
  );
}

function personOf(name: string, department: string | null): Recipient {
  const label = name.trim();
  if (label === '' || label.length > 200) {
    throw new Refusal(
      { en: `"${label.slice(0, 40)}" is no name`, de: `»${label.slice(0, 40)}« ist kein Name` },
      { en: 'up to 200 characters', de: 'bis zu 200 Zeichen' },
    );
  }
  return { department, persona: null, person: label, label, file: suggestId(label) || 'person' };
}

const HEADER = /^(namen?|persone?n?|people|vor- und nachname)$/i;

/** A list of names; the second column may name a department by id or by name. */
async function readPeople(shown: string, { catalog }: OpenedCatalog, { host }: Session): Promise<Recipient[]> {
  const path = resolve(host.cwd, shown);
  const bytes = readBytes(path, MAX_FILE_BYTES);
  if (!bytes) {
    throw new Refusal(
      { en: `there is no file "${shown}"`, de: `die Datei »${shown}« gibt es nicht` },
      { en: 'name a list with one person per line', de: 'eine Liste mit einer Person je Zeile nennen' },
    );
  }
  const { departments } = catalog.model;
  const departmentOf = (word: string): string | null => {
    if (word === '') return null;
    const named = [...departments.values()].find(({ fields }) => fields.name.toLowerCase() === word.toLowerCase());
    return named?.id ?? requireKnown({ en: 'department', de: 'Abteilung' }, word, [...departments.keys()]);
  };
  try {
    const { tables } = await readTables(basename(path), bytes);
    const rows = tables.find(({ hidden }) => !hidden)?.rows ?? [];
    return rows.flatMap(({ cells }) => {
      const [name = '', department = ''] = cells.map(({ value }) => String(value ?? '').trim());
      return name === '' || HEADER.test(name) ? [] : [personOf(name, departmentOf(department))];
    });
  } catch (error) {
    if (error instanceof UnreadableTable) throw unreadableTable(shown, error);
    throw error;
  }
}

/** Two recipients never share a file. */
function giveOwnFiles(recipients: readonly Recipient[]): Recipient[] {
  const taken = new Set<string>();
  return recipients.map((recipient) => {
    let file = recipient.file;
    for (let number = 2; taken.has(file); number++) file = `${recipient.file}-${number}`;
    taken.add(file);
    return { ...recipient, file };
  });
}

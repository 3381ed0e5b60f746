import type { Words } from '../../messages/format.js';

interface ImportedWords {
  readonly column: string;
  readonly header: string;
  readonly target: string;
  readonly samples: string;
  readonly leftOut: string;
  readonly row: string;
  readonly line: string;
  readonly task: string;
  readonly why: string;
  readonly rejected: (rows: number) => string;
  readonly faultyLines: (lines: number) => string;
  readonly conflicts: string;
  readonly entry: string;
  readonly inCatalog: string;
  readonly inFile: string;
  readonly counts: (filled: number, taken: number, rejected: number) => string;
  readonly tasks: (filled: number, taken: number, faulty: number) => string;
  readonly created: (entries: string) => string;
  readonly changed: (count: number) => string;
  readonly phases: (names: string) => string;
  readonly round: (id: string, date: string, count: number, isNew: boolean) => string;
  readonly nothing: string;
  readonly dryRun: string;
  readonly held: string;
  readonly decide: string;
  readonly next: string;
}

const countWord = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const words: Words<ImportedWords> = {
  en: {
    column: 'Column',
    header: 'Header',
    target: 'Goes to',
    samples: 'First values',
    leftOut: '–',
    row: 'Row',
    line: 'Line',
    task: 'Task',
    why: 'Why',
    rejected: (rows) => `${countWord(rows, 'row', 'rows')} rejected`,
    faultyLines: (lines) => `${countWord(lines, 'line', 'lines')} not taken as written`,
    conflicts: 'The catalog has another value',
    entry: 'Entry',
    inCatalog: 'in the catalog',
    inFile: 'in the file',
    counts: (filled, taken, rejected) => `${countWord(filled, 'row', 'rows')}: ${taken} in, ${rejected} rejected`,
    tasks: (filled, taken, faulty) => `${countWord(filled, 'task', 'tasks')}: ${taken} in, ${faulty} faulty`,
    created: (entries) => `new: ${entries}`,
    changed: (count) => `${countWord(count, 'field', 'fields')} changed`,
    phases: (names) => `new in tpm.yaml: phases ${names}`,
    round: (id, date, count, isNew) =>
      `${isNew ? 'new round' : 'round'} ${id} (${date}): ${countWord(count, 'touchpoint', 'touchpoints')} rated`,
    nothing: 'Nothing changed.',
    dryRun: 'Nothing written.',
    held: 'Nothing written: a row is rejected (--all-or-nothing).',
    decide: 'The values of the catalog stay; --on-conflict take takes those of the file.',
    next: 'then: tpm check',
  },
  de: {
    column: 'Spalte',
    header: 'Überschrift',
    target: 'wird zu',
    samples: 'Erste Werte',
    leftOut: '–',
    row: 'Zeile',
    line: 'Zeile',
    task: 'Schritt',
    why: 'Warum',
    rejected: (rows) => `${countWord(rows, 'Zeile', 'Zeilen')} abgelehnt`,
    faultyLines: (lines) => `${countWord(lines, 'Zeile', 'Zeilen')} nicht so übernommen`,
    conflicts: 'Der Katalog hat einen anderen Wert',
    entry: 'Eintrag',
    inCatalog: 'im Katalog',
    inFile: 'in der Datei',
    counts: (filled, taken, rejected) =>
      `${countWord(filled, 'Zeile', 'Zeilen')}: ${taken} übernommen, ${rejected} abgelehnt`,
    tasks: (filled, taken, faulty) =>
      `${countWord(filled, 'Schritt', 'Schritte')}: ${taken} übernommen, ${faulty} fehlerhaft`,
    created: (entries) => `neu: ${entries}`,
    changed: (count) => `${countWord(count, 'Feld', 'Felder')} geändert`,
    phases: (names) => `neu in tpm.yaml: Phasen ${names}`,
    round: (id, date, count, isNew) =>
      `${isNew ? 'neue Runde' : 'Runde'} ${id} (${date}): ${countWord(count, 'Kontaktpunkt', 'Kontaktpunkte')} bewertet`,
    nothing: 'Nichts geändert.',
    dryRun: 'Nichts geschrieben.',
    held: 'Nichts geschrieben: eine Zeile ist abgelehnt (--all-or-nothing).',
    decide: 'Die Werte des Katalogs bleiben; --on-conflict take nimmt die der Datei.',
    next: 'danach: tpm check',
  },
};

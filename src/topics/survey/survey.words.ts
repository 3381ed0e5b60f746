import type { Words } from '../../messages/format.js';

interface SurveyWords {
  readonly counts: (answers: number, counted: number) => string;
  readonly item: string;
  readonly goesTo: string;
  readonly scale: string;
  readonly mean: string;
  readonly sd: string;
  readonly top: string;
  readonly none: string;
  readonly leftOut: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly rows: string;
  readonly why: string;
  readonly count: string;
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly choices: string;
  readonly option: string;
  readonly feature: string;
  readonly kanoClass: string;
  readonly better: string;
  readonly worse: string;
  readonly invalid: string;
  readonly undecided: string;
  readonly column: string;
  readonly mapLine: string;
  readonly nowhere: string;
  readonly columnsLeftOut: (count: number) => string;
  readonly weighted: (name: string) => string;
  readonly round: (id: string, date: string, count: number, isNew: boolean) => string;
  readonly metric: (id: string, date: string, isNew: boolean) => string;
  readonly conflicts: string;
  readonly inCatalog: string;
  readonly inFile: string;
  readonly decide: string;
  readonly nothing: string;
  readonly dryRun: string;
  readonly held: string;
  readonly next: string;
}

const countWord = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const words: Words<SurveyWords> = {
  en: {
    counts: (answers, counted) => `${countWord(answers, 'answer', 'answers')}, ${counted} counted`,
    item: 'Question',
    goesTo: 'Goes to',
    scale: 'Scale',
    mean: 'Mean',
    sd: 'SD',
    top: 'Top 2',
    none: 'None',
    leftOut: 'Rows left out',
    reasons: {
      preview: 'previews',
      test: 'tests',
      spam: 'spam',
      'not-approved': 'not approved',
      unfinished: 'unfinished: --partial takes them',
      empty: 'without any answer',
      duplicate: 'the same id as an earlier row',
      'no-persona': 'of no persona in the map',
      'no-weight': 'without a weight above 0',
    },
    rows: 'Rows',
    why: 'Why',
    count: 'Count',
    promoters: 'Promoters',
    passives: 'Passives',
    detractors: 'Detractors',
    choices: 'Choices',
    option: 'Option',
    feature: 'Kano',
    kanoClass: 'Class',
    better: 'Better',
    worse: 'Worse',
    invalid: 'Missing',
    undecided: 'The file does not tell',
    column: 'Column',
    mapLine: 'Lines for the map',
    nowhere: '–',
    columnsLeftOut: (count) =>
      `${countWord(count, 'column', 'columns')} left out: free text, names, other numbers, or the map says so`,
    weighted: (name) => `Means and SD in the catalog are weighted by "${name}"; the table is not.`,
    round: (id, date, count, isNew) =>
      `${isNew ? 'new round' : 'round'} ${id} (${date}): ${countWord(count, 'touchpoint', 'touchpoints')} rated`,
    metric: (id, date, isNew) => `${isNew ? 'new metric' : 'metric'} ${id}: value of ${date}`,
    conflicts: 'The catalog has another value',
    inCatalog: 'in the catalog',
    inFile: 'in the file',
    decide: 'The values of the catalog stay; --on-conflict take takes those of the file.',
    nothing: 'Nothing changed.',
    dryRun: 'Nothing written.',
    held: 'Nothing written: put these lines into a map and run it with --map.',
    next: 'then: tpm check',
  },
  de: {
    counts: (answers, counted) => `${countWord(answers, 'Antwort', 'Antworten')}, ${counted} gezählt`,
    item: 'Frage',
    goesTo: 'wird zu',
    scale: 'Skala',
    mean: 'Mittel',
    sd: 'Streuung',
    top: 'beste 2',
    none: 'keine',
    leftOut: 'Zeilen, die nicht zählen',
    reasons: {
      preview: 'Vorschauen',
      test: 'Probeläufe',
      spam: 'Werbemüll',
      'not-approved': 'nicht freigegeben',
      unfinished: 'nicht abgeschlossen: --partial nimmt sie',
      empty: 'ohne jede Antwort',
      duplicate: 'dieselbe Kennung wie eine frühere Zeile',
      'no-persona': 'keine Persona der Zuordnung',
      'no-weight': 'ohne ein Gewicht über 0',
    },
    rows: 'Zeilen',
    why: 'Warum',
    count: 'Anzahl',
    promoters: 'Promotoren',
    passives: 'Passive',
    detractors: 'Detraktoren',
    choices: 'Mehrfachauswahl',
    option: 'Möglichkeit',
    feature: 'Kano-Merkmal',
    kanoClass: 'Klasse',
    better: 'besser',
    worse: 'schlechter',
    invalid: 'fehlt',
    undecided: 'Was die Datei nicht sagt',
    column: 'Spalte',
    mapLine: 'Zeilen für die Zuordnung',
    nowhere: '–',
    columnsLeftOut: (count) =>
      `${countWord(count, 'Spalte bleibt', 'Spalten bleiben')} weg: freier Text, Namen, andere Zahlen, oder weil die Zuordnung es sagt`,
    weighted: (name) => `Im Katalog sind Mittel und Streuung nach »${name}« gewichtet, in der Tabelle nicht.`,
    round: (id, date, count, isNew) =>
      `${isNew ? 'neue Runde' : 'Runde'} ${id} (${date}): ${countWord(count, 'Kontaktpunkt', 'Kontaktpunkte')} bewertet`,
    metric: (id, date, isNew) => `${isNew ? 'neue Kennzahl' : 'Kennzahl'} ${id}: Wert vom ${date}`,
    conflicts: 'Der Katalog hat einen anderen Wert',
    inCatalog: 'im Katalog',
    inFile: 'in der Datei',
    decide: 'Die Werte des Katalogs bleiben; --on-conflict take nimmt die der Datei.',
    nothing: 'Nichts geändert.',
    dryRun: 'Nichts geschrieben.',
    held: 'Nichts geschrieben: diese Zeilen in eine Zuordnung schreiben und sie mit --map angeben.',
    next: 'danach: tpm check',
  },
};

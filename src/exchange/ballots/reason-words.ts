import { type Lang, numberText, quoteText, type Words } from '../../messages/format.js';
import type { BallotProblem, BallotReason } from './returned.js';

interface Said {
  readonly what: (problem: BallotProblem, quoted: string, lang: Lang) => string;
  readonly remedy: string;
}

const rangeText = ({ data }: BallotProblem, lang: Lang): string =>
  `${numberText(Number(data?.min), lang)}–${numberText(Number(data?.max), lang)}`;

const en: Readonly<Record<BallotReason, Said>> = {
  'not-a-ballot': { what: () => 'no rating sheet of tpm', remedy: 'ask for the file that was sent out, filled in' },
  'newer-version': { what: () => 'a rating sheet of a newer tpm', remedy: 'update tpm' },
  unreadable: { what: ({ value }) => `cannot be read (${value})`, remedy: 'save it as .xlsx once more' },
  'several-answer-sheets': { what: () => 'several sheets with answers', remedy: 'delete the copies' },
  'no-answers': { what: () => 'the sheet with the answers is missing', remedy: 'ask for the whole file' },
  'other-catalog': {
    what: (_, quoted) => `belongs to another catalog, ${quoted}`,
    remedy: 'count it there, with -C',
  },
  'not-issued': {
    what: (_, quoted) => `.tpm/ballots has no record of the sheet ${quoted}`,
    remedy: 'fetch the record from where the sheet was made',
  },
  'other-scale': {
    what: (_, quoted) => `on another scale, ${quoted}, than the round`,
    remedy: 'count it into a round of its own',
  },
  'other-persona': {
    what: ({ value }, quoted) =>
      value === '' ? 'for no persona, unlike the round' : `for another persona, ${quoted}, than the round`,
    remedy: 'count it into a round of its own',
  },
  differs: {
    what: ({ data }) => `the same sheet with other answers is in ${data?.others}`,
    remedy: 'ask which one counts; for several people, issue several sheets with --copies',
  },
  'changed-since': {
    what: () => 'was counted before, with other answers',
    remedy: 'its first answers count; to correct them, count all sheets into a new round',
  },
  'unknown-touchpoint': {
    what: (_, quoted) => `no touchpoint of this sheet and catalog: ${quoted}`,
    remedy: 'delete the answer, or bring the touchpoint back',
  },
  'unknown-question': { what: (_, quoted) => `was not asked: ${quoted}`, remedy: 'delete the answer' },
  'no-touchpoint': {
    what: (_, quoted) => `${quoted} stands where no touchpoint is`,
    remedy: 'delete it',
  },
  'repeated-touchpoint': { what: (_, quoted) => `answered twice: ${quoted}`, remedy: 'delete one of the answers' },
  'off-scale': {
    what: (problem, _, lang) =>
      `${numberText(Number(problem.value), lang)} is outside the scale ${rangeText(problem, lang)}`,
    remedy: 'ask for a number of the scale',
  },
  'no-number': {
    what: (_, quoted) => `${quoted} is no number of the scale`,
    remedy: 'choose from the list, or leave the cell empty',
  },
  formula: { what: () => 'a formula', remedy: 'write the number instead' },
  'error-value': { what: (_, quoted) => `the error value ${quoted}`, remedy: 'write the number instead' },
};

const de: Readonly<Record<BallotReason, Said>> = {
  'not-a-ballot': {
    what: () => 'kein Bewertungsbogen von tpm',
    remedy: 'um die verschickte Datei bitten, ausgefüllt',
  },
  'newer-version': { what: () => 'ein Bogen von einem neueren tpm', remedy: 'tpm aktualisieren' },
  unreadable: { what: ({ value }) => `nicht lesbar (${value})`, remedy: 'noch einmal als .xlsx speichern' },
  'several-answer-sheets': { what: () => 'mehrere Blätter mit Antworten', remedy: 'die Kopien löschen' },
  'no-answers': { what: () => 'das Blatt mit den Antworten fehlt', remedy: 'um die ganze Datei bitten' },
  'other-catalog': {
    what: (_, quoted) => `gehört zu einem anderen Katalog, ${quoted}`,
    remedy: 'dort auszählen, mit -C',
  },
  'not-issued': {
    what: (_, quoted) => `in .tpm/ballots steht nichts vom Bogen ${quoted}`,
    remedy: 'die Aufzeichnung von dort holen, wo der Bogen entstand',
  },
  'other-scale': {
    what: (_, quoted) => `auf einer anderen Skala, ${quoted}, als die Runde`,
    remedy: 'in eine eigene Runde zählen',
  },
  'other-persona': {
    what: ({ value }, quoted) =>
      value === '' ? 'für keine Persona, anders als die Runde' : `für eine andere Persona, ${quoted}, als die Runde`,
    remedy: 'in eine eigene Runde zählen',
  },
  differs: {
    what: ({ data }) => `derselbe Bogen mit anderen Antworten ist ${data?.others}`,
    remedy: 'fragen, welcher gilt; für mehrere Personen mit --copies mehrere Bögen ausgeben',
  },
  'changed-since': {
    what: () => 'schon gezählt, mit anderen Antworten',
    remedy: 'es gelten die ersten; zum Berichtigen alle Bögen in eine neue Runde zählen',
  },
  'unknown-touchpoint': {
    what: (_, quoted) => `kein Kontaktpunkt dieses Bogens und Katalogs: ${quoted}`,
    remedy: 'die Antwort löschen oder den Kontaktpunkt wiederherstellen',
  },
  'unknown-question': { what: (_, quoted) => `nicht gefragt: ${quoted}`, remedy: 'die Antwort löschen' },
  'no-touchpoint': { what: (_, quoted) => `${quoted} steht, wo kein Kontaktpunkt ist`, remedy: 'löschen' },
  'repeated-touchpoint': {
    what: (_, quoted) => `zweimal beantwortet: ${quoted}`,
    remedy: 'eine der Antworten löschen',
  },
  'off-scale': {
    what: (problem, _, lang) =>
      `${numberText(Number(problem.value), lang)} liegt außerhalb der Skala ${rangeText(problem, lang)}`,
    remedy: 'um eine Zahl der Skala bitten',
  },
  'no-number': {
    what: (_, quoted) => `${quoted} ist keine Zahl der Skala`,
    remedy: 'aus der Liste wählen oder leer lassen',
  },
  formula: { what: () => 'eine Formel', remedy: 'stattdessen die Zahl schreiben' },
  'error-value': { what: (_, quoted) => `der Fehlerwert ${quoted}`, remedy: 'stattdessen die Zahl schreiben' },
};

export const ballotReasons: Words<Readonly<Record<BallotReason, Said>>> = { en, de };

/** What is wrong, and what to do about it. */
export function ballotReasonText(problem: BallotProblem, lang: Lang): { message: string; remedy: string } {
  const { what, remedy } = ballotReasons[lang][problem.reason];
  return { message: what(problem, quoteText(problem.value, lang), lang), remedy };
}

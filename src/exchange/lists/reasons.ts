import type { Lang, Words } from '../../messages/format.js';

type Data = Readonly<Record<string, string | number>>;
type ReasonText = (value: string, data: Data, lang: Lang) => string;

const quote = (value: string, lang: Lang) => (lang === 'de' ? `»${value}«` : `"${value}"`);

/** Reasons for rejecting a row; docs/import.md explains each. */
export const REASONS = {
  'no-name': { en: () => 'no name', de: () => 'kein Name' },
  'error-value': {
    en: (value) => `error value ${value}`,
    de: (value) => `Fehlerwert ${value}`,
  },
  'formula-without-value': {
    en: () => 'a formula that was never calculated: open the file once and save it',
    de: () => 'eine Formel ohne berechneten Wert: die Datei einmal öffnen und speichern',
  },
  'no-number': {
    en: (value, _, lang) => `${quote(value, lang)} is no number`,
    de: (value, _, lang) => `${quote(value, lang)} ist keine Zahl`,
  },
  'ambiguous-number': {
    en: (value, _, lang) => `${quote(value, lang)} can be read two ways: set decimal in a map`,
    de: (value, _, lang) => `${quote(value, lang)} lässt sich auf zwei Arten lesen: decimal in einer Zuordnung angeben`,
  },
  'above-scale': {
    en: (value, { limit = '' }) => `${value} is above ${limit}`,
    de: (value, { limit = '' }) => `${value} liegt über ${limit}`,
  },
  'below-scale': {
    en: (value, { limit = '' }) => `${value} is below ${limit}`,
    de: (value, { limit = '' }) => `${value} liegt unter ${limit}`,
  },
  'above-one': {
    en: (value) => `${value} is no share: write 0.35 or 35%`,
    de: (value) => `${value} ist kein Anteil: 0,35 oder 35 % schreiben`,
  },
  'no-day': {
    en: (value, _, lang) => `${quote(value, lang)} is no day`,
    de: (value, _, lang) => `${quote(value, lang)} ist kein Tag`,
  },
  'ambiguous-day': {
    en: (value, _, lang) => `${quote(value, lang)}: day or month first? set days in a map`,
    de: (value, _, lang) => `${quote(value, lang)}: Tag oder Monat zuerst? days in einer Zuordnung angeben`,
  },
  'no-choice': {
    en: (value, { choices = '' }, lang) => `${quote(value, lang)} is none of: ${choices}`,
    de: (value, { choices = '' }, lang) => `${quote(value, lang)} ist keines von: ${choices}`,
  },
  'invalid-id': {
    en: (value, _, lang) => `${quote(value, lang)} is no id: lower-case letters, digits and -`,
    de: (value, _, lang) => `${quote(value, lang)} ist keine Kennung: Kleinbuchstaben, Ziffern und -`,
  },
  duplicate: {
    en: (value, { row = '' }, lang) => `${quote(value, lang)} stands in row ${row} already, with other values`,
    de: (value, { row = '' }, lang) => `${quote(value, lang)} steht schon in Zeile ${row}, mit anderen Werten`,
  },
  'unknown-reference': {
    en: (value, { of = '' }, lang) => `there is no ${of} ${quote(value, lang)}`,
    de: (value, { of = '' }, lang) => `${of} ${quote(value, lang)} gibt es nicht`,
  },
  'missing-field': {
    en: (_, { field = '' }) => `${field} is missing`,
    de: (_, { field = '' }) => `${field} fehlt`,
  },
  'no-phase': {
    en: () => 'no phase: add --phase <id> or a column',
    de: () => 'keine Phase: --phase <id> angeben oder eine Spalte',
  },
  'not-json': {
    en: (value, _, lang) => `${quote(value, lang)} after json: is no JSON`,
    de: (value, _, lang) => `${quote(value, lang)} nach json: ist kein JSON`,
  },
  'no-score': { en: () => 'no score: Mermaid would take 0', de: () => 'keine Bewertung: Mermaid nähme 0' },
  'decimal-comma': {
    en: (value) => `${value} has a comma, which is no number for Mermaid: write a point`,
    de: (value) => `${value} hat ein Komma und ist für Mermaid keine Zahl: einen Punkt schreiben`,
  },
  'colon-in-name': {
    en: (_, { name = '', score = '' }, lang) =>
      `Mermaid reads the task ${quote(`${name}`, lang)} with the score ${quote(`${score}`, lang)}`,
    de: (_, { name = '', score = '' }, lang) =>
      `Mermaid liest den Schritt ${quote(`${name}`, lang)} mit der Bewertung ${quote(`${score}`, lang)}`,
  },
  'other-score': {
    en: (value, { line = '' }) => `${value} here, another score in line ${line}`,
    de: (value, { line = '' }) => `hier ${value}, in Zeile ${line} eine andere Bewertung`,
  },
  'not-a-task': {
    en: () => 'Mermaid takes the line for a title, not for a task',
    de: () => 'Mermaid hält die Zeile für einen Titel, nicht für einen Schritt',
  },
  'no-task': {
    en: (value, _, lang) => `${quote(value, lang)} is no task: it has no colon, and Mermaid draws nothing`,
    de: (value, _, lang) => `${quote(value, lang)} ist kein Schritt: ohne Doppelpunkt zeichnet Mermaid nichts`,
  },
  'mermaid-error': {
    en: (value, _, lang) => `a ${quote(value, lang)} here is an error in Mermaid, which draws nothing`,
    de: (value, _, lang) => `ein ${quote(value, lang)} hier ist ein Fehler in Mermaid, das nichts zeichnet`,
  },
  'not-valid': {
    en: (_, { message = '' }) => `${message}`,
    de: (_, { messageDe = '', message = '' }) => `${messageDe || message}`,
  },
} satisfies Readonly<Record<string, Words<ReasonText>>>;

export type ReasonId = keyof typeof REASONS;

/** A rejected row with its reason and the cell that caused it. */
export interface Rejection {
  readonly row: number;
  /** Letter of the column; `null` if no single cell caused it. */
  readonly column: string | null;
  readonly header: string;
  readonly reason: ReasonId;
  readonly value: string;
  readonly data: Data;
}

export function reasonText({ reason, value, data }: Rejection, lang: Lang): string {
  const say: ReasonText = REASONS[reason][lang];
  const shown = typeof data.value === 'number' && lang === 'de' ? value.replace('.', ',') : value;
  return say(shown, data, lang);
}

import type { Words } from '../../messages/format.js';

/** Something that a file does not tell, and the line of a map that settles it. */
export interface Doubt {
  readonly column: string;
  readonly id: DoubtId;
  readonly why: Words<string>;
  readonly mapLine: string;
  /** True where a wrong guess would enter the catalog: nothing is imported until the map says what is right. */
  readonly blocks: boolean;
}

type Data = Readonly<Record<string, string>>;

const DOUBTS = {
  'code-or-answer': {
    en: ({ code }) => `${code} could be an answer, or a code for none`,
    de: ({ code }) => `${code} kann eine Antwort sein oder eine Kennung für keine`,
  },
  'off-scale': {
    en: ({ code, scale }) => `${code} is not on the scale ${scale}`,
    de: ({ code, scale }) => `${code} liegt nicht auf der Skala ${scale}`,
  },
  'which-scale': {
    en: ({ code }) => `the highest answer is ${code}: nothing says where the scale ends`,
    de: ({ code }) => `die höchste Antwort ist ${code}: nichts sagt, wo die Skala endet`,
  },
  'which-end': {
    en: ({ scale }) => `grades ${scale}: nothing says whether 1 is the best`,
    de: ({ scale }) => `Noten ${scale}: nichts sagt, ob 1 das Beste ist`,
  },
  'which-touchpoint': {
    en: ({ ids }) => `names several touchpoints: ${ids}`,
    de: ({ ids }) => `nennt mehrere Kontaktpunkte: ${ids}`,
  },
  'no-touchpoint': {
    en: () => 'a rating of no touchpoint in the catalog; left out',
    de: () => 'eine Bewertung keines Kontaktpunkts im Katalog; bleibt weg',
  },
  'unknown-touchpoint': {
    en: ({ id }) => `there is no touchpoint "${id}"`,
    de: ({ id }) => `den Kontaktpunkt »${id}« gibt es nicht`,
  },
  'same-touchpoint': {
    en: ({ other }) => `rates the same as column "${other}"`,
    de: ({ other }) => `bewertet dasselbe wie die Spalte »${other}«`,
  },
  'which-use': {
    en: ({ uses }) => `could be ${uses}`,
    de: ({ uses }) => `kann ${uses} sein`,
  },
  'no-number': {
    en: ({ text }) => `"${text}" is no number`,
    de: ({ text }) => `»${text}« ist keine Zahl`,
  },
  'ambiguous-number': {
    en: ({ text }) => `"${text}" could be a thousand, or have a decimal sign`,
    de: ({ text }) => `»${text}« kann Tausend bedeuten oder ein Dezimalzeichen haben`,
  },
  'unsure-words': {
    en: ({ text }) => `the scale of these words may have more steps: ${text}`,
    de: ({ text }) => `die Skala dieser Wörter hat vielleicht mehr Stufen: ${text}`,
  },
  'which-options': {
    en: () => 'several answers in one cell; options may hold commas themselves',
    de: () => 'mehrere Antworten in einer Zelle; Optionen können selbst Kommas enthalten',
  },
  'which-day': {
    en: () => 'day and month could stand either way',
    de: () => 'Tag und Monat können so oder so stehen',
  },
  'maybe-weight': {
    en: () => 'could be the weights of the answers; not used',
    de: () => 'können die Gewichte der Antworten sein; nicht verwendet',
  },
  'not-in-file': {
    en: () => 'in the map, not in the file',
    de: () => 'in der Zuordnung, nicht in der Datei',
  },
} satisfies Readonly<Record<string, Words<(data: Data) => string>>>;

export type DoubtId = keyof typeof DOUBTS;

export function doubt(
  column: string,
  id: DoubtId,
  { blocks = true, mapLine, ...data }: { blocks?: boolean; mapLine: string } & Readonly<Record<string, unknown>>,
): Doubt {
  const said: Words<(data: Data) => string> = DOUBTS[id];
  const texts = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
  return { column, id, why: { en: said.en(texts), de: said.de(texts) }, mapLine, blocks };
}

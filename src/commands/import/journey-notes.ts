import type { NamedDiagram } from '../../exchange/journeys/plan-journeys.js';
import type { Diagram } from '../../exchange/journeys/read-diagram.js';
import { type Lang, quoteText, type Words } from '../../messages/format.js';
import type { ImportNote } from '../../topics/imported/imported.view.js';

type Say = (value: string, lang: Lang) => string;

const quote: Say = (value, lang) => quoteText(value, lang);

/** What Mermaid reads otherwise than it is written, by id of the note. */
const SAID: Readonly<Record<string, Words<Say>>> = {
  'empty-title': {
    en: () => 'the title is empty, and Mermaid takes the next line for it; here that line keeps its meaning',
    de: () => 'der Titel ist leer, und Mermaid nimmt die nächste Zeile dafür; hier behält sie ihren Sinn',
  },
  'cut-at-hash': {
    en: (value, lang) => `Mermaid shows ${quote(value, lang)} only: # begins a comment`,
    de: (value, lang) => `Mermaid zeigt nur ${quote(value, lang)}: # beginnt einen Kommentar`,
  },
  'no-diagram': {
    en: (value, lang) => `${quote(value, lang)} is an error in Mermaid: "journey" stands alone on its line`,
    de: (value, lang) => `${quote(value, lang)} ist ein Fehler in Mermaid: »journey« steht allein auf der Zeile`,
  },
  'dropped-part': {
    en: (value, lang) => `Mermaid drops ${quote(value, lang)} behind the third colon; so does this import`,
    de: (value, lang) => `Mermaid lässt ${quote(value, lang)} hinter dem dritten Doppelpunkt weg, der Import auch`,
  },
  'empty-actors': {
    en: () => 'actors without a name are left out; Mermaid draws them',
    de: () => 'Beteiligte ohne Namen bleiben weg; Mermaid zeichnet sie',
  },
  'no-title': {
    en: (value, lang) => `no title: the journey is called ${quote(value, lang)}`,
    de: (value, lang) => `kein Titel: die Kundenreise heißt ${quote(value, lang)}`,
  },
};

/** Notes with their lines, in the order of the file, and what was read at all. */
export function journeyNotes(
  diagrams: readonly NamedDiagram[],
  others: readonly number[],
  ownScores: number,
  lang: Lang,
): ImportNote[] {
  const notes = diagrams.flatMap((diagram) => [...untitled(diagram), ...notesIn(diagram)]);
  const told = notes
    .sort((left, right) => left.line - right.line)
    .map(({ id, line, value }): ImportNote => {
      const where = lang === 'de' ? `Zeile ${line}` : `line ${line}`;
      return { id, rows: [line], message: `${where}: ${SAID[id]?.[lang](value, lang) ?? value}` };
    });
  return [diagramsRead(diagrams, lang), ...skipped(others, lang), ...told, ...own(ownScores, lang)];
}

function untitled({ title, name, line }: NamedDiagram) {
  return title === null ? [{ id: 'no-title', line, value: name }] : [];
}

function notesIn({ notes, tasks }: Diagram): { id: string; line: number; value: string }[] {
  return [
    ...notes,
    ...tasks.flatMap(({ line, dropped, emptyActors }) => [
      ...(dropped === null ? [] : [{ id: 'dropped-part', line, value: dropped }]),
      ...(emptyActors ? [{ id: 'empty-actors', line, value: '' }] : []),
    ]),
  ];
}

function diagramsRead(diagrams: readonly Diagram[], lang: Lang): ImportNote {
  const drawn = diagrams.filter(({ isDrawn }) => isDrawn).length;
  const count = diagrams.length;
  const rows = diagrams.map(({ line }) => line);
  const words = {
    en: `${count} ${count === 1 ? 'journey' : 'journeys'}, of which Mermaid draws ${drawn}`,
    de: `${count} ${count === 1 ? 'Kundenreise' : 'Kundenreisen'}, von denen Mermaid ${drawn} zeichnet`,
  };
  return { id: 'journeys', rows, message: words[lang] };
}

function skipped(others: readonly number[], lang: Lang): ImportNote[] {
  if (others.length === 0) return [];
  const lines = others.join(', ');
  const words = {
    en: `other diagrams are left out: line ${lines}`,
    de: `andere Diagramme bleiben weg: Zeile ${lines}`,
  };
  return [{ id: 'other-diagrams', rows: [...others], message: words[lang] }];
}

/** A diagram of `tpm export` comes back: its scores are the Ist that the catalog has, and no new ratings. */
function own(count: number, lang: Lang): ImportNote[] {
  if (count === 0) return [];
  const words = {
    en: `${count} ${count === 1 ? 'score is' : 'scores are'} the Ist that the catalog has: no new rating`,
    de: `${count} ${count === 1 ? 'Bewertung ist' : 'Bewertungen sind'} das Ist, das der Katalog hat: keine neue Bewertung`,
  };
  return [{ id: 'own-scores', rows: [], message: words[lang] }];
}

import { defineRule } from './engine/rule.js';

export const invalidCause = defineRule({
  id: 'invalid-cause',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Invalid cause of a correction',
      what: 'The field correctiveOf does not name its cause as measure/<id> or metric/<id>.',
      why: 'Optimising is the last step of the method; it must be clear which measure or which metric made the correction necessary.',
      message: ({ value = '' }) => `"${value}" names no measure and no metric`,
      remedy: () => 'write measure/ or metric/ and the id behind it',
    },
    de: {
      title: 'Ungültiger Anlass einer Korrektur',
      what: 'Das Feld correctiveOf nennt seinen Anlass nicht als measure/<Kennung> oder metric/<Kennung>.',
      why: 'Optimieren ist der letzte Schritt der Methode; es muss klar sein, welche Maßnahme oder Kennzahl die Korrektur nötig gemacht hat.',
      message: ({ value = '' }) => `»${value}« nennt keine Maßnahme und keine Kennzahl`,
      remedy: () => 'measure/ oder metric/ und dahinter die Kennung schreiben',
    },
  },
  bad: `measures:
  rueckrufservice: { name: Rückrufservice, improves: { hotline: { by: 2 } }, status: done }
  mehr-leitungen:
    name: Mehr Leitungen am Montag
    improves: { hotline: { by: 1 } }
    status: idea
    correctiveOf: rueckruf
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `measures:
  rueckrufservice: { name: Rückrufservice, improves: { hotline: { by: 2 } }, status: done }
  mehr-leitungen:
    name: Mehr Leitungen am Montag
    improves: { hotline: { by: 1 } }
    status: idea
    correctiveOf: measure/rueckrufservice
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});

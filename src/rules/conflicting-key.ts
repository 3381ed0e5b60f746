import { defineRule } from './engine/rule.js';

export const conflictingKey = defineRule({
  id: 'conflicting-key',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Conflicting key',
      what: 'Two fields of an entry exclude each other, such as single votes and a score.',
      why: 'Score, n and sd are computed from the votes of a workshop; two sources for one figure could contradict each other.',
      message: ({ key = '' }) => `"${key}" cannot be combined with the other fields here`,
      remedy: () => 'give either the single votes, or score with n and sd',
    },
    de: {
      title: 'Widersprüchlicher Schlüssel',
      what: 'Ein Feld steht neben einem anderen, das es ausschließt, etwa einzelne Stimmen neben einem Mittelwert.',
      why: 'Aus den Stimmen eines Workshops werden score, n und sd berechnet; zwei Quellen für eine Zahl könnten sich widersprechen.',
      message: ({ key = '' }) => `»${key}« kann nicht neben den anderen Feldern hier stehen`,
      remedy: () => 'entweder die einzelnen Stimmen angeben oder score mit n und sd',
    },
  },
  bad: `assessments:
  workshop-2026:
    date: 2026-04-15
    perspective: company
    method: workshop
    ratings:
      hotline: { ist: { score: 4, votes: [3, 4, 5] } }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `assessments:
  workshop-2026:
    date: 2026-04-15
    perspective: company
    method: workshop
    ratings:
      hotline: { ist: { votes: [3, 4, 5] } }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});

import { defineRule } from './engine/rule.js';

export const corridorOrder = defineRule({
  id: 'corridor-order',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Soll corridor upside down',
      what: 'The minimum of a Soll corridor is better than the Soll itself.',
      why: 'The corridor says how far below the Soll an Ist is still tolerated; upside down it tolerates nothing or everything.',
      message: ({ value = '' }) => `the minimum ${value} is better than the score beside it`,
      remedy: () => "let the score be the target and the minimum its worse end, in the scale's direction",
    },
    de: {
      title: 'Soll-Korridor verkehrt herum',
      what: 'Das Minimum eines Soll-Korridors ist besser als das Soll selbst.',
      why: 'Der Korridor sagt, wie weit unter dem Soll ein Ist noch hingenommen wird; verkehrt herum nimmt er nichts oder alles hin.',
      message: ({ value = '' }) => `das Minimum ${value} ist besser als der Wert daneben`,
      remedy: () => 'score ist das Ziel, minimum sein schlechteres Ende, in der Richtung der Skala',
    },
  },
  bad: `assessments:
  strategie-2026:
    date: 2026-02-28
    perspective: company
    method: workshop
    ratings:
      rechnung: { soll: { score: 7, minimum: 8 } }
touchpoints:
  rechnung: { name: Rechnung, phase: post-purchase }
`,
  good: `assessments:
  strategie-2026:
    date: 2026-02-28
    perspective: company
    method: workshop
    ratings:
      rechnung: { soll: { score: 8, minimum: 7 } }
touchpoints:
  rechnung: { name: Rechnung, phase: post-purchase }
`,
});

import { defineRule } from './engine/rule.js';

export const duplicatePhase = defineRule({
  id: 'duplicate-phase',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Duplicate phase',
      what: 'tpm.yaml names the same phase twice.',
      why: 'Phases are the order of the customer journey; a phase in two places has no position.',
      message: ({ id = '' }) => `phase "${id}" is named twice`,
      remedy: () => 'delete one of the two, or give it another id',
    },
    de: {
      title: 'Doppelte Phase',
      what: 'tpm.yaml nennt dieselbe Phase zweimal.',
      why: 'Die Phasen sind die Reihenfolge der Kundenreise; was an zwei Stellen steht, hat keine.',
      message: ({ id = '' }) => `Phase »${id}« ist zweimal genannt`,
      remedy: () => 'eine der beiden löschen oder ihr eine andere Kennung geben',
    },
  },
  bad: {
    'tpm.yaml': `name: Radhaus Beispielstadt
phases: [beratung, kauf, werkstatt, kauf]
`,
  },
  good: {
    'tpm.yaml': `name: Radhaus Beispielstadt
phases: [beratung, kauf, werkstatt, wiederkauf]
`,
  },
});

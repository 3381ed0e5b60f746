import { defineRule } from './engine/rule.js';

export const unknownCollection = defineRule({
  id: 'unknown-collection',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Unknown collection',
      what: 'A key at the top of a file names none of the collections of the format.',
      why: 'Everything below it would be ignored: its touchpoints would not be analysed, and its measures would not count.',
      message: ({ key = '' }) => `unknown collection "${key}"`,
      remedy: ({ near, known }) =>
        near ? `did you mean "${near}"?` : `use one of ${known ?? ''}, or begin a key of your own with x-`,
    },
    de: {
      title: 'Unbekannte Sammlung',
      what: 'Ein Schlüssel oben in einer Datei nennt keine der Sammlungen des Formats.',
      why: 'Alles darunter würde übersehen: Kontaktpunkte, die niemand auswertet, Maßnahmen, die niemand zählt.',
      message: ({ key = '' }) => `unbekannte Sammlung »${key}«`,
      remedy: ({ near, known }) =>
        near ? `»${near}« gemeint?` : `möglich sind ${known ?? ''}; ein eigener Schlüssel beginnt mit x-`,
    },
  },
  bad: `touchpoint:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
  good: `touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
});

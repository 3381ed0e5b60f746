import { defineRule } from './engine/rule.js';

export const numberNotFinite = defineRule({
  id: 'number-not-finite',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'No finite number',
      what: 'A value is infinite or not a number at all: .inf, .nan, 1e400.',
      why: 'One such value would turn every mean and every rank that it touches into nonsense.',
      message: ({ source = '' }) => `"${source}" is not a finite number`,
      remedy: () => 'write the number, or leave the field out: what is unknown is never counted as 0',
    },
    de: {
      title: 'Keine endliche Zahl',
      what: 'Ein Wert ist unendlich oder gar keine Zahl: .inf, .nan, 1e400.',
      why: 'Ein einziger solcher Wert machte jeden Mittelwert und jeden Rang, den er berührt, zu Unsinn.',
      message: ({ source = '' }) => `mit »${source}« lässt sich nicht rechnen`,
      remedy: () => 'die Zahl schreiben oder das Feld weglassen: Unbekanntes zählt nie als 0',
    },
  },
  bad: `touchpoints:
  messestand:
    name: Messestand
    phase: influence-before
    cost: .inf
`,
  good: `touchpoints:
  messestand:
    name: Messestand
    phase: influence-before
    cost: 12000
`,
});

import { defineRule } from './engine/rule.js';

export const tooDeep = defineRule({
  id: 'too-deep',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'Nesting too deep',
      what: 'Lists or maps are nested deeper than any catalog needs.',
      why: 'Reading such a file could exhaust the memory of the machine that checks it.',
      message: ({ limit = '' }) => `nested deeper than ${limit} levels`,
      remedy: () => 'look for an extra bracket; the format itself needs fewer than ten levels',
    },
    de: {
      title: 'Zu tief verschachtelt',
      what: 'Listen oder Felder sind tiefer verschachtelt, als ein Katalog es braucht.',
      why: 'Eine solche Datei zu lesen könnte den Speicher des Rechners erschöpfen, der sie prüft.',
      message: ({ limit = '' }) => `tiefer verschachtelt als ${limit} Ebenen`,
      remedy: () => 'nach einer überzähligen Klammer suchen; das Format selbst braucht weniger als zehn Ebenen',
    },
  },
  bad: `touchpoints:
  beratung:
    name: Beratung im Fahrradladen
    phase: pre-purchase
    x-notizen: ${'['.repeat(70)}Ergometrie${']'.repeat(70)}
`,
  good: `touchpoints:
  beratung:
    name: Beratung im Fahrradladen
    phase: pre-purchase
    x-notizen: [Ergometrie]
`,
});

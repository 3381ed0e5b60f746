import { defineRule } from './engine/rule.js';

export const sollMissing = defineRule({
  id: 'soll-missing',
  group: 'method',
  severity: 'off',
  presets: { strict: 'warning' },
  words: {
    en: {
      title: 'Touchpoint without a Soll',
      what: 'The Ist of a touchpoint is known, but its Soll is not.',
      why: 'Without a Soll there is no gap: 6 points may be good or bad here.',
      message: ({ id = '' }) => `touchpoint "${id}" has an Ist but no Soll`,
      remedy: () => 'agree on a Soll with the people responsible',
    },
    de: {
      title: 'Kontaktpunkt ohne Soll',
      what: 'Das Ist eines Kontaktpunkts ist bekannt, aber niemand hat gesagt, was sein soll.',
      why: 'Ohne Soll gibt es keine Lücke: niemand kann sagen, ob 6 Punkte hier gut oder schlecht sind.',
      message: ({ id = '' }) => `Kontaktpunkt »${id}« hat ein Ist, aber kein Soll`,
      remedy: () => 'mit denen, die ihn verantworten, ein Soll festlegen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5, soll: 8 } }
`,
  check: ({ analysis, report }) => {
    for (const entry of analysis.touchpoints) {
      if (analysis.current(entry.id, 'ist') && !analysis.current(entry.id, 'soll'))
        report({ entry, data: { id: entry.id } });
    }
  },
});

import { defineRule } from './engine/rule.js';

export const istMissing = defineRule({
  id: 'ist-missing',
  group: 'method',
  severity: 'off',
  presets: { strict: 'warning' },
  words: {
    en: {
      title: 'Touchpoint without an Ist',
      what: 'No round rates what customers get at this touchpoint.',
      why: "The first step of the method is to record the Ist from the customer's view; without it there is neither gap nor rank.",
      message: ({ id = '' }) => `touchpoint "${id}" has no Ist`,
      remedy: () => 'ask customers; until then, rate it in a workshop',
    },
    de: {
      title: 'Kontaktpunkt ohne Ist',
      what: 'Niemand hat bewertet, was Kunden an diesem Kontaktpunkt bekommen.',
      why: 'Der erste Schritt der Methode ist, das Ist aus Kundensicht zu erfassen; ohne es gibt es weder Lücke noch Rang.',
      message: ({ id = '' }) => `Kontaktpunkt »${id}« hat kein Ist`,
      remedy: () => 'Kunden fragen, oder in einem Workshop bewerten, bis jemand gefragt hat',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  check: ({ analysis, report }) => {
    for (const entry of analysis.touchpoints) {
      if (!analysis.current(entry.id, 'ist')) report({ entry, data: { id: entry.id } });
    }
  },
});

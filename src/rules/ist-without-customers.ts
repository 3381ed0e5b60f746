import { defineRule } from './engine/rule.js';
import { roundsOf } from './engine/rule-entries.js';

export const istWithoutCustomers = defineRule({
  id: 'ist-without-customers',
  group: 'evidence',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'info' },
  words: {
    en: {
      title: 'Ist without customers',
      what: 'Only the company itself has rated the current Ist of a touchpoint.',
      why: 'Have we asked customers? Until then the Ist is opinion, and companies mostly see themselves better than customers do.',
      message: ({ id = '' }) => `the Ist of "${id}" is opinion: no customer was asked`,
      remedy: () => 'ask customers and record a round with "perspective: customer"',
    },
    de: {
      title: 'Ist ohne Kunden',
      what: 'Das aktuelle Ist eines Kontaktpunkts hat nur das Unternehmen selbst bewertet.',
      why: 'Haben wir Kunden gefragt? Bis dahin ist das Ist Innensicht, und Unternehmen sehen sich meist besser, als Kunden es tun.',
      message: ({ id = '' }) => `das Ist von »${id}« ist Innensicht: Kein Kunde wurde gefragt`,
      remedy: () => 'Kunden fragen und eine Runde mit »perspective: customer« festhalten',
    },
  },
  bad: `touchpoints:
  umzugsmeldung: { name: Umzugsmeldung online, phase: post-purchase }
assessments:
  innensicht-2026:
    date: 2026-04-15
    perspective: company
    method: workshop
    ratings:
      umzugsmeldung: { ist: 4.5 }
`,
  good: `touchpoints:
  umzugsmeldung: { name: Umzugsmeldung online, phase: post-purchase }
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      umzugsmeldung: { ist: { score: 3.8, n: 61 } }
`,
  check: ({ analysis, report }) => {
    for (const entry of analysis.touchpoints) {
      const ist = analysis.current(entry.id, 'ist');
      if (ist?.opinion) report({ entry, data: { id: entry.id }, related: roundsOf(analysis, ist.rounds) });
    }
  },
});

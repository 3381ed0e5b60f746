import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const causeMissing = defineRule({
  id: 'cause-missing',
  group: 'evidence',
  severity: 'off',
  presets: { strict: 'info' },
  words: {
    en: {
      title: 'Loss without a found cause',
      what: 'A customer was lost, and the reason is unknown, or the named reason was never checked.',
      why: 'The polite answer is "too expensive"; a company that believes it cuts prices where a process drives customers away.',
      message: ({ id = '' }) => `the reason why "${id}" went wrong is unknown`,
      remedy: () => 'ask again and add "cause"',
    },
    de: {
      title: 'Verlust ohne gefundene Ursache',
      what: 'Ein Kunde ging verloren, und niemand hat herausgefunden, warum, oder der genannte Grund wurde nie geprüft.',
      why: 'Die höfliche Antwort heißt »zu teuer«; wer sie glaubt, senkt Preise, wo ein Prozess Kunden vertreibt.',
      message: ({ id = '' }) => `niemand hat herausgefunden, woran »${id}« lag`,
      remedy: () => 'nachfragen und »cause« ergänzen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
incidents:
  angebot-weg: { date: 2026-05-02, touchpoint: hotline, polarity: negative, outcome: lost, claimed: price }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
incidents:
  angebot-weg: { date: 2026-05-02, touchpoint: hotline, polarity: negative, outcome: lost, claimed: price, cause: process }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'incident')) {
      const { outcome, cause } = entry.fields;
      if ((outcome === 'lost' || outcome === 'churned') && cause === undefined)
        report({ entry, data: { id: entry.id } });
    }
  },
});

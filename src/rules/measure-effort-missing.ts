import { defineRule } from './engine/rule.js';
import { entriesOf, isCommitted } from './engine/rule-entries.js';

export const measureEffortMissing = defineRule({
  id: 'measure-effort-missing',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'off' },
  words: {
    en: {
      title: 'Measure without effort and cost',
      what: 'A planned or running measure says neither how many days it takes nor what it costs.',
      why: 'Without effort or cost the measure cannot be judged as a quick win, and no plan can choose it.',
      message: ({ id = '' }) => `measure "${id}" has neither effort nor cost`,
      remedy: () => 'add "effortDays", or "cost"',
    },
    de: {
      title: 'Maßnahme ohne Aufwand und Kosten',
      what: 'Eine geplante oder laufende Maßnahme nennt weder ihre Tage noch ihre Kosten.',
      why: 'Wer macht was bis wann, mit welchem Budget: Ohne das weiß niemand, ob sie ein Quick Win ist, und kein Plan kann sie wählen.',
      message: ({ id = '' }) => `Maßnahme »${id}« nennt weder Aufwand noch Kosten`,
      remedy: () => '»effortDays« oder »cost« ergänzen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: planned
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: planned
    effortDays: 3
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure')) {
      const { effortDays, cost } = entry.fields;
      if (isCommitted(entry) && effortDays === undefined && cost === undefined)
        report({ entry, data: { id: entry.id } });
    }
  },
});

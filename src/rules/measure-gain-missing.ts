import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const measureGainMissing = defineRule({
  id: 'measure-gain-missing',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'info' },
  words: {
    en: {
      title: 'Measure without a gain',
      what: 'A measure that is not dropped improves no touchpoint by more than 0 points.',
      why: 'Without a gain it cannot be a quick win, and no later round can show whether it worked.',
      message: ({ id = '' }) => `measure "${id}" improves no touchpoint`,
      remedy: () => 'name under "improves" the touchpoint and how many points its Ist should rise',
    },
    de: {
      title: 'Maßnahme ohne Gewinn',
      what: 'Eine Maßnahme, die nicht verworfen ist, verbessert keinen Kontaktpunkt um mehr als 0 Punkte.',
      why: 'Was sie Kunden bringt, ist nicht gesagt: So kann sie kein Quick Win sein, und keine spätere Runde kann zeigen, ob sie gewirkt hat.',
      message: ({ id = '' }) => `Maßnahme »${id}« verbessert keinen Kontaktpunkt`,
      remedy: () => 'unter »improves« den Kontaktpunkt nennen und um wie viele Punkte sein Ist steigen soll',
    },
  },
  bad: `measures:
  neuer-flyer:
    name: Neuer Flyer
    improves: { messestand: { by: 0 } }
    status: idea
touchpoints:
  messestand: { name: Messestand, phase: influence-before }
`,
  good: `measures:
  neuer-flyer:
    name: Neuer Flyer
    improves: { messestand: { by: 0.5 } }
    status: idea
touchpoints:
  messestand: { name: Messestand, phase: influence-before }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure')) {
      const { improves, status } = entry.fields;
      if (status === 'dropped' || Object.values(improves).some(({ by }) => by > 0)) continue;
      report({ entry, field: ['improves'], part: 'value', data: { id: entry.id } });
    }
  },
});

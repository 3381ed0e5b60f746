import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const promiseMissing = defineRule({
  id: 'promise-missing',
  group: 'method',
  severity: 'off',
  presets: { strict: 'info' },
  words: {
    en: {
      title: 'Moment of truth without a promise',
      what: 'A moment of truth has no promise.',
      why: 'A moment of truth shows whether a promise is kept; without the promise that cannot be judged.',
      message: ({ id = '' }) => `moment of truth "${id}" names no promise`,
      remedy: () => 'add "promise" in the words that customers hear',
    },
    de: {
      title: 'Moment der Wahrheit ohne Versprechen',
      what: 'Niemand hat aufgeschrieben, was an einem Moment der Wahrheit versprochen ist.',
      why: 'Ein Moment der Wahrheit zeigt, was ein Versprechen wert ist; ohne Versprechen kann niemand sagen, ob es gehalten wurde.',
      message: ({ id = '' }) => `Moment der Wahrheit »${id}« nennt kein Versprechen`,
      remedy: () => '»promise« ergänzen, in den Worten, die Kunden hören',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
moments:
  anruf: { name: Der erste Anruf, touchpoints: [hotline] }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
moments:
  anruf: { name: Der erste Anruf, touchpoints: [hotline], promise: Immer ein Mensch }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'moment')) {
      if (entry.fields.promise === undefined) report({ entry, data: { id: entry.id } });
    }
  },
});

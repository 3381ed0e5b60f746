import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const combineWithoutPartner = defineRule({
  id: 'combine-without-partner',
  group: 'method',
  severity: 'warning',
  words: {
    en: {
      title: 'Combining without a partner',
      what: 'It was decided to combine a touchpoint, but the partner is missing.',
      why: 'The decision cannot be carried out, and both touchpoints stay.',
      message: ({ id = '' }) => `"${id}" is to be combined, but "combineWith" is missing`,
      remedy: () => 'add "combineWith"',
    },
    de: {
      title: 'Zusammenlegen ohne Partner',
      what: 'Ein Kontaktpunkt soll zusammengelegt werden, aber niemand sagt, womit.',
      why: 'Niemand kann die Entscheidung umsetzen, und beide Kontaktpunkte bleiben.',
      message: ({ id = '' }) => `»${id}« soll zusammengelegt werden, aber »combineWith« fehlt`,
      remedy: () => '»combineWith« ergänzen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Hotline, phase: purchase, decision: combine }
`,
  good: `touchpoints:
  hotline: { name: Hotline, phase: purchase, decision: combine, combineWith: [chat] }
  chat: { name: Chat, phase: purchase }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'touchpoint')) {
      const { decision, combineWith = [] } = entry.fields;
      if (decision === 'combine' && combineWith.length === 0) {
        report({ entry, field: ['decision'], part: 'value', data: { id: entry.id } });
      }
    }
  },
});

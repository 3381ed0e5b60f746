import { defineRule } from './engine/rule.js';

export const yamlAlias = defineRule({
  id: 'yaml-alias',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Anchor or alias',
      what: 'A value is marked with & to be used again with *.',
      why: 'A few lines of aliases can unfold into gigabytes, and an edit in one place would change another without notice.',
      message: ({ name = '' }) => `anchor or alias "${name}"`,
      remedy: () => 'write the value out; a text that begins with * or & belongs in quotes',
    },
    de: {
      title: 'Anker oder Alias',
      what: 'Ein Wert ist mit & markiert, um mit * wiederverwendet zu werden.',
      why: 'Wenige Zeilen mit Aliassen können zu Gigabytes werden, und eine Änderung an einer Stelle träfe eine andere, auf die niemand schaut.',
      message: ({ name = '' }) => `Anker oder Alias »${name}«`,
      remedy: () => 'den Wert ausschreiben; ein Text, der mit * oder & beginnt, gehört in Anführungszeichen',
    },
  },
  bad: `touchpoints:
  werkstatt: &laden { name: Fahrradwerkstatt, phase: post-purchase }
  verkauf: *laden
`,
  good: `touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
  verkauf: { name: Verkaufsraum, phase: purchase }
`,
});

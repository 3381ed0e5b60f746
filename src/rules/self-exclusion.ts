import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const selfExclusion = defineRule({
  id: 'self-exclusion',
  group: 'measures',
  severity: 'error',
  words: {
    en: {
      title: 'Measure that excludes what it needs',
      what: 'A measure excludes itself, or two measures exclude each other although one requires the other.',
      why: 'No mix of measures can then contain it: it would count as a candidate and could never be chosen.',
      message: ({ id = '', other = '', how }) =>
        how === 'itself'
          ? `measure "${id}" excludes itself`
          : how === 'required-by'
            ? `measure "${id}" excludes "${other}", which requires it`
            : `measure "${id}" excludes "${other}", which it requires`,
      remedy: ({ how }) =>
        how === 'itself' ? 'delete the id from "excludes"' : 'keep either "requires" or "excludes"',
    },
    de: {
      title: 'Maßnahme, die ausschließt, was sie braucht',
      what: 'Eine Maßnahme schließt sich selbst aus, oder zwei schließen einander aus, obwohl eine die andere voraussetzt.',
      why: 'Dann kann kein Maßnahmen-Mix sie enthalten: Sie gälte als Kandidat und ließe sich nie wählen.',
      message: ({ id = '', other = '', how }) =>
        how === 'itself'
          ? `Maßnahme »${id}« schließt sich selbst aus`
          : how === 'required-by'
            ? `Maßnahme »${id}« schließt »${other}« aus, von der sie vorausgesetzt wird`
            : `Maßnahme »${id}« schließt »${other}« aus, setzt sie aber voraus`,
      remedy: ({ how }) =>
        how === 'itself' ? 'die Kennung aus »excludes« löschen' : 'entweder »requires« oder »excludes« behalten',
    },
  },
  bad: `measures:
  chatbot: { name: Chatbot, improves: { hotline: { by: 1 } }, status: idea, requires: [wissensbasis], excludes: [wissensbasis] }
  wissensbasis: { name: Wissensbasis, improves: { hotline: { by: 0.5 } }, status: idea }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `measures:
  chatbot: { name: Chatbot, improves: { hotline: { by: 1 } }, status: idea, requires: [wissensbasis], excludes: [callcenter] }
  wissensbasis: { name: Wissensbasis, improves: { hotline: { by: 0.5 } }, status: idea }
  callcenter: { name: Callcenter außer Haus, improves: { hotline: { by: 1 } }, status: idea }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  check: ({ analysis, report }) => {
    const measures = new Map(entriesOf(analysis, 'measure').map((measure) => [measure.id, measure]));
    for (const entry of measures.values()) {
      const { requires = [], excludes = [] } = entry.fields;
      excludes.forEach((other, index) => {
        const needy = measures.get(other)?.fields.requires?.includes(entry.id);
        const how =
          other === entry.id ? 'itself' : requires.includes(other) ? 'requires' : needy ? 'required-by' : null;
        if (how) report({ entry, field: ['excludes', index], part: 'value', data: { id: entry.id, other, how } });
      });
    }
  },
});

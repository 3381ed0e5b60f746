import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const decisionWithoutMeasure = defineRule({
  id: 'decision-without-measure',
  group: 'method',
  severity: 'info',
  presets: { strict: 'warning', workshop: 'off' },
  words: {
    en: {
      title: 'Decision without a measure',
      what: 'It was decided to improve or create a touchpoint, and no measure does it.',
      why: 'A decision without a measure is a wish; the next round finds the same gap.',
      message: ({ id = '', decision = '' }) => `"${id}" is to be worked on (${decision}), but no measure does`,
      remedy: () => 'add a measure that improves it, or change "decision"',
    },
    de: {
      title: 'Entscheidung ohne Maßnahme',
      what: 'Ein Kontaktpunkt soll verbessert oder geschaffen werden, und keine Maßnahme tut es.',
      why: 'Eine Entscheidung, die niemand umsetzt, ist ein Wunsch; die nächste Runde findet dieselbe Lücke.',
      message: ({ id = '', decision = '' }) =>
        `an »${id}« soll gearbeitet werden (${decision}), aber keine Maßnahme tut es`,
      remedy: () => 'eine Maßnahme ergänzen, die ihn verbessert, oder »decision« ändern',
    },
  },
  bad: `touchpoints:
  hotline: { name: Hotline, phase: purchase, decision: improve }
`,
  good: `touchpoints:
  hotline: { name: Hotline, phase: purchase, decision: improve }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: idea
`,
  check: ({ analysis, report }) => {
    const improved = new Set(entriesOf(analysis, 'measure').flatMap(({ fields }) => Object.keys(fields.improves)));
    for (const entry of entriesOf(analysis, 'touchpoint')) {
      const { decision } = entry.fields;
      if ((decision !== 'improve' && decision !== 'create') || improved.has(entry.id)) continue;
      report({ entry, field: ['decision'], part: 'value', data: { id: entry.id, decision } });
    }
  },
});

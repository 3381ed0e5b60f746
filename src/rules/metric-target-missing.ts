import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const metricTargetMissing = defineRule({
  id: 'metric-target-missing',
  group: 'method',
  severity: 'off',
  presets: { strict: 'info' },
  words: {
    en: {
      title: 'Metric without a target',
      what: 'A metric has values but no target.',
      why: 'Monitoring asks whether the Soll is met; without a target a change is neither good nor bad.',
      message: ({ id = '' }) => `metric "${id}" has no target`,
      remedy: () => 'add "target"',
    },
    de: {
      title: 'Kennzahl ohne Ziel',
      what: 'Eine Kennzahl hat Werte, aber kein Ziel.',
      why: 'Das Monitoring fragt, ob das Soll erreicht ist; eine Zahl ohne Ziel bewegt sich nur.',
      message: ({ id = '' }) => `Kennzahl »${id}« hat kein Ziel`,
      remedy: () => '»target« ergänzen',
    },
  },
  bad: `metrics:
  nps: { name: NPS, kind: nps, better: higher, values: { 2026-05-31: 31 } }
`,
  good: `metrics:
  nps: { name: NPS, kind: nps, better: higher, target: 40, values: { 2026-05-31: 31 } }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'metric')) {
      if (entry.fields.target === undefined) report({ entry, data: { id: entry.id } });
    }
  },
});

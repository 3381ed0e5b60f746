import { defineRule } from './engine/rule.js';

export const leverageUnknown = defineRule({
  id: 'leverage-unknown',
  group: 'method',
  severity: 'off',
  presets: { strict: 'warning' },
  words: {
    en: {
      title: 'Gap without leverage',
      what: 'A touchpoint has a gap, but neither importance nor reach nor a moment of truth says how much it matters.',
      why: 'It cannot be ranked, and its measures have no benefit: the gap stays invisible where priorities are set.',
      message: ({ id = '' }) => `"${id}" has a gap, but its leverage is unknown`,
      remedy: () => 'add "importance" or "reach"',
    },
    de: {
      title: 'Lücke ohne Hebel',
      what: 'Ein Kontaktpunkt hat eine Lücke, aber weder Wichtigkeit noch Reichweite noch ein Moment der Wahrheit sagt, wie viel an ihm hängt.',
      why: 'Er lässt sich nicht reihen, und seine Maßnahmen haben keinen Nutzen: die Lücke bleibt unsichtbar, wo Prioritäten gesetzt werden.',
      message: ({ id = '' }) => `»${id}« hat eine Lücke, aber niemand sagt, wie viel daran hängt`,
      remedy: () => '»importance« oder »reach« ergänzen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5, soll: 8 } }
`,
  good: `touchpoints:
  hotline: { name: Hotline, phase: purchase, reach: 0.5 }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5, soll: 8 } }
`,
  check: ({ analysis, report }) => {
    for (const entry of analysis.touchpoints) {
      if ((analysis.gap(entry.id)?.shortfall ?? 0) > 0 && analysis.leverage(entry.id).value === null)
        report({ entry, data: { id: entry.id } });
    }
  },
});

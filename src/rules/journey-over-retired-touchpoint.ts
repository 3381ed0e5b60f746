import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const journeyOverRetiredTouchpoint = defineRule({
  id: 'journey-over-retired-touchpoint',
  group: 'method',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Journey over a retired touchpoint',
      what: 'A step of a journey leads over a touchpoint that no longer exists.',
      why: 'The curve of the journey shows a route that no longer exists.',
      message: ({ id = '', touchpoint = '' }) => `journey "${id}" leads over "${touchpoint}", which is retired`,
      remedy: () => 'take the step out, or name what customers meet instead',
    },
    de: {
      title: 'Reise über einen eingestellten Kontaktpunkt',
      what: 'Ein Schritt einer Kundenreise führt über einen Kontaktpunkt, den es nicht mehr gibt.',
      why: 'Die Kurve der Reise zeigt dann einen Weg, den niemand mehr gehen kann.',
      message: ({ id = '', touchpoint = '' }) => `die Reise »${id}« führt über »${touchpoint}«, den es nicht mehr gibt`,
      remedy: () => 'den Schritt streichen oder nennen, was Kunden stattdessen antreffen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Hotline, phase: purchase, status: retired }
journeys:
  umzug: { name: Umzug, steps: [hotline] }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
journeys:
  umzug: { name: Umzug, steps: [hotline] }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'journey')) {
      entry.fields.steps.forEach((step, at) => {
        const id = typeof step === 'string' ? step : step.touchpoint;
        const touchpoint = analysis.model.touchpoints.get(id);
        if (touchpoint?.fields.status !== 'retired') return;
        report({
          entry,
          field: ['steps', at],
          part: 'value',
          data: { id: entry.id, touchpoint: id },
          related: [touchpoint],
        });
      });
    }
  },
});

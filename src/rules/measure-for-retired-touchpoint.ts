import { defineRule } from './engine/rule.js';
import { entriesOf, isPending } from './engine/rule-entries.js';

export const measureForRetiredTouchpoint = defineRule({
  id: 'measure-for-retired-touchpoint',
  group: 'measures',
  severity: 'warning',
  words: {
    en: {
      title: 'Measure for a retired touchpoint',
      what: 'An idea, planned or running measure improves a touchpoint that no longer exists.',
      why: 'The work reaches no customers any more.',
      message: ({ id = '', touchpoint = '' }) => `measure "${id}" improves "${touchpoint}", which is retired`,
      remedy: () => 'drop the measure, or name the touchpoint that customers meet instead',
    },
    de: {
      title: 'Maßnahme für einen eingestellten Kontaktpunkt',
      what: 'Eine erwogene, geplante oder laufende Maßnahme verbessert einen Kontaktpunkt, den es nicht mehr gibt.',
      why: 'Die Arbeit geht dorthin, wo kein Kunde mehr hinkommt.',
      message: ({ id = '', touchpoint = '' }) => `Maßnahme »${id}« verbessert »${touchpoint}«, den es nicht mehr gibt`,
      remedy: () => 'die Maßnahme verwerfen oder den Kontaktpunkt nennen, den Kunden stattdessen antreffen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Hotline, phase: purchase, status: retired }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: idea
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: idea
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure').filter(isPending)) {
      for (const id of Object.keys(entry.fields.improves)) {
        const touchpoint = analysis.model.touchpoints.get(id);
        if (touchpoint?.fields.status !== 'retired') continue;
        report({ entry, field: ['improves', id], data: { id: entry.id, touchpoint: id }, related: [touchpoint] });
      }
    }
  },
});

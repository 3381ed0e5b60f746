import { defineRule } from './engine/rule.js';
import { touchpointsOf } from './engine/rule-entries.js';

export const ownerMissing = defineRule({
  id: 'owner-missing',
  group: 'organisation',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'off' },
  words: {
    en: {
      title: 'Touchpoint without an owner',
      what: 'A live touchpoint of customers has no owner.',
      why: 'A touchpoint without an owner improves only by chance; the customer meets one company, not its org chart.',
      message: ({ id = '' }) => `touchpoint "${id}" has no owner`,
      remedy: () => 'add "owner" with a role, such as "Head of customer service"',
    },
    de: {
      title: 'Kontaktpunkt ohne Verantwortlichen',
      what: 'Für einen laufenden Kontaktpunkt der Kunden ist niemand genannt, der ihn verantwortet.',
      why: 'Was niemand verantwortet, wird nur zufällig besser; der Kunde begegnet einem Unternehmen, nicht dessen Organigramm.',
      message: ({ id = '' }) => `Kontaktpunkt »${id}« hat keinen Verantwortlichen`,
      remedy: () => '»owner« mit einer Rolle ergänzen, etwa »Leitung Kundenservice«',
    },
  },
  bad: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
`,
  good: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    owner: Leitung Kundenservice
`,
  check: (context) => {
    for (const entry of touchpointsOf(context.analysis)) {
      if (entry.fields.owner === undefined) context.report({ entry, data: { id: entry.id } });
    }
  },
});

import { defineRule } from './engine/rule.js';
import { entriesOf, touchpointsOf } from './engine/rule-entries.js';

export const touchpointWithoutJourney = defineRule({
  id: 'touchpoint-without-journey',
  group: 'method',
  severity: 'info',
  presets: { strict: 'warning', workshop: 'off' },
  words: {
    en: {
      title: 'Touchpoint in no journey',
      what: 'The catalog has journeys, but none of them meets this touchpoint.',
      why: 'Customers come from somewhere and go on somewhere; a touchpoint outside every journey is seen without its way there.',
      message: ({ id = '' }) => `no journey meets "${id}"`,
      remedy: () => 'add it as a step where customers meet it',
    },
    de: {
      title: 'Kontaktpunkt in keiner Reise',
      what: 'Der Katalog hat Kundenreisen, aber keine davon führt über diesen Kontaktpunkt.',
      why: 'Kunden kommen irgendwoher und gehen irgendwohin; ein Kontaktpunkt außerhalb jeder Reise wird ohne den Weg dorthin gesehen.',
      message: ({ id = '' }) => `keine Kundenreise führt über »${id}«`,
      remedy: () => 'dort als Schritt ergänzen, wo Kunden ihm begegnen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
  chat: { name: Chat, phase: purchase }
journeys:
  umzug: { name: Umzug, steps: [hotline] }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
journeys:
  umzug: { name: Umzug, steps: [hotline] }
`,
  check: ({ analysis, report }) => {
    const steps = entriesOf(analysis, 'journey').flatMap(({ fields }) => fields.steps);
    if (steps.length === 0) return;
    const met = new Set(steps.map((step) => (typeof step === 'string' ? step : step.touchpoint)));
    for (const entry of touchpointsOf(analysis)) if (!met.has(entry.id)) report({ entry, data: { id: entry.id } });
  },
});

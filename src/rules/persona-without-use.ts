import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const personaWithoutUse = defineRule({
  id: 'persona-without-use',
  group: 'evidence',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'info' },
  words: {
    en: {
      title: 'Rating by a persona that does not use the touchpoint',
      what: 'A round of one persona rates a touchpoint that names its users, and this persona is not among them.',
      why: 'Such a rating takes no part in the current value: either the list of users is wrong, or people rate a touchpoint that they never met.',
      message: ({ persona = '', touchpoint = '' }) =>
        `persona "${persona}" rates "${touchpoint}" but is not among its users`,
      remedy: ({ persona = '' }) => `add "${persona}" to "personas" of the touchpoint, or delete the rating`,
    },
    de: {
      title: 'Bewertung durch eine Persona, die den Kontaktpunkt nicht nutzt',
      what: 'Die Runde einer Persona bewertet einen Kontaktpunkt, der seine Nutzer nennt, und diese Persona ist nicht darunter.',
      why: 'Eine solche Bewertung geht nicht in den aktuellen Wert ein: Entweder stimmt die Liste der Nutzer nicht, oder jemand bewertet, was er nie erlebt hat.',
      message: ({ persona = '', touchpoint = '' }) =>
        `Persona »${persona}« bewertet »${touchpoint}«, gehört aber nicht zu dessen Nutzern`,
      remedy: ({ persona = '' }) =>
        `»${persona}« unter »personas« des Kontaktpunkts ergänzen oder die Bewertung löschen`,
    },
  },
  bad: `personas:
  pendler: { name: Pendler Paul }
  familien: { name: Familie Frühling }
touchpoints:
  kindersitz-beratung: { name: Beratung zu Kindersitzen, phase: pre-purchase, personas: [familien] }
assessments:
  pendler-2026:
    date: 2026-05-31
    perspective: customer
    method: interview
    persona: pendler
    ratings:
      kindersitz-beratung: { ist: 5 }
`,
  good: `personas:
  pendler: { name: Pendler Paul }
  familien: { name: Familie Frühling }
touchpoints:
  kindersitz-beratung: { name: Beratung zu Kindersitzen, phase: pre-purchase, personas: [familien] }
assessments:
  familien-2026:
    date: 2026-05-31
    perspective: customer
    method: interview
    persona: familien
    ratings:
      kindersitz-beratung: { ist: 5 }
`,
  check: ({ analysis, report }) => {
    const touchpoints = new Map(entriesOf(analysis, 'touchpoint').map((touchpoint) => [touchpoint.id, touchpoint]));
    for (const entry of entriesOf(analysis, 'assessment')) {
      const { persona, ratings } = entry.fields;
      // An unknown persona is reported as a dangling reference only.
      if (persona === undefined || !analysis.model.index.get('persona')?.has(persona)) continue;
      for (const id of Object.keys(ratings)) {
        const touchpoint = touchpoints.get(id);
        const users = touchpoint?.fields.personas ?? [];
        if (!touchpoint || users.length === 0 || users.includes(persona)) continue;
        report({ entry, field: ['ratings', id], data: { persona, touchpoint: id }, related: [touchpoint] });
      }
    }
  },
});

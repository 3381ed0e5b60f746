import { defineRule } from './engine/rule.js';
import { touchpointsOf } from './engine/rule-entries.js';

export const departmentMissing = defineRule({
  id: 'department-missing',
  group: 'organisation',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'off' },
  words: {
    en: {
      title: 'Touchpoint without a department',
      what: 'A live touchpoint of customers names no responsible department.',
      why: 'No department is responsible, and the touchpoint is missing from the view of silos and hand-overs.',
      message: ({ id = '' }) => `touchpoint "${id}" has no department`,
      remedy: () => 'add "department" with the id of the responsible department',
    },
    de: {
      title: 'Kontaktpunkt ohne Abteilung',
      what: 'Ein laufender Kontaktpunkt der Kunden nennt keine zuständige Abteilung.',
      why: 'Niemand ist dafür zuständig, und der Kontaktpunkt fehlt im Blick auf Silos und Übergaben.',
      message: ({ id = '' }) => `Kontaktpunkt »${id}« hat keine Abteilung`,
      remedy: () => '»department« mit der Kennung der zuständigen Abteilung ergänzen',
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
    department: service
departments:
  service: { name: Kundenservice }
`,
  check: (context) => {
    for (const entry of touchpointsOf(context.analysis)) {
      if (entry.fields.department === undefined) context.report({ entry, data: { id: entry.id } });
    }
  },
});

import { defineRule } from './engine/rule.js';
import { entriesOf, namedKeysOf } from './engine/rule-entries.js';

export const unusedDepartment = defineRule({
  id: 'unused-department',
  group: 'organisation',
  severity: 'info',
  presets: { strict: 'warning', workshop: 'off' },
  words: {
    en: {
      title: 'Unused department',
      what: 'Nothing in the catalog names this department.',
      why: 'Either it answers for nothing that customers see, or the touchpoints it answers for do not say so.',
      message: ({ id = '' }) => `nothing names department "${id}"`,
      remedy: () => 'name it where it belongs, or delete it',
    },
    de: {
      title: 'Abteilung, die niemand nennt',
      what: 'Nichts im Katalog nennt diese Abteilung.',
      why: 'Entweder verantwortet sie nichts, was Kunden sehen, oder ihre Kontaktpunkte sagen es nicht.',
      message: ({ id = '' }) => `nichts nennt »${id}«`,
      remedy: () => 'dort nennen, wo es hingehört, oder löschen',
    },
  },
  bad: `departments:
  service: { name: Service }
`,
  good: `departments:
  service: { name: Service }
touchpoints:
  app: { name: App, phase: purchase, department: service }
`,
  check: ({ analysis, report }) => {
    const used = namedKeysOf(analysis);
    for (const entry of entriesOf(analysis, 'department')) {
      if (!used.has(`department/${entry.id}`)) report({ entry, data: { id: entry.id } });
    }
  },
});

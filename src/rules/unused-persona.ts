import { defineRule } from './engine/rule.js';
import { entriesOf, namedKeysOf } from './engine/rule-entries.js';

export const unusedPersona = defineRule({
  id: 'unused-persona',
  group: 'organisation',
  severity: 'info',
  presets: { strict: 'warning', workshop: 'off' },
  words: {
    en: {
      title: 'Unused persona',
      what: 'Nothing in the catalog names this persona.',
      why: 'A persona that uses nothing and was never asked is a picture on the wall.',
      message: ({ id = '' }) => `nothing names persona "${id}"`,
      remedy: () => 'name it where it belongs, or delete it',
    },
    de: {
      title: 'Persona, die niemand nennt',
      what: 'Nichts im Katalog nennt diese Persona.',
      why: 'Eine Persona, die nichts nutzt und nie gefragt wurde, ist ein Bild an der Wand.',
      message: ({ id = '' }) => `nichts nennt »${id}«`,
      remedy: () => 'dort nennen, wo es hingehört, oder löschen',
    },
  },
  bad: `personas:
  pendler: { name: Pendler Paul }
`,
  good: `personas:
  pendler: { name: Pendler Paul }
touchpoints:
  app: { name: App, phase: purchase, personas: [pendler] }
`,
  check: ({ analysis, report }) => {
    const used = namedKeysOf(analysis);
    for (const entry of entriesOf(analysis, 'persona')) {
      if (!used.has(`persona/${entry.id}`)) report({ entry, data: { id: entry.id } });
    }
  },
});

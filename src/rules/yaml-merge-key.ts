import { defineRule } from './engine/rule.js';

export const yamlMergeKey = defineRule({
  id: 'yaml-merge-key',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Merge key',
      what: 'A map copies the fields of another one with the key <<.',
      why: 'YAML 1.2 knows no merge keys: some programs would copy the fields, others would read a field of that name.',
      message: () => 'merge key "<<"',
      remedy: () => 'write the fields out; what many touchpoints share belongs in a department or a persona',
    },
    de: {
      title: 'Mischschlüssel',
      what: 'Mit dem Schlüssel << übernimmt ein Eintrag die Felder eines anderen.',
      why: 'YAML 1.2 kennt keine Mischschlüssel: Manche Programme kopieren die Felder, andere lesen ein Feld dieses Namens.',
      message: () => 'Mischschlüssel »<<«',
      remedy: () => 'die Felder ausschreiben; was viele Kontaktpunkte teilen, gehört in eine Abteilung oder Persona',
    },
  },
  bad: `touchpoints:
  werkstatt:
    <<: { phase: post-purchase }
    name: Fahrradwerkstatt
`,
  good: `touchpoints:
  werkstatt:
    phase: post-purchase
    name: Fahrradwerkstatt
`,
});

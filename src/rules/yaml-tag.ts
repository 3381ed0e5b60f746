import { defineRule } from './engine/rule.js';

/** Restores the short form of YAML's own tags: `tag:yaml.org,2002:str` is typed as `!!str`. */
function shortTagOf(tag = ''): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}

export const yamlTag = defineRule({
  id: 'yaml-tag',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Tag',
      what: 'A value carries a tag such as !!str or !env.',
      why: 'The schema says what a field holds; a tag would turn it into something that no analysis knows.',
      message: ({ tag }) => `tag "${shortTagOf(tag)}"`,
      remedy: () => 'delete the tag; a text that begins with ! belongs in quotes',
    },
    de: {
      title: 'Typangabe',
      what: 'Ein Wert trägt eine Typangabe wie !!str oder !env.',
      why: 'Was ein Feld enthält, sagt das Schema; eine Typangabe würde daraus etwas machen, das keine Auswertung kennt.',
      message: ({ tag }) => `Typangabe »${shortTagOf(tag)}«`,
      remedy: () => 'die Typangabe löschen; ein Text, der mit ! beginnt, gehört in Anführungszeichen',
    },
  },
  bad: `touchpoints:
  hotline:
    name: !!str 115
    phase: post-purchase
`,
  good: `touchpoints:
  hotline:
    name: "115"
    phase: post-purchase
`,
});

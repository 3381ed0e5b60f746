import { defineRule } from './engine/rule.js';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  group: 'hygiene',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Unused suppression',
      what: 'A comment accepts a finding that the next line does not have.',
      why: 'The defect is fixed, but the comment remains: it would hide the next defect of the same sort.',
      message: ({ rule = '' }) => `nothing to suppress: "${rule}" finds nothing in the next line`,
      remedy: () => 'take it out of the comment',
    },
    de: {
      title: 'Unterdrückung ohne Befund',
      what: 'Ein Kommentar nimmt einen Befund hin, den die nächste Zeile nicht hat.',
      why: 'Die Schuld ist beglichen, der Vermerk steht noch da: Er würde den nächsten Mangel derselben Art verdecken.',
      message: ({ rule = '' }) => `nichts zu unterdrücken: »${rule}« findet in der nächsten Zeile nichts`,
      remedy: () => 'aus dem Kommentar nehmen',
    },
  },
  bad: `touchpoints:
  # tpm-disable-next-line unknown-key -- das Feld kommt aus dem alten Werkzeug
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `touchpoints:
  # tpm-disable-next-line owner-missing -- wird zum Jahresende an den Dienstleister übergeben
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});

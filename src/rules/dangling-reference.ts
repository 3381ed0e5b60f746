import { defineRule } from './engine/rule.js';

const UNKNOWN_PHRASES: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>> = {
  en: { moment: 'unknown moment of truth', 'measure|metric': 'unknown measure or metric' },
  de: {
    touchpoint: 'unbekannter Kontaktpunkt',
    moment: 'unbekannter Moment der Wahrheit',
    assessment: 'unbekannte Bewertungsrunde',
    measure: 'unbekannte Maßnahme',
    metric: 'unbekannte Kennzahl',
    'measure|metric': 'unbekannte Maßnahme oder Kennzahl',
    journey: 'unbekannte Kundenreise',
    persona: 'unbekannte Persona',
    department: 'unbekannte Abteilung',
    incident: 'unbekanntes Ereignis',
    phase: 'unbekannte Phase',
    factor: 'unbekannter Faktor',
  },
};

export const danglingReference = defineRule({
  id: 'dangling-reference',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Dangling reference',
      what: 'An entry names another one that does not exist: a touchpoint, a department, a persona, a phase.',
      why: 'A rating or a measure would belong to nothing, and its gap would be missing from the report.',
      message: ({ kind = '', id = '' }) => `${UNKNOWN_PHRASES.en[kind] ?? `unknown ${kind}`.trim()} "${id}"`,
      remedy: ({ near }) => (near ? `did you mean "${near}"?` : 'define it, or correct the id'),
    },
    de: {
      title: 'Verweis ins Leere',
      what: 'Ein Eintrag nennt einen anderen, den es nicht gibt: einen Kontaktpunkt, eine Abteilung, eine Persona, eine Phase.',
      why: 'Eine Bewertung oder Maßnahme gehörte dann zu nichts, und die Lücke, von der sie spricht, fehlte im Bericht.',
      message: ({ kind = '', id = '' }) => `${UNKNOWN_PHRASES.de[kind] ?? `unbekannt: ${kind}`.trim()} »${id}«`,
      remedy: ({ near }) => (near ? `»${near}« gemeint?` : 'den Eintrag anlegen oder die Kennung berichtigen'),
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
moments:
  erster-anruf:
    name: Der erste Anruf bei einer Störung
    touchpoints: [hotlin]
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
moments:
  erster-anruf:
    name: Der erste Anruf bei einer Störung
    touchpoints: [hotline]
`,
});

import type { Words } from '../../messages/format.js';

/** Words of page 1 of the brief report. */
export const briefWords = {
  en: {
    title: 'What to decide',
    measures: 'To decide',
    measure: 'Measure',
    touchpoints: 'for',
    cost: 'Cost',
    effort: 'Effort',
    closes: 'Points closed',
    noMeasures: 'No measure can be proposed yet: none is an idea or planned with known effort, lead time and benefit.',
    more: (count: string) => `… ${count} more`,
    points:
      'Points: what a measure closes on its own, in priority points; together a gap is closed only once. Gains are expectations.',
    unknown: 'What is not known',
    costUnknown: (count: string, all: string) => `The cost of ${count} of these ${all} measures is not known.`,
    unrated: (count: string, all: string) =>
      `${count} of ${all} touchpoints ${count === '1' ? 'has' : 'have'} no rating.`,
    opinion: (count: string, rated: string) =>
      `${count} of ${rated} ratings ${count === '1' ? 'is' : 'are'} our own opinion; no customer was asked.`,
    stale: (count: string, days: string) =>
      `${count} ${count === '1' ? 'rating is' : 'ratings are'} older than ${days} days.`,
    noTarget: (count: string, target: string) =>
      `${count} ${count === '1' ? 'touchpoint has' : 'touchpoints have'} no ${target}, so the gap is unknown.`,
    unjudged: (count: string) =>
      `${count} more ${count === '1' ? 'measure' : 'measures'} cannot be judged: effort, lead time or benefit is unknown.`,
    broken: 'Entries with errors are left out; “tpm check” lists them.',
    nothing: 'Every touchpoint is rated by customers and has a target.',
    nothingElse: 'No view has anything further that is strong enough for this page.',
  },
  de: {
    title: 'Was zu entscheiden ist',
    measures: 'Zu entscheiden',
    measure: 'Maßnahme',
    touchpoints: 'für',
    cost: 'Kosten',
    effort: 'Aufwand',
    closes: 'schließt Punkte',
    noMeasures:
      'Noch lässt sich keine Maßnahme vorschlagen: Keine ist Idee oder geplant mit bekanntem Aufwand, Vorlauf und Nutzen.',
    more: (count: string) => `… ${count} weitere`,
    points:
      'Punkte: was eine Maßnahme für sich schließt, in Prioritätspunkten; zusammen schließt sich eine Lücke nur einmal. Gewinne sind Erwartungen.',
    unknown: 'Was wir nicht wissen',
    costUnknown: (count: string, all: string) => `Von ${count} dieser ${all} Maßnahmen sind die Kosten nicht bekannt.`,
    unrated: (count: string, all: string) =>
      `${count} von ${all} Kontaktpunkten ${count === '1' ? 'ist' : 'sind'} nicht bewertet.`,
    opinion: (count: string, rated: string) =>
      `${count} von ${rated} Bewertungen ${count === '1' ? 'ist' : 'sind'} unsere eigene Meinung; Kunden wurden nicht gefragt.`,
    stale: (count: string, days: string) =>
      `${count} ${count === '1' ? 'Bewertung ist' : 'Bewertungen sind'} älter als ${days} Tage.`,
    noTarget: (count: string, target: string) =>
      `${count} ${count === '1' ? 'Kontaktpunkt hat' : 'Kontaktpunkte haben'} kein Ziel (${target}), die Lücke ist unbekannt.`,
    unjudged: (count: string) =>
      `${count} weitere ${count === '1' ? 'Maßnahme ist' : 'Maßnahmen sind'} nicht zu beurteilen: Aufwand, Vorlauf oder Nutzen ist unbekannt.`,
    broken: 'Fehlerhafte Einträge bleiben außen vor; »tpm check« nennt sie.',
    nothing: 'Jeder Kontaktpunkt ist von Kunden bewertet und hat ein Ziel.',
    nothingElse: 'Keine Sicht hat etwas Weiteres, das stark genug für diese Seite ist.',
  },
} satisfies Words<unknown>;

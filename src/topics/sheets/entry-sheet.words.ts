import type { Words } from '../../messages/format.js';

const en = {
  owner: 'owner',
  mine: 'Yours?',
  question: 'Are all of these yours? Strike out what is not, and write down what is missing.',
  touchpoints: 'Touchpoints',
  measures: 'Open measures',
  noTouchpoint: 'No touchpoint belongs to it.',
  noMeasure: 'No measure is open: who does what until when?',
  rank: 'Rank',
  ownedBy: 'Owner',
  status: 'Status',
  from: 'from',
  until: 'until',
  benefit: 'Benefit',
  gap: 'Gap',
  late: (days: string) => `overdue: ${days}`,
};

/** Words of the sheets of entries other than touchpoints. */
export const entrySheetWords: Words<typeof en> = {
  en,
  de: {
    owner: 'Verantwortung',
    mine: 'Ihrs?',
    question: 'Gehört das alles Ihnen? Streichen, was nicht, und aufschreiben, was fehlt.',
    touchpoints: 'Kontaktpunkte',
    measures: 'Offene Maßnahmen',
    noTouchpoint: 'Kein Kontaktpunkt gehört dazu.',
    noMeasure: 'Keine Maßnahme ist offen: wer macht was bis wann?',
    rank: 'Rang',
    ownedBy: 'Verantwortlich',
    status: 'Stand',
    from: 'von',
    until: 'bis',
    benefit: 'Nutzen',
    gap: 'Lücke',
    late: (days) => `überfällig: ${days}`,
  },
};

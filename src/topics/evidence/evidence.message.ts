import { numberText, percentText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { strengthOf } from '../shared/strength.js';
import type { EvidenceData } from './evidence.view.js';

const words = {
  en: {
    some: (customers: string, rated: string, share: string) =>
      `Customers gave ${customers} of ${rated} ratings (${share})`,
    all: (rated: string) => `All ${rated} ratings come from customers`,
    unrated: (count: string) => `${count} ${count === '1' ? 'touchpoint is' : 'touchpoints are'} not rated at all`,
  },
  de: {
    some: (customers: string, rated: string, share: string) =>
      `Von Kunden stammen ${customers} von ${rated} Bewertungen (${share})`,
    all: (rated: string) => `Alle ${rated} Bewertungen stammen von Kunden`,
    unrated: (count: string) =>
      `${count} ${count === '1' ? 'Kontaktpunkt ist' : 'Kontaktpunkte sind'} gar nicht bewertet`,
  },
};

/** What the picture rests on: its size is the share of touchpoints that customers did not rate. */
export const evidenceMessage = defineMessage({
  find: ({ summary: { total, rated, byCustomers, customerShare } }: EvidenceData) => {
    if (customerShare === null || byCustomers === total) return null;
    const numbers = { customers: byCustomers, rated, share: customerShare, unrated: total - rated };
    return { strength: strengthOf('cautions', 1 - byCustomers / total), numbers };
  },
  say: ({ customers, rated, share, unrated }, context) => {
    const { lang } = context;
    const count = (value: number) => numberText(value, lang);
    const w = wordsOf(words, context);
    const said =
      customers === rated ? w.all(count(rated)) : w.some(count(customers), count(rated), percentText(share, lang));
    return `${[said, ...(unrated > 0 ? [w.unrated(count(unrated))] : [])].join('; ')}.`;
  },
});

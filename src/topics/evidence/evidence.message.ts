import { numberText, percentText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { strengthOf } from '../shared/strength.js';
import type { EvidenceData } from './evidence.view.js';

const words = {
  en: (customers: string, rated: string, share: string, unrated: string) =>
    `Customers gave ${customers} of ${rated} ratings (${share})${unrated === '0' ? '' : `; ${unrated} ${unrated === '1' ? 'touchpoint is' : 'touchpoints are'} not rated at all`}.`,
  de: (customers: string, rated: string, share: string, unrated: string) =>
    `Von Kunden stammen ${customers} von ${rated} Bewertungen (${share})${unrated === '0' ? '' : `; ${unrated} ${unrated === '1' ? 'Kontaktpunkt ist' : 'Kontaktpunkte sind'} gar nicht bewertet`}.`,
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
    return wordsOf(words, context)(count(customers), count(rated), percentText(share, lang), count(unrated));
  },
});

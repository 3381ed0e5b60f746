import type { Words } from '../../messages/format.js';

/** Whoever is meant, in both languages; without a number it is one of several. */
export const person = (number: number | null): string => (number === null ? 'Person' : `Person ${number}`);

/** What stands in place of what else a report hides. */
export const redactionWords: Words<{
  readonly quote: string;
  readonly mail: string;
  readonly phone: string;
  readonly index: string;
  readonly said: string;
}> = {
  en: {
    quote: '[quote]',
    mail: '[e-mail]',
    phone: '[phone]',
    index: 'first = 100',
    said: 'names, quotes and amounts of money are hidden',
  },
  de: {
    quote: '[Zitat]',
    mail: '[E-Mail]',
    phone: '[Telefon]',
    index: 'Anfang = 100',
    said: 'Namen, Zitate und Geldbeträge sind verborgen',
  },
};

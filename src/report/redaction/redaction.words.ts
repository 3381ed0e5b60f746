import type { Words } from '../../messages/format.js';

/** The word for a person in both languages; without a number it means one of several people. */
export const formatPerson = (number: number | null): string => (number === null ? 'Person' : `Person ${number}`);

/** Replacements for other hidden contents. */
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

import type { Words } from '../../messages/format.js';

/** What stands in place of what a report hides. */
export const redactionWords: Words<{
  readonly person: (number: number | null) => string;
  readonly quote: string;
  readonly mail: string;
  readonly index: string;
  readonly said: string;
}> = {
  en: {
    person: (number) => (number === null ? 'Person' : `Person ${number}`),
    quote: '[quote]',
    mail: '[e-mail]',
    index: 'first = 100',
    said: 'names, quotes and amounts of money are hidden',
  },
  de: {
    person: (number) => (number === null ? 'Person' : `Person ${number}`),
    quote: '[Zitat]',
    mail: '[E-Mail]',
    index: 'Anfang = 100',
    said: 'Namen, Zitate und Geldbeträge sind verborgen',
  },
};

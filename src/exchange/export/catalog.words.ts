import type { Words } from '../../messages/format.js';

interface CatalogWords {
  readonly title: string;
  /** What the hidden sheet says of itself. */
  readonly hint: string;
}

export const words: Words<CatalogWords> = {
  en: {
    title: 'Touchpoint catalog',
    hint: 'This sheet lets tpm import tell what was changed in the others. Leave it as it is.',
  },
  de: {
    title: 'Kontaktpunkt-Katalog',
    hint: 'An diesem Blatt erkennt tpm import, was in den anderen geändert wurde. Bitte so lassen.',
  },
};

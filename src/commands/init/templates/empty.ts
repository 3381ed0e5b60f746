import { folderNames } from '../../../messages/folder-names.js';
import type { Words } from '../../../messages/format.js';
import { worked } from './worked.js';

/** Files of a new catalog with only the settings and one touchpoint, by path. */
export const empty: Words<Readonly<Record<string, string>>> = {
  de: {
    'tpm.yaml': worked.de['tpm.yaml'] ?? '',
    [`${folderNames.de.touchpoints}.yaml`]: `# yaml-language-server: $schema=.tpm/schemas/catalog.schema.json
touchpoints:
  erster-kontaktpunkt:
    name: Der erste Kontaktpunkt
    phase: pre-purchase
`,
  },
  en: {
    'tpm.yaml': worked.en['tpm.yaml'] ?? '',
    'touchpoints.yaml': `# yaml-language-server: $schema=.tpm/schemas/catalog.schema.json
touchpoints:
  first-touchpoint:
    name: The first touchpoint
    phase: pre-purchase
`,
  },
};

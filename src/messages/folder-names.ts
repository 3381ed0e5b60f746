import type { Words } from './format.js';

/**
 * The folders and files of new entries where a catalog has none yet, in its language: what `tpm init` names, too. A
 * collection that is not here has its own name.
 */
export const folderNames: Words<Readonly<Record<string, string>>> = {
  en: {
    touchpoints: 'touchpoints',
    moments: 'moments',
    assessments: 'rounds',
    measures: 'measures',
    metrics: 'metrics',
    journeys: 'journeys',
    departments: 'departments',
    incidents: 'incidents',
  },
  de: {
    touchpoints: 'kontaktpunkte',
    moments: 'momente',
    assessments: 'runden',
    measures: 'massnahmen',
    metrics: 'kennzahlen',
    journeys: 'kundenreisen',
    departments: 'abteilungen',
    incidents: 'ereignisse',
  },
};

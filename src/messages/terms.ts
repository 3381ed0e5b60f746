import { terms as de } from './de/terms.js';
import { terms as en, type Terms } from './en/terms.js';
import type { Words } from './format.js';

export type { Terms };

/** The method's terms in every language. */
export const terms: Words<Terms> = { en, de };

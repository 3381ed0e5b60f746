import { makeVisible } from '../../core/visible.js';

/** A text of the catalog as text of a slide; invisible characters are shown as codes. */
export const slideText = (text: string): string => makeVisible(text);

import type { Lang } from '../../../messages/format.js';
import { anchor } from './markup.js';
import { type PageWords, pageWords } from './words.js';

/** What everything that writes a page of this report has at hand. */
export interface Pen {
  readonly lang: Lang;
  readonly words: PageWords;
  /** Where a touchpoint has its sheet; `null` where it has none. */
  readonly sheetOf: (touchpoint: string) => string | null;
  /** On a sheet: its tables are too small to be sorted, filtered or scrolled. */
  readonly onSheet?: true;
}

const sheetAnchor = (touchpoint: string): string => `tp-${anchor(touchpoint)}`;

export function penFor(lang: Lang, sheets: ReadonlySet<string>): Pen {
  return {
    lang,
    words: pageWords[lang],
    sheetOf: (touchpoint) => (sheets.has(sheetAnchor(touchpoint)) ? `#${sheetAnchor(touchpoint)}` : null),
  };
}

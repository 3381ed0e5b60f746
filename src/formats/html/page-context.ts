import type { Lang } from '../../messages/format.js';
import { type PageWords, pageWords } from './html.words.js';
import { anchorOf } from './markup.js';

/** Language, words and links for the functions that write a page of the report. */
export interface PageContext {
  readonly lang: Lang;
  readonly words: PageWords;
  /** Link to the sheet of a touchpoint; `null` if it has none. */
  readonly sheetOf: (touchpoint: string) => string | null;
  /** Set on a sheet: its small tables are not sorted, filtered or scrolled. */
  readonly onSheet?: true;
}

const sheetAnchor = (touchpoint: string): string => `tp-${anchorOf(touchpoint)}`;

export function makePageContext(lang: Lang, sheets: ReadonlySet<string>): PageContext {
  return {
    lang,
    words: pageWords[lang],
    sheetOf: (touchpoint) => (sheets.has(sheetAnchor(touchpoint)) ? `#${sheetAnchor(touchpoint)}` : null),
  };
}

import { makeVisible } from '../../core/visible.js';
import type { Lang } from '../../messages/format.js';
import { workbookWords } from './workbook.words.js';

/** Maximum length of a text in an Excel cell. */
const MAX_CHARACTERS = 32_767;

/** Text of a cell with visible codes for control characters, escaped `_x…_` codes, and at most MAX_CHARACTERS characters. */
export function cellTextOf(text: string, lang: Lang): string {
  const shown = makeVisible(text).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (shown.length <= MAX_CHARACTERS) return shown;
  const { cut } = workbookWords[lang];
  return shown.slice(0, MAX_CHARACTERS - cut.length).replace(/[\ud800-\udbff]$|_x?[0-9A-Fa-f]{0,4}$/, '') + cut;
}

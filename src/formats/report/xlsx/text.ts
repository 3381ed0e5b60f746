import { visible } from '../../../core/visible.js';
import type { Lang } from '../../../messages/format.js';
import { workbookWords } from './words.js';

/** More than Excel takes in a cell. */
const MOST = 32_767;

/** Text of a cell: nothing invisible, nothing that Excel decodes, and never more than a cell holds. */
export function cellText(text: string, lang: Lang): string {
  const shown = visible(text).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (shown.length <= MOST) return shown;
  const { cut } = workbookWords[lang];
  return shown.slice(0, MOST - cut.length).replace(/[\ud800-\udbff]$|_x?[0-9A-Fa-f]{0,4}$/, '') + cut;
}

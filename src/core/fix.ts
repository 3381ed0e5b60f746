import type { Diagnostic } from './diagnostic.js';
import type { Range } from './source.js';

export interface Fix {
  readonly range: Range;
  readonly text: string;
}

/** Read back as what they are, bare or not: ids that look like numbers would need quotes. */
const BARE = /^[a-z][\w/-]*$/i;
const NOT_TEXT = /^(null|true|false|yes|no|on|off)$/i;

/** The one change that puts a finding right without anybody having to think; `null` where there is none, or a choice. */
export function fixOf({ suggestions, suppressed }: Pick<Diagnostic, 'suggestions' | 'suppressed'>): Fix | null {
  const [first, ...others] = suggestions.flatMap(({ replacement }) => replacement ?? []);
  if (!first || others.length > 0 || suppressed) return null;
  return BARE.test(first.text) && !NOT_TEXT.test(first.text) ? first : null;
}

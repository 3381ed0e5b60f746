import type { Diagnostic } from './diagnostic.js';
import type { Range } from './read/source.js';

export interface Fix {
  readonly range: Range;
  readonly text: string;
}

/** Texts that YAML reads back unchanged without quotes; ids that look like numbers need quotes. */
const BARE_TEXT_PATTERN = /^[a-z][\w/-]*$/i;
const RESERVED_WORD_PATTERN = /^(null|true|false|y|yes|n|no|on|off)$/i;

/** The only unambiguous fix of a finding; `null` if there is none or more than one. */
export function fixOf({ suggestions, suppressed }: Pick<Diagnostic, 'suggestions' | 'suppressed'>): Fix | null {
  const [first, ...others] = suggestions.flatMap(({ replacement }) => replacement ?? []);
  if (!first || others.length > 0 || suppressed) return null;
  return BARE_TEXT_PATTERN.test(first.text) && !RESERVED_WORD_PATTERN.test(first.text) ? first : null;
}

import type { Diagnostic } from '../../core/diagnostic.js';
import type { MessageData } from '../../core/finding.js';
import { type Lang, numberText } from '../../messages/format.js';
import type { Rule } from './rule.js';

export interface WordedFinding {
  readonly message: string;
  readonly remedy: string;
  /** The cause that the finding shares with others; undefined if the rule has no words for one. */
  readonly cause?: string | undefined;
}

/** The words of a finding in a language; they are defined only in its rule. */
export function wordsOf(
  { rule: id, data }: Pick<Diagnostic, 'rule' | 'data'>,
  rules: readonly Rule[],
  lang: Lang,
): WordedFinding {
  const rule = rules.find((one) => one.id === id);
  const words = rule?.words[lang];
  const values = textsOf(data, lang);
  return { message: words?.message(values) ?? id, remedy: words?.remedy(values) ?? '', cause: words?.cause?.(values) };
}

/** Formats values for the language: numbers with its decimal sign, lists with commas, '' for unknown. */
function textsOf(data: MessageData, lang: Lang): Record<string, string> {
  const texts = Object.entries(data).map(([key, value]): [string, string] => {
    if (value === null) return [key, ''];
    if (typeof value === 'number') return [key, numberText(value, lang)];
    return [key, typeof value === 'object' ? value.join(', ') : String(value)];
  });
  return Object.fromEntries(texts);
}

import { namesText, quoteText } from '../../messages/format.js';
import type { Context } from '../section.js';

/** The name of an entry inside a sentence, in quotation marks; tables show it without them. */
export function quoteName(kind: string, id: string, context: Context): string {
  return quoteText(context.name(kind, id), context.lang);
}

/** Names of entries inside a sentence: “a”, “b” and 3 more. */
export function quoteNames(kind: string, ids: readonly string[], context: Context, rest?: string): string {
  return namesText(
    ids.map((id) => context.name(kind, id)),
    context.lang,
    rest,
  );
}

import { makeVisible } from '../../core/visible.js';

/** HTML that is safe to insert. Only `markup` and `trusted` create it; plain strings are escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | null | false | undefined | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Texts of these characters need no escape. Most texts match, which saves time. */
const HARMLESS_TEXT = /^[ !$%(-9;=?-_a-~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u22ff]*$/;

/** Escapes text for content and quoted attributes; control and bidirectional characters become visible codes. */
const escapeText = (text: string): string =>
  HARMLESS_TEXT.test(text) ? text : makeVisible(text).replace(/[&<>"'`]/g, (one) => ESCAPES[one] ?? '');

/** Template tag: escapes values, joins lists, and omits `null`, `false` and `undefined`. */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  for (let at = 0; at < values.length; at++) text += renderContent(values[at]) + (strings[at + 1] ?? '');
  return new Markup(text);
}

function renderContent(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  let text = '';
  for (const one of value) text += renderContent(one);
  return text;
}

/** Marks the style sheet and the script of tpm as HTML. They contain no text of the catalog. */
export const trustMarkup = (text: string): Markup => new Markup(text);

/** An HTML id derived from an id of the catalog. */
export const anchorOf = (id: string): string => id.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');

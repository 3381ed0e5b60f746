import { visible } from '../../../core/visible.js';

/** Text that is HTML already. Only `markup` makes it, so whatever is a plain string gets escaped. */
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

/** Letters, digits and signs of western texts that are harmless everywhere: most texts are nothing else. */
const HARMLESS = /^[ !$%(-9;=?-_a-~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u22ff]*$/;

/** Safe between tags and inside quoted attributes; controls and bidirectional characters are written out. */
const escaped = (text: string): string =>
  HARMLESS.test(text) ? text : visible(text).replace(/[&<>"'`]/g, (one) => ESCAPES[one] ?? '');

/** Tag of a template: values are escaped, lists are joined, nothing stands for `null`, `false` and `undefined`. */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  for (let at = 0; at < values.length; at++) text += written(values[at]) + (strings[at + 1] ?? '');
  return new Markup(text);
}

function written(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  let text = '';
  for (const one of value) text += written(one);
  return text;
}

/** Our own style sheet and script, which hold no text of a catalog. */
export const trusted = (text: string): Markup => new Markup(text);

/** An id, or the end of a link to it: what a catalog calls an id is letters, digits and hyphens. */
export const anchor = (id: string): string => id.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');

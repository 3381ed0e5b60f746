import { visible } from '../../core/visible.js';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text of one line as XML may hold it: characters that XML 1.0 forbids are written out, markup is escaped. */
export function xmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content, which is XML already; without content it closes itself. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Elements below each other, indented by two more spaces; their own line breaks stay as they are. */
export function nested(elements: readonly string[], depth: number): string {
  if (elements.length === 0) return '';
  const indent = '  '.repeat(depth);
  return `\n${elements.map((one) => `${indent}${one}\n`).join('')}${indent.slice(2)}`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

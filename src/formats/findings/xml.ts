import { makeVisible } from '../../core/visible.js';

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes one line of text for XML; characters that XML 1.0 forbids are written as visible codes. */
export function escapeXml(text: string): string {
  return makeVisible(text).replace(/[&<>"']/g, (sign) => XML_ENTITIES[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Its content is XML; without content the tag closes itself. */
export function formatElement(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Elements on lines of their own, indented by `depth` levels; line breaks within an element are kept. */
export function nestElements(elements: readonly string[], depth: number): string {
  if (elements.length === 0) return '';
  const indent = '  '.repeat(depth);
  return `\n${elements.map((one) => `${indent}${one}\n`).join('')}${indent.slice(2)}`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

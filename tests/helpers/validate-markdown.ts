import { marked } from 'marked';
import { expect } from 'vitest';

const ALLOWED_TAGS = new Set([
  'h2',
  'h3',
  'p',
  'strong',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'code',
  'br',
  'details',
  'summary',
]);

/** Checks a page as a browser reads it: only known elements, complete rows, no external resources. */
export function expectMarkdown(output: string): void {
  const html = marked(output, { gfm: true }) as string;
  const withoutMarker = html.replace(/^<!-- [^<>]* -->/, '');
  const tags = [...withoutMarker.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  const foreign = tags.filter((tag) => {
    const [, name = '', attributes = ''] = /^<\/?([a-z0-9]+)((?: [^>]*)?)\/?>$/.exec(tag) ?? [];
    return !ALLOWED_TAGS.has(name) || !/^( align="(left|right)")?$/.test(attributes);
  });
  expect(foreign).toEqual([]);
  const outsideCode = withoutMarker.replaceAll(/<code>.*?<\/code>/gs, '\u0000');
  const shown = decodeEntities(outsideCode.replaceAll(/<[^>]*>/g, ' '));
  expect(shown).not.toMatch(/[@~%][\p{L}\p{N}_"]|[#!&]\d|\$\S|\bGH-\d/u);
  const widths = output
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((row) => row.split('|').length);
  expect(widths.filter((width) => width !== 5 && width !== 6)).toEqual([]);
}

/** The text that a page shows, with entities decoded, because services search it for people and issues. */
function decodeEntities(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? '');
}

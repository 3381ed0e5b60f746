import { visible } from '../../core/visible.js';

/**
 * Signs by which Markdown, HTML or a formula could begin. As numbers they are only themselves. A colon can only begin an
 * address or an emoji where something follows it at once; elsewhere it stays, because people read the file, too.
 */
const MARKUP = /[&<>|`*_~[\]\\!]|:(?=\S)/g;
/** Signs by which GitHub and GitLab make links to people and issues, however they were written; not within code. */
const LINKING = /([@~%](?=[\p{L}\p{N}_"])|[#!&](?=\d)|\$(?=\S)|(?<=\bGH)-(?=\d))/iu;
/** The first sign stands within code then, where it begins nothing. */
const LINKED = /^#\d/;
/** Addresses that become links by themselves. */
const ADDRESS = /\b(www|ftp)\.(?=\S)/gi;

/** Text of a catalog on one line of Markdown, where it is nothing but text. */
export function markdownText(text: string): string {
  return visible(text)
    .split(LINKING)
    .map((part, at) => (at % 2 === 1 ? `<code>${written(part)}</code>` : escaped(part)))
    .join('');
}

/** What begins a heading, a list, a line or a block of code when it stands first. */
const LEADING = /^\s*(?:[#+\-=]|\d{1,9}(?=[.)]))/;

/** Text of a catalog that begins a line of Markdown, and is nothing but text there either. */
export function markdownLine(text: string): string {
  const shown = visible(text).trimStart();
  const [leading] = LEADING.exec(shown) ?? [];
  if (leading === undefined || LINKED.test(shown)) return markdownText(shown);
  return written(leading.slice(0, 1)) + markdownText(shown.slice(1));
}

/** A path or an id in the letters of code. */
export function markdownCode(text: string): string {
  return `<code>${escaped(visible(text))}</code>`;
}

function escaped(text: string): string {
  return text.replaceAll(MARKUP, written).replaceAll(ADDRESS, (_, name: string) => `${name}&#46;`);
}

function written(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

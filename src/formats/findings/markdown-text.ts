import { visible } from '../../core/visible.js';

/** Signs by which Markdown, HTML or a formula could begin. As numbers they are only themselves. */
const MARKUP = /[&<>|`*_~[\]\\:!]/g;
/** Signs by which GitHub and GitLab make links to people and issues, however they were written; not within code. */
const LINKING = /([@~%](?=[\p{L}\p{N}_"])|[#!&](?=\d)|\$(?=\S)|(?<=\bGH)-(?=\d))/iu;
/** Addresses that become links by themselves. */
const ADDRESS = /\b(www|ftp)\.(?=\S)/gi;

/** Text of a catalog on one line of Markdown, where it is nothing but text. */
export function markdownText(text: string): string {
  return visible(text)
    .split(LINKING)
    .map((part, at) => (at % 2 === 1 ? `<code>${written(part)}</code>` : escaped(part)))
    .join('');
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

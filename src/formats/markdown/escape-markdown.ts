import { makeVisible } from '../../core/visible.js';

/**
 * Characters that can begin Markdown, HTML or a formula; they are written as numeric entities. A colon begins an address or an
 * emoji only before a non-blank character; other colons stay readable in the source.
 */
const MARKUP_CHARACTERS = /[&<>|`*_~[\]\\!]|:(?=\S)/g;
/** Characters from which GitHub and GitLab make links to people and issues, even as entities, except within code. */
const LINKING_CHARACTERS = /([@~%](?=[\p{L}\p{N}_"])|[#!&](?=\d)|\$(?=\S)|(?<=\bGH)-(?=\d))/iu;
/** An issue reference at the start of a text is wrapped in code, where it is no heading. */
const ISSUE_AT_START = /^#\d/;
/** Beginnings of addresses that hosts turn into links. */
const ADDRESS_PREFIX = /\b(www|ftp)\.(?=\S)/gi;

/** Escapes text of the catalog for the inside of a Markdown line. */
export function markdownText(text: string): string {
  return makeVisible(text)
    .split(LINKING_CHARACTERS)
    .map((part, at) => (at % 2 === 1 ? `<code>${toEntity(part)}</code>` : escapeMarkup(part)))
    .join('');
}

/** Characters that begin a heading, a list, a rule or a code block at the start of a line. */
const LEADING_MARKUP = /^\s*(?:[#+\-=]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Escapes text of the catalog for the start of a Markdown line. */
export function escapeMarkdownLine(text: string): string {
  const shown = makeVisible(text).trimStart();
  const [leading] = LEADING_MARKUP.exec(shown) ?? [];
  if (leading === undefined || ISSUE_AT_START.test(shown)) return markdownText(shown);
  return toEntity(leading.slice(0, 1)) + markdownText(shown.slice(1));
}

/** A path or an id as inline code. */
export function markdownCode(text: string): string {
  return `<code>${escapeMarkup(makeVisible(text))}</code>`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll(MARKUP_CHARACTERS, toEntity).replaceAll(ADDRESS_PREFIX, (_, name: string) => `${name}&#46;`);
}

function toEntity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

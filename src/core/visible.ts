/**
 * Characters that must never reach a terminal, a log or a document unescaped: controls (C0, DEL, C1), bidirectional and
 * zero-width characters, tags, line and paragraph separators, half surrogate pairs. Emoji joiners stay.
 */
const UNSAFE_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Commands that CI systems run at the beginning of a log line or, for `##[`, anywhere in it. */
const COMMAND =
  /::(?=(?:error|warning|notice|debug|group|endgroup|add-m|remove-m|add-path|set-|save-state|stop-commands|echo))|##(?=\[|vso\[|teamcity\[)/gi;

/**
 * Makes text of a catalog safe to show: invisible characters are written as `\u{…}`, line breaks and tabs become spaces,
 * commands to a CI system are broken up. It runs at every boundary, before width, colour and truncation.
 */
export function makeVisible(text: string): string {
  return text
    .replace(/\r?\n|\t/g, ' ')
    .replace(UNSAFE_CHARACTERS, escapeText)
    .replace(COMMAND, (match) => escapeText(match.slice(0, 1)) + match.slice(1));
}

function escapeText(match: string): string {
  return `\\u{${(match.codePointAt(0) ?? 0).toString(16)}}`;
}

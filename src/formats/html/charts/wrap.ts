import { estimateTextWidth, shortenToWidth } from './svg.js';

/** Wraps a text into at most `maxLines` lines of `maxWidth` pixels and shortens the last line if needed. */
export function wrapWords(text: string, maxWidth: number, size: number, maxLines: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || lines.length === maxLines - 1 || estimateTextWidth(longer, size) <= maxWidth)
      current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current].map((one) => shortenToWidth(one, maxWidth, size));
}

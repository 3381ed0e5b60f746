import { suggestId } from '../../core/suggest-id.js';

/** A header in plain letters without markup, brackets and signs: `Anteil<br>Kunden (in %)` → `anteil kunden`. */
export function plainWordsOf(header: string): string {
  const text = header
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/gi, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return suggestId(text).replaceAll('-', ' ');
}

/** A header on one line, as it is shown and as a map names it. */
export function headerText(header: string): string {
  return header.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
}

/** Two names are the same where they differ in case, blanks and the form of their letters alone. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u00a0\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

import { suggestId } from '../../core/suggest-id.js';

/**
 * Normalises a header: no markup, brackets or signs, lower case, no accents: `Anteil<br>Kunden (in %)` → `anteil
 * kunden`.
 */
export function plainWordsOf(header: string): string {
  const text = header
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/gi, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return suggestId(text).replaceAll('-', ' ');
}

/** A header on one line, for display and as key of a map. */
export function headerText(header: string): string {
  return header.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
}

/** A key for comparing names regardless of case, spaces and accents. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u00a0\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

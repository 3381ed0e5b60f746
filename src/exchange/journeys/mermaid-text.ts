import { mapValue } from '../../analysis/scale.js';
import type { Scale } from '../../core/model/settings.js';
import { makeVisible } from '../../core/visible.js';

/** The faces of Mermaid: 1 is the saddest, 5 the happiest. */
export const MERMAID_SCALE: Scale = { min: 1, max: 5, best: 'max' };

/** The Ist as a score of Mermaid, with two decimals. */
export function mermaidScore(ist: number, scale: Scale): number {
  return Number(mapValue(ist, scale, MERMAID_SCALE).toFixed(2));
}

/**
 * A name that Mermaid reads as it stands: `:` ends a name, `;` and `#` are errors, `%%` begins a comment, `,` parts
 * actors, and names that begin with a keyword are read as that keyword.
 */
export function safeName(text: string): string {
  const name = makeVisible(text)
    .replace(/(\d):(?=\d)/g, '$1.')
    .replace(/\s*:\s*/g, ' – ')
    .replaceAll(';', ',')
    .replace(/#(?=\d)/g, '№ ')
    .replaceAll('#', '♯')
    .replace(/%{2,}/g, '%')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(title|section|journey|acctitle|accdescr)/i.test(name) ? `“${name}”` : name;
}

/** A comment of Mermaid that says which entry of the catalog the next line is. */
export interface Marker {
  readonly kind: 'journey' | 'phase' | 'touchpoint';
  readonly id: string;
  /** The score of the line stands for none. */
  readonly unrated: boolean;
}

export function markerLine({ kind, id, unrated }: Marker): string {
  return `%% tpm: ${kind} ${id}${unrated ? ', not rated' : ''}`;
}

export function readMarker(line: string): Marker | null {
  const found = /^\s*%% tpm: (journey|phase|touchpoint) ([a-z0-9-]{1,64})(, not rated)?\s*$/.exec(line);
  if (!found) return null;
  return { kind: found[1] as Marker['kind'], id: found[2] ?? '', unrated: found[3] !== undefined };
}

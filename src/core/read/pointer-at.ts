import type { Place } from '../finding.js';
import type { Pointer } from './source.js';
import { type FoundNode, makePointerAt } from './yaml-places.js';

interface FileText {
  readonly text: string;
}

/**
 * Adds the entry and the field around findings that only have offsets, so that their fingerprints include them.
 * Findings about a whole file, or outside every field, keep their place.
 */
export function makePlaceNamer(find: (path: string) => FileText | undefined): (place: Place) => Place {
  const files = new Map<string, ((offset: number) => FoundNode) | null>();
  return (place) => {
    const { at, pointer, path } = place;
    if (!at || pointer.length > 0 || at.end === 0) return place;
    let spotted = files.get(path);
    if (spotted === undefined) {
      const text = find(path)?.text;
      spotted = text === undefined ? null : makePointerAt(withoutMarks(text));
      files.set(path, spotted);
    }
    const found: { doc: number; pointer: Pointer } | undefined = spotted?.(at.start);
    return found ? { ...place, ...found } : place;
  };
}

/** Replaces markers of a merge conflict by comments of the same length, so that the other lines still parse. */
function withoutMarks(text: string): string {
  return text.replace(/^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$).*$/gm, (mark) => '#'.repeat(mark.length));
}

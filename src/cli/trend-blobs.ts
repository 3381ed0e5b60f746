import { LIMITS } from '../core/limits.js';
import type { FileChange } from '../git/steps.js';
import type { Timeline } from '../git/timeline.js';
import { decode, type ReadResult } from '../io/read-file.js';

/** So many bytes are asked for at once. */
const AHEAD = 32 * 1024 * 1024;

export interface Blobs {
  readonly size: (blob: string) => number;
  /** A blob as text, the same string every time. */
  readonly text: (blob: string) => ReadResult | undefined;
  /** The text of a blob that no later step needs, as it goes. */
  readonly release: (blob: string) => string | undefined;
}

/**
 * The blobs of a series of steps: read ahead in the order in which they are needed, and kept as long as they are. Few
 * calls of git, and never more in memory than what one state of the catalog takes, and a little.
 */
export function blobsOf(timeline: Timeline, steps: readonly (readonly FileChange[])[]): Blobs {
  const order = [...new Set(steps.flatMap((step) => step.flatMap(({ blob }) => blob ?? [])))];
  const sizes = timeline.sizes(order);
  const texts = new Map<string, ReadResult>();
  const place = new Map(order.map((blob, at) => [blob, at]));
  const readFrom = (start: number): void => {
    const wanted: string[] = [];
    let total = 0;
    for (let at = start; at < order.length && total < AHEAD; at++) {
      const blob = order[at] ?? '';
      const size = sizes.get(blob) ?? 0;
      if (size > LIMITS.fileBytes || texts.has(blob)) continue;
      wanted.push(blob);
      total += size;
    }
    for (const [blob, bytes] of timeline.read(wanted)) texts.set(blob, decode(bytes));
  };
  return {
    size: (blob) => sizes.get(blob) ?? 0,
    text: (blob) => {
      const at = place.get(blob);
      if (!texts.has(blob) && at !== undefined) readFrom(at);
      return texts.get(blob);
    },
    release: (blob) => {
      const known = texts.get(blob);
      texts.delete(blob);
      return known && 'text' in known ? known.text : undefined;
    },
  };
}

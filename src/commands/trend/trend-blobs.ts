import { LIMITS } from '../../core/limits.js';
import { decode, type ReadResult } from '../../io/files/read-file.js';
import type { FileChange } from '../../io/git/steps.js';
import type { Timeline } from '../../io/git/timeline.js';

/** Size of a read from git. */
const READ_AHEAD_BYTES = 32 * 1024 * 1024;

export interface Blobs {
  readonly size: (blob: string) => number;
  /** The text of a blob; every call returns the same string. */
  readonly text: (blob: string) => ReadResult | undefined;
  /** The text of a blob, which is then forgotten. */
  readonly release: (blob: string) => string | undefined;
}

/**
 * Blobs of a series of steps: read ahead in order and kept while a later step needs them. This takes few calls of git and
 * the memory of about one state of the catalog.
 */
export function blobsOf(timeline: Timeline, steps: readonly (readonly FileChange[])[]): Blobs {
  const order = [...new Set(steps.flatMap((step) => step.flatMap(({ blob }) => blob ?? [])))];
  const sizes = timeline.sizes(order);
  const texts = new Map<string, ReadResult>();
  const place = new Map(order.map((blob, at) => [blob, at]));
  const readFrom = (start: number): void => {
    const wanted: string[] = [];
    let total = 0;
    for (let at = start; at < order.length && total < READ_AHEAD_BYTES; at++) {
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

import type { Offsets } from '../core/read/source.js';

export interface Splice {
  readonly at: Offsets;
  readonly text: string;
}

/** Replaces ranges of a text and nothing else. Of overlapping ranges the first one wins. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let done = 0;
  for (const { at, text: fresh } of [...splices].sort((left, right) => left.at.start - right.at.start)) {
    if (at.start < done) continue;
    result += text.slice(done, at.start) + fresh;
    done = at.end;
  }
  return result + text.slice(done);
}

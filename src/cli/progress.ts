import type { Words } from '../messages/format.js';
import type { Session } from './session.js';

/** Work that ends before this shows no progress. */
const DELAY_SECONDS = 1;
const INTERVAL_SECONDS = 0.25;

export interface ProgressLine {
  /** @param seconds time since the work began */
  readonly show: (seconds: number, words: Words<string>) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/** A line of progress on stderr, for terminals only and not with `--quiet`. */
export function progressLine({ host, options, lang }: Session): ProgressLine {
  let shown = Number.NEGATIVE_INFINITY;
  let width = 0;
  const silent = !host.stderr.isTTY || options.quiet === true;
  return {
    show: (seconds, words) => {
      if (silent || seconds < DELAY_SECONDS || seconds - shown < INTERVAL_SECONDS) return;
      shown = seconds;
      const line = `tpm: ${words[lang]}`;
      host.stderr.write(`\r${line.padEnd(width)}`);
      width = line.length;
    },
    clear: () => {
      if (width > 0) host.stderr.write(`\r${' '.repeat(width)}\r`);
    },
  };
}

import type { Words } from '../messages/format.js';
import type { Session } from './session.js';

/** Nobody needs to be told of what is over in a second. */
const PATIENCE_SECONDS = 1;
const EVERY_SECONDS = 0.25;

export interface ProgressLine {
  /** @param seconds since it began */
  readonly show: (seconds: number, words: Words<string>) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

/** A line on a terminal's stderr that says that something is going on; nothing in pipes and with `--quiet`. */
export function progressLine({ host, options, lang }: Session): ProgressLine {
  let shown = Number.NEGATIVE_INFINITY;
  let width = 0;
  const silent = !host.stderr.isTTY || options.quiet === true;
  return {
    show: (seconds, words) => {
      if (silent || seconds < PATIENCE_SECONDS || seconds - shown < EVERY_SECONDS) return;
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

import type { Session } from './session.js';

/** Nobody needs to be told of what is over in a second. */
const PATIENCE_SECONDS = 1;
const EVERY_SECONDS = 0.25;

export interface ProgressLine {
  readonly show: (seconds: number) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

/** A line on a terminal's stderr that says that something is going on; nothing in pipes and with `--quiet`. */
export function progressLine({ host, options, lang }: Session): ProgressLine {
  let shown = Number.NEGATIVE_INFINITY;
  const silent = !host.stderr.isTTY || options.quiet === true;
  return {
    show: (seconds) => {
      if (silent || seconds < PATIENCE_SECONDS || seconds - shown < EVERY_SECONDS) return;
      shown = seconds;
      const said = seconds.toFixed(0);
      host.stderr.write(
        lang === 'de'
          ? `\rtpm: sucht den besten Mix … ${said} s (--time-limit setzt ein Ende)`
          : `\rtpm: looking for the best mix … ${said} s (--time-limit sets an end)`,
      );
    },
    clear: () => {
      if (shown > 0) host.stderr.write(`\r${' '.repeat(70)}\r`);
    },
  };
}

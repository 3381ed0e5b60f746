import type { Host, Output } from '../../io/host.js';
import { dateText, type Lang } from '../../messages/format.js';

/** Moves the cursor home and clears the screen without scrolling. */
const CLEAR_SCREEN = '\u001b[H\u001b[J';

const WORDS = {
  en: (run: number, asOf: string) => `--- run ${run} · as of ${asOf} ---`,
  de: (run: number, asOf: string) => `--- Lauf ${run} · Stand ${asOf} ---`,
};

export interface BufferedHost {
  /** A host that buffers output, so that the last result stays until the next one is complete. */
  readonly host: Host;
  /** Prints the output: replaces the last result on a terminal, follows it in a pipe. */
  readonly show: (run: number, asOf: string, lang: Lang) => void;
}

export function holdBack(host: Host): BufferedHost {
  const kept: { stream: 'stdout' | 'stderr'; text: string }[] = [];
  const keepOutput = (stream: 'stdout' | 'stderr'): Output => ({
    write: (content) => {
      // With --watch, bytes go to files only.
      kept.push({ stream, text: String(content) });
    },
    isTTY: host[stream].isTTY,
    columns: host[stream].columns,
  });
  return {
    host: { ...host, stdout: keepOutput('stdout'), stderr: keepOutput('stderr') },
    show: (run, asOf, lang) => {
      const first = kept.find(({ stream }) => stream === 'stdout');
      if (host.stdout.isTTY) host.stdout.write(CLEAR_SCREEN);
      else if (first && run > 1) host.stdout.write(`\n${WORDS[lang](run, dateText(asOf, lang))}\n`);
      for (const { stream, text } of kept) host[stream].write(text);
    },
  };
}
